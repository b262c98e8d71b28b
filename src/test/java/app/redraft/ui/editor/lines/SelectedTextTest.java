package app.redraft.ui.editor.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What each command for lines and letters makes of a text. {@code [} and {@code ]} are the ends of the selection, {@code |} a caret. */
class SelectedTextTest {

    @Test
    void lettersAtTheCaretAreSwapped() {
        assertThat(after("te|h", SelectedText::transposed)).isEqualTo("the|");
        assertThat(after("teh|", SelectedText::transposed)).isEqualTo("the|");
        assertThat(after("teh|\nx", SelectedText::transposed)).isEqualTo("the|\nx");
        assertThat(after("a👍🏽|b", SelectedText::transposed)).isEqualTo("ab👍🏽|");
        assertThat(after("|ab", SelectedText::transposed)).isEqualTo("nothing");
        assertThat(after("a\n|", SelectedText::transposed)).isEqualTo("nothing");
    }

    @Test
    void theWordAtTheCaretOrTheSelectionChangesItsCase() {
        assertThat(after("a wo|rd.", SelectedText::upperCase)).isEqualTo("a WO|RD.");
        assertThat(after("[a wo]rd", SelectedText::upperCase)).isEqualTo("[A WO]rd");
        assertThat(after("stra|ße", SelectedText::upperCase)).isEqualTo("STRA|SSE");
        assertThat(after("[ÉTÉ]", SelectedText::lowerCase)).isEqualTo("[été]");
        assertThat(after("[done]", SelectedText::lowerCase)).isEqualTo("nothing");
        assertThat(after("a | b", SelectedText::upperCase)).isEqualTo("nothing");
    }

    @Test
    void linesAreJoinedWithOneSpace() {
        assertThat(after("on|e \n  two\nthree", SelectedText::joined)).isEqualTo("one| two\nthree");
        assertThat(after("on|e\n\n\ntwo", SelectedText::joined)).isEqualTo("one| two");
        assertThat(after("[one\ntwo\nthr]ee\nfour", SelectedText::joined)).isEqualTo("one| two three\nfour");
        assertThat(after("  on|e\ntwo", SelectedText::joined)).isEqualTo("  one| two");
        assertThat(after("one\ntw|o", SelectedText::joined)).isEqualTo("nothing");
    }

    @Test
    void aLineMovesPastItsNeighbour() {
        assertThat(after("- a\n- b|\n- c", SelectedText::movedUp)).isEqualTo("- b|\n- a\n- c");
        assertThat(after("- a\n- b|\n- c", SelectedText::movedDown)).isEqualTo("- a\n- c\n- b|");
        assertThat(after("a\n[b\nc]\nd", SelectedText::movedDown)).isEqualTo("a\nd\n[b\nc]");
        assertThat(after("|a\nb", SelectedText::movedUp)).isEqualTo("nothing");
        assertThat(after("a\nb|", SelectedText::movedDown)).isEqualTo("nothing");
    }

    @Test
    void aParagraphMovesPastAWholeParagraph() {
        assertThat(after("One.\n\nTwo|.\n\nThree.", SelectedText::movedUp)).isEqualTo("Two|.\n\nOne.\n\nThree.");
        assertThat(after("One.\n\nTwo|.\n\n\nThree.\n", SelectedText::movedDown))
                .isEqualTo("One.\n\nThree.\n\n\nTwo|.\n");
        assertThat(after("a\nb\n\nTwo|.", SelectedText::movedUp)).isEqualTo("Two|.\n\na\nb");
        assertThat(after("|One.\n\na\nb\n\nc", SelectedText::movedDown)).isEqualTo("a\nb\n\n|One.\n\nc");
    }

    @Test
    void linesAreCountedFromOne() {
        SelectedText text = new SelectedText("a\nb\nc", 2, 2);
        assertThat(text.line()).isEqualTo(2);
        assertThat(text.lines()).isEqualTo(3);
        assertThat(text.startOf(3)).isEqualTo(4);
        assertThat(text.startOf(99)).isEqualTo(4);
        assertThat(text.startOf(-1)).isZero();
    }

    private static String after(String marked, Function<SelectedText, Optional<LineEdit>> command) {
        boolean caret = marked.indexOf('|') >= 0;
        int anchor = marked.indexOf(caret ? '|' : '[');
        int end = caret ? anchor : marked.indexOf(']') - 1;
        String text = marked.replaceAll("[|\\[\\]]", "");
        return command.apply(new SelectedText(text, anchor, end))
                .map(made -> marked(text, made))
                .orElse("nothing");
    }

    private static String marked(String text, LineEdit made) {
        StringBuilder result = new StringBuilder(text)
                .replace(made.edit().from(), made.edit().to(), made.edit().text());
        if (made.anchor() == made.caret()) {
            return result.insert(made.caret(), '|').toString();
        }
        return result.insert(made.caret(), ']').insert(made.anchor(), '[').toString();
    }
}
