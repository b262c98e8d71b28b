package app.redraft.core.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableKeysTest {

    @Test
    void tabGoesToTheNextCellAndSetsTheColumnsStraight() {
        assertThat(tab("|Na¦me|Age|\n|-|--:|\n|Anna Maria|3|", false))
                .isEqualTo("| Name       | ⟦Age⟧ |\n| ---------- | --: |\n| Anna Maria |   3 |");
        assertThat(tab("a | b¦\n--|--\nc | d", false)).isEqualTo("| a   | b   |\n| --- | --- |\n| ⟦c⟧   | d   |");
    }

    @Test
    void behindTheLastCellBeginsANewRow() {
        assertThat(tab("| a | b |\n|---|---|\n| c | d¦ |\n\nText", false))
                .isEqualTo("| a   | b   |\n| --- | --- |\n| c   | d   |\n| ¦    |     |\n\nText");
    }

    @Test
    void shiftGoesBackAndTheLineBelowTheHeadIsLeftOut() {
        assertThat(tab("| a | b |\n|---|---|\n| c¦ | d |", true))
                .isEqualTo("| a   | ⟦b⟧   |\n| --- | --- |\n| c   | d   |");
        assertThat(tab("| a¦ | b |\n|---|---|", true)).isEqualTo("| ⟦a⟧   | b   |\n| --- | --- |");
    }

    @Test
    void wideLettersAndEscapedBarsKeepTheColumnsStraight() {
        assertThat(tab("|日本¦|x\\|y|\n|:-:|---|\n|a|b|", false))
                .isEqualTo("| 日本 | ⟦x\\|y⟧ |\n| :--: | ---- |\n|  a   | b    |");
    }

    @Test
    void elsewhereTabIsATab() {
        assertThat(tab("no | ta¦ble", false)).isEqualTo("nothing");
    }

    private static String tab(String before, boolean back) {
        MarkedText text = MarkedText.of(before);
        return text.after(TableKeys.tab(text.above(), text.selected().get(0), text.below(), text.caret(), back));
    }
}
