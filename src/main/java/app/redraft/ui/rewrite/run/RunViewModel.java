package app.redraft.ui.rewrite.run;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.Review;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.versions.VersionItem;
import app.redraft.ui.rewrite.versions.VersionText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The run under way, if any: one call to a model from start to end. FX thread. */
public final class RunViewModel {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final LiveRun.Snapshot NOTHING = new LiveRun.Snapshot(null, null, "", null, false, null);

    private final Background background;
    private final Executor pulses;
    private final LongSupplier nanos;
    private final VersionWarnings warnings;
    private final Listener listener;
    private @Nullable Run run;
    private final BiPredicate<Tier, Duration> coldStarts;
    private final ReadOnlyStringWrapper thinking = new ReadOnlyStringWrapper(this, "thinking", "");
    private LiveRun.Snapshot latest = NOTHING;
    private long pausedAt;

    /** One of the session's ways to run. Blocks a worker. */
    public interface Call {
        Version make(LiveRun events, Cancellation cancellation);
    }

    /**
     * What came of a run.
     *
     * @param session whose run it was
     * @param version the new version
     * @param review its changes
     * @param warnings where it may say something else than the original
     * @param asked the engine that was asked; null when the run ended before it was known
     * @param fallback that another tier went on; null when none did
     */
    public record Ended(
            RewriteSession session,
            Version version,
            Review review,
            List<Warning> warnings,
            @Nullable EngineId asked,
            RewriteEvent.@Nullable Fallback fallback) {}

    /** What a run tells, on the FX thread where nothing else is said. */
    public interface Listener {
        /** A version was made, well or not, perhaps as the program is being closed. On the run's worker thread. */
        void made(RewriteSession session, Version version);

        /** There is more to show. */
        void arrived();

        /** The run has ended, well or not. */
        void ended(Ended result);

        /** The run broke off by a fault of the program. */
        void failed(Exception fault);
    }

    private record Run(
            RewriteSession session, Cancellation cancellation, LiveRun live, long startedAt, boolean stopping) {
        Run stopped() {
            return new Run(session, cancellation, live, startedAt, true);
        }
    }

    /**
     * @param pulses brings what is to be shown to the FX thread, one per frame
     * @param nanos a clock for elapsed times
     * @param warnings tells where a version may say something else
     * @param coldStarts tells from a tier and how long it has been silent whether it is warming up
     */
    public RunViewModel(
            Background background,
            Executor pulses,
            LongSupplier nanos,
            VersionWarnings warnings,
            BiPredicate<Tier, Duration> coldStarts,
            Listener listener) {
        this.background = background;
        this.pulses = pulses;
        this.nanos = nanos;
        this.warnings = warnings;
        this.coldStarts = coldStarts;
        this.listener = listener;
    }

    /** Starts a run; none must be under way. */
    public void start(RewriteSession session, Call call) {
        Cancellation cancellation = new Cancellation();
        LiveRun live = new LiveRun(
                session.passage().text(), background.workers(), pulses, snapshot -> arrived(cancellation, snapshot));
        latest = NOTHING;
        thinking.set("");
        run = new Run(session, cancellation, live, nanos.getAsLong(), false);
        background.run(
                () -> {
                    Version version = call.make(live, cancellation);
                    listener.made(session, version);
                    Review review = live.complete(version);
                    return new Ended(
                            session, version, review, warnings(session, version), live.asked(), live.fallback());
                },
                result -> {
                    if (isCurrent(cancellation)) {
                        run = null;
                        listener.ended(result);
                    }
                },
                fault -> {
                    if (isCurrent(cancellation)) {
                        run = null;
                        listener.failed(fault);
                    }
                });
    }

    private List<Warning> warnings(RewriteSession session, Version version) {
        return warnings.of(
                session.passage().text(), version, session.instruction().text());
    }

    /** Stops at once: nothing more is shown; the end is still told. */
    public void stop() {
        Run current = run;
        if (current != null) {
            run = current.stopped();
            current.live().close();
            current.cancellation().cancel();
        }
    }

