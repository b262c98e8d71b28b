package app.redraft.ui.editor.passage;

import app.redraft.core.text.units.CharClass;
import app.redraft.core.text.units.WordCount;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.PlainTextChange;

/** Joins what is typed or deleted in one go to steps of the history: at most a sentence, a line or about twenty words. */
final class UndoSteps {
    private static final int MOST_WORDS = 20;

    /** A longer change was not typed: it is a step of its own. */
    private static final int LONGEST = 400;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…؟۔।][\"'”’»)\\]*_]*\\s+\\z|[。！？][」』”’）]*\\s*\\z");

    private UndoSteps() {}

    /**
     * One change in place of two that follow each other.
     *
     * @return empty when a new step begins with the latter
     */
    static Optional<PlainTextChange> merge(PlainTextChange former, PlainTextChange latter) {
        boolean newStep = isComplete(former.getInserted())
                || isComplete(former.getRemoved())
                || latter.getInserted().length() > LONGEST
                || latter.getRemoved().length() > LONGEST;
        return newStep ? Optional.empty() : former.mergeWith(latter);
    }

    private static boolean isComplete(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return text.length() > LONGEST
                || text.indexOf('\n') >= 0
                || SENTENCE_END.matcher(text).find()
                || isBetweenWords(text) && WordCount.of(text).words() >= MOST_WORDS;
    }

    private static boolean isBetweenWords(String text) {
        int last = text.codePointBefore(text.length());
        return CharClass.isSpace(last) || CharClass.isUnspaced(last);
    }
}
