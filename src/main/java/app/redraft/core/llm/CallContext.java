package app.redraft.core.llm;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger records of a call beside its result. Holds no document text.
 *
 * @param interactionId ULID of the call, fixed before it is made
 * @param parentId the call it deepens or retries, or null
 * @param kind what the call is for
 * @param tier the tier that is called
 * @param requestedTier what was asked for: {@code edge}, {@code frontier} or {@code auto}
 * @param preset the preset's id, or null
 * @param routingCause why this tier, for example {@code user}, {@code default} or {@code score}
 * @param complexityScore the routing score 0..10, or null where none was computed
 * @param goDeeper whether the writer pressed Go Deeper: it may use the reserved place of the rate limit
 * @param attempt 1 for the first try
 * @param host where the request is sent, with the port where it is not the usual one; null for an engine within Redraft, and
 *     before it is known
 */
public record CallContext(
        String interactionId,
        @Nullable String parentId,
        CallKind kind,
        Tier tier,
        TierChoice requestedTier,
        @Nullable String preset,
        String routingCause,
        @Nullable Double complexityScore,
        boolean goDeeper,
        int attempt,
        @Nullable String host) {

    /** A call of which nobody knows yet where it goes. */
    public CallContext(
            String interactionId,
            @Nullable String parentId,
            CallKind kind,
            Tier tier,
            TierChoice requestedTier,
            @Nullable String preset,
            String routingCause,
            @Nullable Double complexityScore,
            boolean goDeeper,
            int attempt) {
        this(
                interactionId,
                parentId,
                kind,
                tier,
                requestedTier,
                preset,
                routingCause,
                complexityScore,
                goDeeper,
                attempt,
                null);
    }

    /** The same call, sent there. */
    public CallContext sentTo(@Nullable String place) {
        return new CallContext(
                interactionId,
                parentId,
                kind,
                tier,
                requestedTier,
                preset,
                routingCause,
                complexityScore,
                goDeeper,
                attempt,
                place);
    }

    /** What a call is for; {@code name().toLowerCase()} in the ledger. */
    public enum CallKind {
        REWRITE,
        ASSISTANT,
        GATE,
        WARMUP
    }
}
