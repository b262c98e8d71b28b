package app.redraft.core.rewrite;

import app.redraft.core.call.fallback.Fallback;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenEstimate;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One passage, one instruction, and every version made of it. Each run starts from the original passage, never from an
 * earlier result. Runs block a worker thread, one at a time; reading is safe from any thread.
 */
public final class RewriteSession {
    /** Tokens of the system prompt and the tags around the passage, generously. */
    private static final int PROMPT_TOKENS = 500;

    /** Where a session stands. */
    public enum State {
        /** Nothing was run yet. */
        READY,
        /** A call is under way. */
        RUNNING,
        /** At least one version is there to be decided. */
        REVIEW,
        /** The writer decided; a further run opens the review again, for example after an undo. */
        DECIDED
    }

    private final RewriteServices services;
    private final Passage passage;
    private final Instruction instruction;
    private final BooleanSupplier localOnly;
    private final StyleSheet style;
    private final List<Version> versions = new CopyOnWriteArrayList<>();
    private boolean running;
    private boolean decided;

    RewriteSession(
            RewriteServices services,
            Passage passage,
            Instruction instruction,
            BooleanSupplier localOnly,
            StyleSheet style) {
        this.services = services;
        this.passage = passage;
        this.instruction = instruction;
        this.localOnly = localOnly;
        this.style = style;
    }

    /** The original. */
    public Passage passage() {
        return passage;
    }

    /** What is asked for. */
    public Instruction instruction() {
        return instruction;
    }

    /** A session for the same passage and instruction in which nothing was run yet. */
    public RewriteSession anew() {
        return new RewriteSession(services, passage, instruction, localOnly, style);
    }

    /** Every version so far, oldest first. */
    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** Where the session stands. */
    public synchronized State state() {
        if (running) {
            return State.RUNNING;
        } else if (versions.isEmpty()) {
            return State.READY;
        }
        return decided ? State.DECIDED : State.REVIEW;
    }

    /**
     * Rewrites the passage.
     *
     * @param chosen what the writer chose for this call, or null when nobody chose
     * @param events hears what happens, on this thread, {@link RewriteEvent.Finished} last
     * @return the new version, also when it failed or was stopped
     * @throws IllegalStateException while another run is under way
     */
    public Version rewrite(@Nullable TierChoice chosen, Consumer<RewriteEvent> events, Cancellation cancellation) {
        return run(chosen, null, false, events, cancellation);
    }

    /**
     * Runs the same instruction on the same original on the frontier tier.
     *
     * @param from the version it is measured against
     */
    public Version goDeeper(Version from, Consumer<RewriteEvent> events, Cancellation cancellation) {
        return run(TierChoice.FRONTIER, from, true, events, cancellation);
    }

    /** Runs again what gave this version. */
    public Version retry(Version from, Consumer<RewriteEvent> events, Cancellation cancellation) {
        return run(TierChoice.of(from.tier()), from, false, events, cancellation);
    }

    /**
     * Records what the writer did with the versions. Blocks on the ledger. A run under way goes on; its result counts as
     * rejected.
     *
     * @param chosen the version decided on
     * @param outcome what became of it; every other version counts as rejected
     * @param keptWords words of it that stand in the document now
     */
    public void decide(Version chosen, Outcome outcome, int keptWords) {
        markDecided();
        for (Version version : versions) {
            if (version.id().equals(chosen.id())) {
                services.ledger().decide(version.id(), outcome, keptWords);
            } else if (version.finished()) {
                services.ledger().decide(version.id(), Outcome.REJECTED, 0);
            }
        }
    }

    private Version run(
            @Nullable TierChoice chosen,
            @Nullable Version parent,
            boolean goDeeper,
            Consumer<RewriteEvent> events,
            Cancellation cancellation) {
        boolean before = begin();
        Version version;
        try {
            version = route(chosen, parent, goDeeper, events, cancellation);
        } catch (RuntimeException | Error fault) {
            end(null, before);
            throw fault;
        }
        boolean tooLate = end(version, false);
        events.accept(new RewriteEvent.Finished(version));
        if (tooLate && version.finished()) {
            services.ledger().decide(version.id(), Outcome.REJECTED, 0);
        }
        return version;
    }

    /** Opens the review again; returns whether it was decided. */
    private synchronized boolean begin() {
        if (running) {
            throw new IllegalStateException("a run is under way");
        }
        boolean before = decided;
        running = true;
        decided = false;
        return before;
    }

    /** Takes in what came of a run; returns whether the writer decided in the meantime, or before. */
    private synchronized boolean end(@Nullable Version version, boolean before) {
        if (version != null) {
            versions.add(version);
        }
        running = false;
        decided = decided || before;
        return decided;
    }

    private synchronized void markDecided() {
        decided = true;
    }

    private Version route(
            @Nullable TierChoice chosen,
            @Nullable Version parent,
            boolean goDeeper,
            Consumer<RewriteEvent> events,
            Cancellation cancellation) {
        Settings settings = services.settings().get();
        RoutingDecision routing = decide(chosen, settings);
        TierChoice requested = chosen == null ? settings.defaultTier() : chosen;
        RewriteRun run = new RewriteRun(
                services,
                new RewriteRun.Request(
                        new RewriteRun.Source(passage, localOnly, style), instruction, requested, parent, goDeeper),
                events,
                cancellation);
        Tier other = routing.tier().other();
        Fallback fallback = new Fallback(
                services.fallbacks(), new Fallback.Request(routing, localOnly, tier -> need(tier, goDeeper)));
        Optional<TierReadiness.Obstacle> obstacle = fallback.before(cancellation);
        if (obstacle.isPresent()) {
            UserMessage reason = obstacle.get().reason();
            events.accept(new RewriteEvent.Fallback(
                    routing.tier(), other, obstacle.get().kind(), reason));
            return run.on(other, routing, reason, false);
        }
        Version first = run.on(routing.tier(), routing, null, fallback.isReady());
        ErrorKind error = first.end().error();
        UserMessage reason = first.end().message() == null
                ? UserMessage.of("rewrite.failed")
                : first.end().message();
        if (error == null || !fallback.after(error, !first.text().isBlank(), reason, cancellation)) {
            return first;
        }
        versions.add(first);
        events.accept(new RewriteEvent.Fallback(routing.tier(), other, error, reason));
        return run.on(other, routing, reason, false);
    }

    private RoutingDecision decide(@Nullable TierChoice chosen, Settings settings) {
        TierRouter.Query query = new TierRouter.Query(
                chosen,
                instruction.presetTiers(settings),
                localOnly.getAsBoolean(),
                instruction.text(),
                passage.text());
        return services.router().decideForCall(query, settings);
    }

    private TierReadiness.Need need(Tier tier, boolean goDeeper) {
        int maxTokens = services.maxTokens(tier);
        long prompt = 0;
        long answer = 0;
        for (OutgoingPassage.Part part :
                services.outgoing(passage, instruction, tier).parts()) {
            long tokens = TokenEstimate.of(part.shielded().text());
            long around = TokenEstimate.of(part.cut().before())
                    + TokenEstimate.of(part.cut().after())
                    + TokenEstimate.of(part.shielded().legend());
            prompt = Math.max(prompt, tokens + around + PROMPT_TOKENS);
            answer = Math.max(answer, Math.min(2 * tokens, maxTokens));
        }
        return new TierReadiness.Need(
                prompt, answer, goDeeper, localOnly.getAsBoolean(), instruction.presetId(), instruction.text());
    }
}
