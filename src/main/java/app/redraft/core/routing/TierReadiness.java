package app.redraft.core.routing;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import java.util.List;
import java.util.Optional;

/**
 * Port to what can be known to stand against a tier before it is asked: the passage does not fit, its server is resting after
 * failures, the budget or the rate limit is used up, nothing is configured. Answers at once, from what is known already; never
 * asks a server. Any thread.
 */
@FunctionalInterface
public interface TierReadiness {
    /** Nothing ever stands against a tier. */
    TierReadiness ALWAYS = (tier, need) -> Optional.empty();

    /**
     * What a call needs.
     *
     * @param promptTokens tokens of the largest prompt, about
     * @param answerTokens tokens of the largest answer, about
     * @param goDeeper whether the call may use what is kept for Go Deeper
     */
    record Need(long promptTokens, long answerTokens, boolean goDeeper) {}

    /**
     * Why a tier cannot take a call.
     *
     * @param kind the failure the call would end in
     * @param reason what the writer is told
     */
    record Obstacle(ErrorKind kind, String reason) {}

    /** What stands against a call on a tier now; empty when nothing is known to. */
    Optional<Obstacle> obstacle(Tier tier, Need need);

    /** Several checks, in order; the first obstacle counts. */
    static TierReadiness all(List<TierReadiness> checks) {
        List<TierReadiness> inOrder = List.copyOf(checks);
        return (tier, need) -> inOrder.stream()
                .flatMap(check -> check.obstacle(tier, need).stream())
                .findFirst();
    }
}
