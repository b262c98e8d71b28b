package app.redraft.core.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListKeysTest {

    @Test
    void enterBeginsTheNextItem() {
        assertThat(enter("- one¦")).isEqualTo("- one\n- ¦");
        assertThat(enter("  * one¦ two")).isEqualTo("  * one\n  * ¦two");
        assertThat(enter("- [x] done¦")).isEqualTo("- [x] done\n- [ ] ¦");
        assertThat(enter("> so¦")).isEqualTo("> so\n> ¦");
        assertThat(enter("> - so¦")).isEqualTo("> - so\n> - ¦");
    }

    @Test
    void numbersGoOnAndThoseBelowFollow() {
        assertThat(enter("9. nine¦")).isEqualTo("9. nine\n10. ¦");
        assertThat(enter("1) a¦\n2) b\n   - c\n3) d\n\nText")).isEqualTo("1) a\n2) ¦\n3) b\n   - c\n4) d\n\nText");
    }

    @Test
    void enterOnAnEmptyItemEndsTheList() {
        assertThat(enter("- one\n- ¦")).isEqualTo("- one\n¦");
        assertThat(enter("- one\n  - ¦")).isEqualTo("- one\n- ¦");
        assertThat(enter("1. one\n   - ¦")).isEqualTo("1. one\n- ¦");
        assertThat(enter("> ¦")).isEqualTo("¦");
    }

    @Test
    void enterElsewhereIsALineEnd() {
        assertThat(enter("text¦")).isEqualTo("nothing");
        assertThat(enter("¦- one")).isEqualTo("nothing");
        assertThat(enter("```\n- one¦\n```")).isEqualTo("nothing");
    }

    @Test
    void tabMovesItemsInAndOut() {
        assertThat(tab("- one\n- tw¦o", false)).isEqualTo("- one\n  - tw¦o");
        assertThat(tab("1. one\n2. tw¦o\n3. three", false)).isEqualTo("1. one\n   1. tw¦o\n2. three");
        assertThat(tab("- one\n  - tw¦o", true)).isEqualTo("- one\n- tw¦o");
        assertThat(tab("- one\n- ⟦two\n- three⟧", false)).isEqualTo("- one\n  - ⟦two\n  - three⟧");
        assertThat(tab("te¦xt", false)).isEqualTo("nothing");
        assertThat(tab("- on¦e", true)).isEqualTo("nothing");
    }

    private static String enter(String before) {
        MarkedText text = MarkedText.of(before);
        return text.after(ListKeys.enter(text.above(), text.fromCaret(), text.caret()));
    }

    private static String tab(String before, boolean out) {
        MarkedText text = MarkedText.of(before);
        return text.after(ListKeys.tab(
                text.above(), text.selected(), text.below(), new ListKeys.Caret(text.anchor(), text.caret(), out)));
    }
}