    /** Stops a run on a tier that is no longer allowed, or of which nobody knows yet who answers. */
    public void stopUnless(Predicate<Tier> allowed) {
        RewriteEvent.Started started = latest.started();
        if (run != null && (started == null || !allowed.test(started.tier()))) {
            stop();
        }
    }

    /** Stops and forgets: nothing more is told. */
    public void abandon() {
        stop();
        run = null;
    }

    /** Whether one is under way. */
    public boolean active() {
        return run != null;
    }

    /** Whether it was stopped and is about to end. */
    public boolean stopping() {
        Run current = run;
        return current != null && current.stopping();
    }

    /** Whether there is text to show. */
    public boolean hasText() {
        return latest.spans() != null;
    }

    /** What the run shows: the passage dimmed until text comes. */
    public List<DiffSpan> spans() {
        Run current = run;
        List<DiffSpan> spans = latest.spans();
        if (spans != null || current == null) {
            return spans == null ? List.of() : spans;
        }
        return List.of(new DiffSpan(current.session().passage().text(), DiffSpan.Kind.TAIL, -1));
    }

    /** Whether the run waits for a model that is being loaded. */
    public boolean warmingUp() {
        Run current = run;
        RewriteEvent.Started started = latest.started();
        boolean silent = !hasText() && latest.thinking().isEmpty();
        if (current == null || current.stopping() || !silent) {
            return false;
        }
        Duration waited = Duration.ofNanos(nanos.getAsLong() - current.startedAt());
        return latest.loading() || started != null && coldStarts.test(started.tier(), waited);
    }

    /** What the model thinks so far; empty for nothing. */
    public ReadOnlyStringProperty thinkingProperty() {
        return thinking.getReadOnlyProperty();
    }

    /** That another tier goes on, or null. */
    public RewriteEvent.@Nullable Fallback fallback() {
        return latest.fallback();
    }

    /** How long the server asks to wait, and why; null where it does not, or not any more. */
    public RewriteEvent.@Nullable Pause pause() {
        return run == null ? null : latest.pause();
    }

    /** Whose run is under way; null when none is. */
    public @Nullable RewriteSession session() {
        Run current = run;
        return current == null ? null : current.session();
    }

    /** The tier that is asked; null while it is not known. */
    public @Nullable Tier tier() {
        RewriteEvent.Started started = latest.started();
        return run == null || started == null ? null : started.tier();
    }

    /** How it stands, in a few words; empty when none is under way. */
    public String progress(Texts texts) {
        Run current = run;
        if (current == null) {
            return "";
        }
        RewriteEvent.Started started = latest.started();
        String tier =
                texts.get(started == null ? "rewrite" : "tier." + started.tier().id());
        RewriteEvent.Pause pause = latest.pause();
        if (pause != null && !current.stopping()) {
            long left = pause.length().toSeconds() - (nanos.getAsLong() - pausedAt) / NANOS_PER_SECOND;
            return texts.get("progress.pause", tier, Math.max(0, left));
        }
        String elapsed = Amounts.seconds((nanos.getAsLong() - current.startedAt()) / NANOS_PER_MILLI);
        boolean proofreader = started != null && started.engine().isBuiltin();
        String silent = warmingUp() ? "warming-up" : proofreader ? "checking" : "waiting";
        String key = current.stopping() ? "stopping" : hasText() ? "streaming" : silent;
        return texts.get("progress." + key, tier, elapsed);
    }

    /** Its row in the version list, or null when none is under way. */
    public @Nullable VersionItem item(VersionText text) {
        Run current = run;
        if (current == null) {
            return null;
        }
        RewriteEvent.Fallback fallback = latest.fallback();
        return text.running(
                latest.started(),
                fallback == null ? null : fallback.reason(),
                current.session().instruction());
    }

    private void arrived(Cancellation from, LiveRun.Snapshot snapshot) {
        if (isCurrent(from) && !stopping()) {
            if (snapshot.pause() != latest.pause()) {
                pausedAt = nanos.getAsLong();
            }
            latest = snapshot;
            thinking.set(snapshot.thinking());
            listener.arrived();
        }
    }

    private boolean isCurrent(Cancellation cancellation) {
        Run current = run;
        return current != null && current.cancellation() == cancellation;
    }
}
