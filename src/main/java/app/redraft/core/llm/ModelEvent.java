package app.redraft.core.llm;

import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What arrives while a model answers. The end of an answer is the return of {@link ModelClient#stream}. */
public sealed interface ModelEvent {

    /**
     * Answer text, in order, to be joined without separator. Never splits a surrogate pair.
     *
     * @param text not empty
     */
    record TextDelta(String text) implements ModelEvent {}

    /**
     * Thinking text: shown folded, never inserted.
     *
     * @param text not empty
     */
    record ThinkingDelta(String text) implements ModelEvent {}

    /** Everything received as text so far was thinking after all: the answer starts anew. */
    record TextRetracted() implements ModelEvent {}

    /**
     * A tool call, after its last piece has arrived.
     *
     * @param id the call's id, made up where the server gave none
     * @param name the tool's name
     * @param argumentsJson what the model wrote: a JSON object, unless it made a mistake
     */
    record ToolCall(String id, String name, String argumentsJson) implements ModelEvent {}

    /**
     * A change the engine offers but does not make: shown unticked, for the writer to take or leave.
     *
     * @param start first UTF-16 offset in the answer text
     * @param end offset after the last replaced character, {@code >= start}
     * @param replacement what would stand there
     * @param reason why, in a short sentence for the writer
     * @param rule the engine's id of the rule
     */
    record Suggestion(int start, int end, String replacement, UserMessage reason, String rule) implements ModelEvent {
        /** The same, so much further on. */
        public Suggestion shifted(int by) {
            return new Suggestion(start + by, end + by, replacement, reason, rule);
        }
    }

    /**
     * Why the engine changed something. Offsets count in the passage it was given, so that the change is found however the
     * answer is compared with the original.
     *
     * @param start first UTF-16 offset in the original passage
     * @param end offset after the last replaced character, {@code >= start}; equal to it where something was inserted
     * @param original what stood there, the passage from {@code start} to {@code end}
     * @param replacement what stands there in the answer
     * @param rule the engine's id of the rule, for example {@code HE_VERB_AGR}
     * @param reason why, in a short sentence for the writer
     */
    record Explanation(int start, int end, String original, String replacement, String rule, UserMessage reason)
            implements ModelEvent {
        /** The same explanation further on. */
        public Explanation shifted(int by) {
            return new Explanation(start + by, end + by, original, replacement, rule, reason);
        }
    }

    /**
     * The request goes out now: from here on the wait is the server's, with the connection to it. Before, Redraft read its own
     * settings and classes. An engine within Redraft never says this.
     */
    record Sent() implements ModelEvent {}

    /**
     * The server shows a sign of life without payload (comment, ping, loading).
     *
     * @param loading whether the answer waits, or has waited, for the model to be loaded
     */
    record Heartbeat(boolean loading) implements ModelEvent {
        /** A sign of life of a model that is loaded, for all we know. */
        public Heartbeat() {
            this(false);
        }
    }

    /**
     * The call is tried again after a while.
     *
     * @param kind why
     * @param reason what the server said, for the writer
     * @param length how long, from now on
     */
    record Pause(ErrorKind kind, UserMessage reason, Duration length) implements ModelEvent {
        /** A longer one is told, and not made at all where the other tier can answer instead. */
        public static final Duration UNNOTICED = Duration.ofSeconds(2);
    }

    /**
     * What one call came to; the last event of every call, also of a failed or stopped one. Emitted by the metering that
     * wraps every engine, so it is the same figure as in the ledger.
     *
     * @param callId the ledger row
     * @param model the model that really answered
     * @param usage token counts, ours where the provider sent none
     * @param ttftMs milliseconds to the first text, or null when none came
     * @param totalMs milliseconds in all
     * @param cost what it cost and how that is known
     */
    record Receipt(String callId, String model, TokenUsage usage, @Nullable Long ttftMs, long totalMs, Cost cost)
            implements ModelEvent {}

    /** Whether this is a piece of the answer: with the first one the waiting ends. */
    default boolean isPayload() {
        return this instanceof TextDelta
                || this instanceof ThinkingDelta
                || this instanceof ToolCall
                || this instanceof Suggestion;
    }

    /** Calls the one function that fits: exhaustive by construction. */
    default <R> R fold(
            Function<TextDelta, R> text,
            Function<ThinkingDelta, R> thinking,
            Function<TextRetracted, R> retracted,
            Function<ToolCall, R> toolCall,
            Function<Suggestion, R> suggestion,
            Function<Explanation, R> explanation,
            Function<Sent, R> sent,
            Function<Heartbeat, R> heartbeat,
            Function<Pause, R> pause,
            Function<Receipt, R> receipt) {
        if (this instanceof TextDelta event) {
            return text.apply(event);
        } else if (this instanceof ThinkingDelta event) {
            return thinking.apply(event);
        } else if (this instanceof TextRetracted event) {
            return retracted.apply(event);
        } else if (this instanceof ToolCall event) {
            return toolCall.apply(event);
        } else if (this instanceof Suggestion event) {
            return suggestion.apply(event);
        } else if (this instanceof Explanation event) {
            return explanation.apply(event);
        } else if (this instanceof Sent event) {
            return sent.apply(event);
        } else if (this instanceof Heartbeat event) {
            return heartbeat.apply(event);
        } else if (this instanceof Pause event) {
            return pause.apply(event);
        } else {
            return receipt.apply((Receipt) this);
        }
    }
}
