package app.redraft.ui.assistant.answer;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer is. Immutable.
 *
 * @param lines what happened on the way, oldest first
 * @param text the answer so far, as Markdown
 * @param thinking what the model thinks so far
 * @param doing what is waited for now; empty when text comes
 * @param pause how long that is waited for, where the server said so
 */
public record AnswerProgress(
        List<AnswerLine> lines, String text, String thinking, String doing, @Nullable Duration pause) {
    /** Nothing has happened yet. */
    public static final AnswerProgress NOTHING = new AnswerProgress(List.of(), "", "", "", null);

    public AnswerProgress {
        lines = List.copyOf(lines);
    }
}
