package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.text.Correction;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a window in which words are corrected. Who makes one mistake in a sentence makes others: there a change is
 * right that would be a matter of taste elsewhere.
 */
final class MistakesBeside {
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?][\"'\u201d\u2019)]*\\s+(?=[\"'\u201c\u2018(]?\\p{Lu})|\\n");

    /** Marks, capitals and spaces say little about whether somebody masters the language. */
    private static final Pattern MARKS = Pattern.compile(".*(?:COMMA|WHITESPACE|UPPERCASE|PUNCTUATION|CAPITAL|CASE).*");

    private final String text;
    private final Set<Integer> sentences = new HashSet<>();

    /** @param edits the sure edits of this pass; what was corrected before counts too */
    MistakesBeside(Window window, Collection<Edit> edits) {
        text = window.text();
        edits.stream().filter(MistakesBeside::words).forEach(edit -> sentences.add(sentence(edit.start())));
        for (Correction correction : window.corrections()) {
            TextSpan now = correction.now();
            if (correction.edits().stream().anyMatch(MistakesBeside::words)) {
                sentences.add(sentence(now.start()));
            }
        }
    }

    /** Whether words are corrected in the sentence of this edit. */
    boolean near(Edit edit) {
        return sentences.contains(sentence(edit.start()));
    }

    private static boolean words(Edit edit) {
        return !MARKS.matcher(edit.rule()).matches();
    }

    /** Where the sentence begins that the offset is in. */
    private int sentence(int offset) {
        Matcher ends = SENTENCE_END.matcher(text);
        int start = 0;
        while (ends.find() && ends.end() <= offset) {
            start = ends.end();
        }
        return start;
    }
}
