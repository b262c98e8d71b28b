package app.redraft.core.assistant.answer;

import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import java.util.function.Function;

/** What happens while a question is answered. Immutable. {@link Finished} is always the last. */
public sealed interface AssistantEvent {

    /**
     * A model is asked.
     *
     * @param number from 1 on, for each question
     * @param id the ledger's id of the turn
     * @param tier who is asked
     * @param engine provider and model as configured
     * @param cause why this tier
     */
    record TurnStarted(int number, String id, Tier tier, EngineId engine, RoutingCause cause)
            implements AssistantEvent {}

    /** A piece of what the model writes. @param text not empty */
    record Delta(String text) implements AssistantEvent {}

    /** What the turn wrote so far does not count: it was thinking, or frontier answers again. */
    record Retracted() implements AssistantEvent {}

    /** A piece of thinking: shown folded. @param text not empty */
    record Thinking(String text) implements AssistantEvent {}

    /** The call is made again after a while. @param pause why, and how long */
    record Waiting(ModelEvent.Pause pause) implements AssistantEvent {}

    /** The server loads its model. */
    record Loading() implements AssistantEvent {}

    /** The other tier answers instead. */
    record FellBack(Tier from, Tier to, ErrorKind kind, UserMessage reason) implements AssistantEvent {}

    /**
     * A tool has run, or could not.
     *
     * @param name as the model wrote it
     * @param argumentsJson as the model wrote them
     * @param ok whether it did what was asked
     * @param ms milliseconds it took
     * @param output what the model is told
     */
    record ToolCalled(String name, String argumentsJson, boolean ok, long ms, String output)
            implements AssistantEvent {}

    /** The model proposes something to write, and waits for the decision. */
    record Proposed(Proposal proposal) implements AssistantEvent {}

    /** A turn is over. */
    record TurnEnded(AssistantTurn turn) implements AssistantEvent {}

    /** The question is answered, or will not be. */
    record Finished(AssistantAnswer answer) implements AssistantEvent {}

    /** Calls the one function that fits: exhaustive by construction. */
    default <R> R fold(
            Function<TurnStarted, R> started,
            Function<Delta, R> delta,
            Function<Retracted, R> retracted,
            Function<Thinking, R> thinking,
            Function<Waiting, R> waiting,
            Function<Loading, R> loading,
            Function<FellBack, R> fellBack,
            Function<ToolCalled, R> toolCalled,
            Function<Proposed, R> proposed,
            Function<TurnEnded, R> ended,
            Function<Finished, R> finished) {
        if (this instanceof TurnStarted event) {
            return started.apply(event);
        } else if (this instanceof Delta event) {
            return delta.apply(event);
        } else if (this instanceof Retracted event) {
            return retracted.apply(event);
        } else if (this instanceof Thinking event) {
            return thinking.apply(event);
        } else if (this instanceof Waiting event) {
            return waiting.apply(event);
        } else if (this instanceof Loading event) {
            return loading.apply(event);
        } else if (this instanceof FellBack event) {
            return fellBack.apply(event);
        } else if (this instanceof ToolCalled event) {
            return toolCalled.apply(event);
        } else if (this instanceof Proposed event) {
            return proposed.apply(event);
        } else if (this instanceof TurnEnded event) {
            return ended.apply(event);
        } else {
            return finished.apply((Finished) this);
        }
    }
}
