package app.redraft.core.rewrite;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenEstimate;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierReadiness;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whether the other tier may stand in for the one decided: never for a tier the writer chose, only another engine, on frontier
 * only where that costs nothing, and never past the document's lock.
 */
final class StandIn {
    /** Tokens of the system prompt and the tags around the passage, generously. */
    private static final int PROMPT_TOKENS = 500;

    private final Rewriter rewriter;
    private final Passage passage;
    private final Instruction instruction;
    private final BooleanSupplier localOnly;

    StandIn(Rewriter rewriter, Passage passage, Instruction instruction, BooleanSupplier localOnly) {
        this.rewriter = rewriter;
        this.passage = passage;
        this.instruction = instruction;
        this.localOnly = localOnly;
    }

    /** Why the other tier should be asked at once, where it may and can; else empty. */
    Optional<TierReadiness.Obstacle> before(RoutingDecision routing, boolean goDeeper) {
        if (!allowed(routing)) {
            return Optional.empty();
        }
        Tier other = routing.tier().other();
        return obstacle(routing.tier(), goDeeper)
                .filter(known -> obstacle(other, goDeeper).isEmpty());
    }

    /** Whether the other tier would be asked if this one could not answer. */
    boolean ready(RoutingDecision routing, boolean goDeeper) {
        return allowed(routing) && obstacle(routing.tier().other(), goDeeper).isEmpty();
    }

    /** Whether the other tier is asked after this failure; text that has arrived is never thrown away for it. */
    boolean after(Version failed, RoutingDecision routing, boolean goDeeper) {
        ErrorKind error = failed.end().error();
        return error != null && error != ErrorKind.CANCELLED && failed.text().isBlank() && ready(routing, goDeeper);
    }

    private boolean allowed(RoutingDecision routing) {
        Tier other = routing.tier().other();
        return rewriter.settings().get().routing().fallback()
                && routing.mayFallBack()
                && canDoMore(other, routing.tier())
                && (other == Tier.EDGE || rewriter.engines().free(other))
                && (!localOnly.getAsBoolean() || rewriter.engines().local(other));
    }

    /** The same engine would fail the same way, and so would the other policy of the built-in proofreader. */
    private boolean canDoMore(Tier other, Tier failed) {
        EngineId otherEngine = rewriter.engines().client(other).engine();
        EngineId failedEngine = rewriter.engines().client(failed).engine();
        return !otherEngine.equals(failedEngine) && !(otherEngine.isBuiltin() && failedEngine.isBuiltin());
    }

    private Optional<TierReadiness.Obstacle> obstacle(Tier tier, boolean goDeeper) {
        Sampling sampling = rewriter.engines().sampling(tier);
        long prompt = 0;
        long answer = 0;
        for (PassageParts.Part part : rewriter.parts(passage, tier)) {
            long tokens = TokenEstimate.of(part.text());
            long around = TokenEstimate.of(part.before()) + TokenEstimate.of(part.after());
            prompt = Math.max(prompt, tokens + around + PROMPT_TOKENS);
            answer = Math.max(answer, Math.min(2 * tokens, sampling.maxTokens()));
        }
        TierReadiness.Need need = new TierReadiness.Need(
                prompt, answer, goDeeper, localOnly.getAsBoolean(), instruction.presetId(), instruction.text());
        return rewriter.router().readiness().obstacle(tier, need);
    }
}
