package app.redraft.core.llm;

import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A failed call: a kind for programs, a message for the writer (what happened and what to do; never a key, never document
 * text) and a log text.
 */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final transient UserMessage userMessage;
    private final transient @Nullable Duration retryAfter;
    private final @Nullable String requestId;
    private final boolean retryable;
    private final transient @Nullable TokenUsage usage;
    private final @Nullable String model;

    /**
     * A failure in full.
     *
     * @param kind what went wrong
     * @param userMessage what the writer is told: one or two sentences
     * @param retryable whether the same request may work if sent again
     * @param retryAfter how long the server asks to wait, or null
     * @param requestId the provider's id of the call, or null
     * @param usage tokens already counted when it failed, or null
     * @param cause the technical cause, or null
     */
    public ModelException(
            ErrorKind kind,
            UserMessage userMessage,
            boolean retryable,
            @Nullable Duration retryAfter,
            @Nullable String requestId,
            @Nullable TokenUsage usage,
            @Nullable Throwable cause) {
        this(kind, userMessage, retryable, retryAfter, requestId, usage, null, cause);
    }

    private ModelException(
            ErrorKind kind,
            UserMessage userMessage,
            boolean retryable,
            @Nullable Duration retryAfter,
            @Nullable String requestId,
            @Nullable TokenUsage usage,
            @Nullable String model,
            @Nullable Throwable cause) {
        super(userMessage.toString(), cause);
        this.userMessage = userMessage;
        this.kind = kind;
        this.retryable = retryable;
        this.retryAfter = retryAfter;
        this.requestId = requestId;
        this.usage = usage;
        this.model = model;
    }

    /** The same failure of an answer that a model had begun, as the server named it. */
    public ModelException answeredBy(String answering) {
        return new ModelException(kind, userMessage, retryable, retryAfter, requestId, usage, answering, getCause());
    }

    /** A failure that trying again does not cure. */
    public ModelException(ErrorKind kind, UserMessage userMessage) {
        this(kind, userMessage, false, null, null, null, null);
    }

    /** The failure every cancelled call ends in. */
    public static ModelException cancelled() {
        return new ModelException(ErrorKind.CANCELLED, UserMessage.of("call.stopped"));
    }

    /** What went wrong. */
    public ErrorKind kind() {
        return kind;
    }

    /** What happened and what to do, for the writer. */
    public UserMessage userMessage() {
        return userMessage;
    }

    /** Whether the same request may work if sent again. */
    public boolean retryable() {
        return retryable;
    }

    /** How long the server asks to wait, or null. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The provider's id of the call, or null. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** The model that had begun to answer, as the server named it; null where it did not come to that. */
    public @Nullable String model() {
        return model;
    }

    /** Whether Redraft's own rate limit or budget stopped the call, not the provider. */
    public boolean ownLimit() {
        return kind == ErrorKind.BUDGET || getCause() instanceof OwnLimit;
    }

    /** The cause of a failure that Redraft's own limits made. */
    public static final class OwnLimit extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Tokens counted by the provider before the failure, or null. */
    public @Nullable TokenUsage usage() {
        return usage;
    }
}
