package app.redraft.ui.assistant.answer;

import java.util.List;

/**
 * How far an answer is. Immutable.
 *
 * @param lines what happened on the way, oldest first
 * @param text the answer so far, as Markdown
 * @param thinking what the model thinks so far
 * @param doing what is waited for now; empty when text comes
 */
public record AnswerProgress(List<AnswerLine> lines, String text, String thinking, String doing) {
    /** Nothing has happened yet. */
    public static final AnswerProgress NOTHING = new AnswerProgress(List.of(), "", "", "");

    public AnswerProgress {
        lines = List.copyOf(lines);
    }

    /** How many turns of models are over. */
    public long turns() {
        return lines.stream().filter(AnswerLine.Turn.class::isInstance).count();
    }

    /** Whether a decision of style was proposed. */
    public boolean proposesStyle() {
        return lines.stream().anyMatch(AnswerLine.Style.class::isInstance);
    }
}
