package app.redraft.core.routing;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port to what can be known to stand against a tier before it is asked: the text may not leave this machine, the tier is not
 * configured or cannot do what is asked, the passage does not fit, its server is resting after failures, the rate limit or the
 * budget is used up. Answers from what is known already and never asks a server, but may read the ledger and the keychain:
 * worker threads only.
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
     * @param localOnly whether the text may only go to engines on this machine
     * @param presetId the preset pressed, or null for free words
     * @param instruction what is asked for, in words
     */
    record Need(
            long promptTokens,
            long answerTokens,
            boolean goDeeper,
            boolean localOnly,
            @Nullable String presetId,
            String instruction) {}

    /**
     * Why a tier cannot take a call.
     *
     * @param kind the failure the call would end in
     * @param reason what the writer is told
     */
    record Obstacle(ErrorKind kind, UserMessage reason) {}

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
