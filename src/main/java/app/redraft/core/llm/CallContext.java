package app.redraft.core.llm;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger records of a call beside its result. Holds no document text.
 *
 * @param interactionId ULID of what is asked for, fixed before the first call; all parts and attempts of it share it
 * @param parentId the call it deepens or retries, or null
 * @param kind what the call is for
 * @param route which tier, and why
 * @param preset the preset's id, or null
 * @param goDeeper whether the writer pressed Go Deeper: it may use the reserved place of the rate limit
 * @param part of a passage that is sent in several calls, from 1 on
 * @param attempt 1 for the first try
 * @param host where the request is sent, with the port where it is not the usual one; null for an engine within Redraft, and
 *     before it is known
 */
public record CallContext(
        String interactionId,
        @Nullable String parentId,
        CallKind kind,
        Route route,
        @Nullable String preset,
        boolean goDeeper,
        int part,
        int attempt,
        @Nullable String host) {

    /** What a call is for; {@code name().toLowerCase()} in the ledger. */
    public enum CallKind {
        REWRITE,
        ASSISTANT,
        GATE,
        WARMUP
    }

    /** The first try of a call of its own. */
    public static CallContext of(String interactionId, CallKind kind, Route route) {
        return new CallContext(interactionId, null, kind, route, null, false, 1, 1, null);
    }

    /** The tier that is called. */
    public Tier tier() {
        return route.tier();
    }

    /** The same call as the child of another one; null for none. */
    public CallContext childOf(@Nullable String parent) {
        return new CallContext(interactionId, parent, kind, route, preset, goDeeper, part, attempt, host);
    }

    /** The same call for another cause. */
    public CallContext because(RoutingCause cause) {
        return new CallContext(
                interactionId, parentId, kind, route.because(cause), preset, goDeeper, part, attempt, host);
    }

    /** The same call for a preset; null for free words. */
    public CallContext forPreset(@Nullable String id) {
        return new CallContext(interactionId, parentId, kind, route, id, goDeeper, part, attempt, host);
    }

    /** The same call, made because the writer pressed Go Deeper, or not. */
    public CallContext goingDeeper(boolean pressed) {
        return new CallContext(interactionId, parentId, kind, route, preset, pressed, part, attempt, host);
    }

    /** The same call for a further part. @param number 1 for the first part */
    public CallContext asPart(int number) {
        return new CallContext(interactionId, parentId, kind, route, preset, goDeeper, number, attempt, host);
    }

    /** The same call as a further try. @param number 1 for the first try */
    public CallContext asAttempt(int number) {
        return new CallContext(interactionId, parentId, kind, route, preset, goDeeper, part, number, host);
    }

    /** The same call, sent there. */
    public CallContext sentTo(@Nullable String place) {
        return new CallContext(interactionId, parentId, kind, route, preset, goDeeper, part, attempt, place);
    }
}
