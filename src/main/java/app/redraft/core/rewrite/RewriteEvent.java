package app.redraft.core.rewrite;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a running rewrite tells its watchers; emitted in order on the worker thread. The last one is {@link Finished}. */
public sealed interface RewriteEvent {

    /**
     * A tier was chosen and is asked now.
     *
     * @param id the ledger row of the call, and the id of the version to come
     */
    record Started(String id, Tier tier, EngineId engine, RoutingDecision routing) implements RewriteEvent {}

    /**
     * More text of the result.
     *
     * @param text not empty
     */
    record Text(String text) implements RewriteEvent {}

    /**
     * The text so far is replaced as a whole: cleaning or thinking tags showed late that it was not the answer.
     *
     * @param text what stands now; may be empty
     */
    record Replaced(String text) implements RewriteEvent {}

    /**
     * Thinking, shown folded.
     *
     * @param text not empty
     */
    record Thinking(String text) implements RewriteEvent {}

    /**
     * The server is alive but has nothing to say yet.
     *
     * @param loading whether it says that its model is being loaded
     * @param pause how long it asks to be left alone, and why; null where nobody asked to wait
     */
    record Waiting(boolean loading, @Nullable Pause pause) implements RewriteEvent {
        /** A server that says no more than that it loads its model, or not even that. */
        public Waiting(boolean loading) {
            this(loading, null);
        }
    }

    /**
     * A wait that was asked for; the call goes on by itself when it is over, unless it is stopped.
     *
     * @param kind why
     * @param reason what the writer is told of it
     * @param length how long, from now on
     */
    record Pause(ErrorKind kind, UserMessage reason, Duration length) {}

    /** Another tier goes on instead of the one asked; text so far is gone. */
    record Fallback(Tier from, Tier to, ErrorKind kind, UserMessage reason) implements RewriteEvent {}

    /** The end, good or bad: see {@link Version#finished()}. */
    record Finished(Version version) implements RewriteEvent {}

    /** Calls the one function that fits: exhaustive by construction. */
    default <R> R fold(
            Function<Started, R> started,
            Function<Text, R> text,
            Function<Replaced, R> replaced,
            Function<Thinking, R> thinking,
            Function<Waiting, R> waiting,
            Function<Fallback, R> fallback,
            Function<Finished, R> finished) {
        if (this instanceof Started event) {
            return started.apply(event);
        } else if (this instanceof Text event) {
            return text.apply(event);
        } else if (this instanceof Replaced event) {
            return replaced.apply(event);
        } else if (this instanceof Thinking event) {
            return thinking.apply(event);
        } else if (this instanceof Waiting event) {
            return waiting.apply(event);
        } else if (this instanceof Fallback event) {
            return fallback.apply(event);
        } else {
            return finished.apply((Finished) this);
        }
    }
}
