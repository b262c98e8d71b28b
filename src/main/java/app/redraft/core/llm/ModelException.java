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
    private final transient Details details;

    /**
     * What else is known of a failure.
     *
     * @param retryable whether the same request may work if sent again
     * @param retryAfter how long the server asks to wait, or null
     * @param requestId the provider's id of the call, or null
     * @param usage tokens the provider counted before the failure, or null
     * @param model the model that had begun to answer, as the server named it; null where it did not come to that
     */
    public record Details(
            boolean retryable,
            @Nullable Duration retryAfter,
            @Nullable String requestId,
            @Nullable TokenUsage usage,
            @Nullable String model) {
        /** Nothing else is known, and trying again does not cure it. */
        public static final Details NONE = new Details(false, null, null, null, null);
    }

    /**
     * A failure in full.
     *
     * @param kind what went wrong
     * @param userMessage what the writer is told: one or two sentences
     * @param details what else is known
     * @param cause the technical cause, or null
     */
    public ModelException(ErrorKind kind, UserMessage userMessage, Details details, @Nullable Throwable cause) {
        super(userMessage.toString(), cause);
        this.kind = kind;
        this.userMessage = userMessage;
        this.details = details;
    }

    /** A failure without a technical cause. */
    public ModelException(ErrorKind kind, UserMessage userMessage, Details details) {
        this(kind, userMessage, details, null);
    }

    /** A failure that trying again does not cure. */
    public ModelException(ErrorKind kind, UserMessage userMessage) {
        this(kind, userMessage, Details.NONE, null);
    }

    /** The same failure of an answer that a model had begun, as the server named it. */
    public ModelException answeredBy(String answering) {
        Details more =
                new Details(details.retryable(), details.retryAfter(), details.requestId(), details.usage(), answering);
        return new ModelException(kind, userMessage, more, getCause());
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
        return details.retryable();
    }

    /** How long the server asks to wait, or null. */
    public @Nullable Duration retryAfter() {
        return details.retryAfter();
    }

    /** The provider's id of the call, or null. */
    public @Nullable String requestId() {
        return details.requestId();
    }

    /** The model that had begun to answer, as the server named it; null where it did not come to that. */
    public @Nullable String model() {
        return details.model();
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
        return details.usage();
    }
}
