package app.redraft.ui.rewrite.review;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.Review;
import app.redraft.ui.common.Background;
import app.redraft.ui.rewrite.versions.Acceptance;
import app.redraft.ui.rewrite.versions.VersionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the ledger what became of versions, off the FX thread. */
public final class DecisionLog {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);
    private static final Acceptance REJECTED = new Acceptance(Outcome.REJECTED, 0);

    private final Background background;
    private final Consumer<Exception> failed;
    private final List<Runnable> accepting = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private volatile BiConsumer<RewriteSession, Version> results = (session, version) -> {};
    private volatile Consumer<Review> decisions = review -> {};

    public DecisionLog(Background background, Consumer<Exception> failed) {
        this.background = background;
        this.failed = failed;
    }

    /** Hears when the ledger has changed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Hears each result on a worker thread. */
    public void onResult(BiConsumer<RewriteSession, Version> listener) {
        results = listener;
    }

    /** Hears on a worker thread each review that ends with something taken or turned down, change by change. */
    public void onDecided(Consumer<Review> listener) {
        decisions = listener;
    }

    /** Hears before accepted changes are put into the document. */
    public void onAccepting(Runnable listener) {
        accepting.add(listener);
    }

    /** Accepted changes are about to be put into the document. */
    void accepting() {
        accepting.forEach(Runnable::run);
    }

    /** A review is over. */
    void learn(Review decided) {
        background.run(
                () -> {
                    decisions.accept(decided);
                    return decided;
                },
                done -> {},
                fault -> LOG.warn("Nothing was learnt from a decision: {}", fault.toString()));
    }

    /** Keeps what a run made. On the run's worker thread, which may be the last of the program. */
    public void keep(RewriteSession session, Version version) {
        try {
            results.accept(session, version);
        } catch (LedgerException fault) {
            LOG.warn("A result could not be kept: {}", fault.getMessage());
            background.run(
                    () -> {
                        throw fault;
                    },
                    kept -> {},
                    failed);
        }
    }

    /** The ledger has changed. */
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    /**
     * Records a decision: every other finished version counts as rejected.
     *
     * @param chosen the version decided on
     * @param decided its review with every decision
     * @param all every version there was
     */
    void record(VersionEntry chosen, Review decided, List<VersionEntry> all) {
        Acceptance acceptance = Acceptance.of(chosen.version(), decided);
        RewriteSession session = chosen.session();
        List<VersionEntry> others = all.stream()
                .filter(other -> other.session() != session && other.version().finished())
                .toList();
        background.run(
                () -> {
                    decide(session, chosen.version(), acceptance);
                    others.forEach(other -> decide(other.session(), other.version(), REJECTED));
                    return acceptance;
                },
                done -> changed(),
                failed);
    }

    /** A proposed change has no row of its own. */
    private static void decide(@Nullable RewriteSession session, Version version, Acceptance acceptance) {
        if (session != null) {
            session.decide(version, acceptance.outcome(), acceptance.keptWords());
        }
    }
}
