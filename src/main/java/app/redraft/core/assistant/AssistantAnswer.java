package app.redraft.core.assistant;

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
 * @param totals what they came to
 */
public record AssistantAnswer(
        String conversationId,
        String question,
        String text,
        @Nullable Unfinished end,
        List<AssistantTurn> turns,
        Totals totals) {
    public AssistantAnswer {
        turns = List.copyOf(turns);
    }

    /**
     * Why an answer is not finished.
     *
     * @param kind for programs
     * @param message for the writer: what happened and what to do
     * @param ownLimit whether a limit of the writer's own was reached
     */
    public record Unfinished(ErrorKind kind, UserMessage message, boolean ownLimit) {}
}
