package app.redraft.core.assistant.answer;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.text.UserMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one question.
 *
 * @param conversationId the ledger's id of the conversation: its first turn's; empty where no turn began
 * @param question what was asked
 * @param text the answer as Markdown, or what was found before the end
 * @param end why it is not finished, or null for a finished answer
 * @param turns the turns of models, oldest first
 * @param tools the calls of tools, in the order the models made them
 * @param totals what the turns came to
 */
public record AssistantAnswer(
        String conversationId,
        String question,
        String text,
        @Nullable Unfinished end,
        List<AssistantTurn> turns,
        List<ToolUse> tools,
        Totals totals) {
    public AssistantAnswer {
        turns = List.copyOf(turns);
        // An answer that an earlier Redraft kept has none.
        tools = tools == null ? List.of() : List.copyOf(tools);
    }

    /**
     * A call of a tool; what the model was told stands in the messages.
     *
     * @param turn position of the turn in {@link #turns()}
     * @param id of the call, by which its result is found in the messages
     * @param name as the model wrote it
     * @param argumentsJson as the model wrote them
     * @param ok whether it did what was asked
     * @param ms milliseconds it took
     */
    public record ToolUse(int turn, String id, String name, String argumentsJson, boolean ok, long ms) {}

    /**
     * Why an answer is not finished.
     *
     * @param kind for programs
     * @param message for the writer: what happened and what to do
     * @param ownLimit whether a limit of the writer's own was reached
     */
    public record Unfinished(ErrorKind kind, UserMessage message, boolean ownLimit) {}
}
