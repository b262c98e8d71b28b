package app.redraft.core.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TogglesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a wo¦rd here; a **wo¦rd** here",
                "a **wo¦rd** here; a wo¦rd here",
                "a word¦ here; a **word¦** here",
                "a ¦word here; a **¦word** here",
                "don’t¦ go; **don’t¦** go",
                "two  ¦  blanks; two  **¦**  blanks",
                "two  **¦**  blanks; two  ¦  blanks",
                "a ⟦word here⟧.; a **⟦word here⟧**.",
                "a ⟦word ⟧here; a **⟦word⟧** here",
                "⟦a **b** c⟧; **⟦a b c⟧**",
                "a **two ⟦words⟧ here** b; a two ⟦words⟧ here b",
                "*sl¦anted*; ***sl¦anted***",
                "***bo¦th***; *bo¦th*",
                "- ⟦item⟧; - **⟦item⟧**",
                "`co¦de`; `**co¦de**`"
            })
    void boldTogglesAroundWords(String before, String after) {
        MarkedText text = MarkedText.of(before);
        assertThat(text.after(InlineToggle.STRONG.apply(text.selected(), text.anchor(), text.caret())))
                .isEqualTo(after);
    }

    @Test
    void italicStandsInsideBold() {
        assertThat(toggled(InlineToggle.EMPHASIS, "**wo¦rd**")).isEqualTo("***wo¦rd***");
        assertThat(toggled(InlineToggle.EMPHASIS, "***wo¦rd***")).isEqualTo("**wo¦rd**");
        assertThat(toggled(InlineToggle.EMPHASIS, "_wo¦rd_")).isEqualTo("wo¦rd");
    }

    @Test
    void codeThatHasATickGetsALongerFence() {
        assertThat(toggled(InlineToggle.CODE, "⟦a ` b⟧")).isEqualTo("`` ⟦a ` b⟧ ``");
        assertThat(toggled(InlineToggle.CODE, "`wo¦rd`")).isEqualTo("wo¦rd");
    }

    @Test
    void everyLineOfASelectionIsMarkedByItself() {
        assertThat(toggled(InlineToggle.STRONG, "# ⟦One\n\n- two⟧")).isEqualTo("# **⟦One**\n\n- **two⟧**");
        assertThat(toggled(InlineToggle.STRONG, "# **⟦One**\n\n- **two⟧**")).isEqualTo("# ⟦One\n\n- two⟧");
        assertThat(toggled(InlineToggle.STRONG, "```\n⟦code⟧\n```")).isEqualTo("nothing");
    }

    @Test
    void headingsGrowAndShrink() {
        assertThat(heading("Ti¦tle", 2)).isEqualTo("## Ti¦tle");
        assertThat(heading("## Ti¦tle", 2)).isEqualTo("Ti¦tle");
        assertThat(heading("# Ti¦tle", 3)).isEqualTo("### Ti¦tle");
        assertThat(step("## Ti¦tle", true, 0)).isEqualTo("# Ti¦tle");
        assertThat(step("###### Ti¦tle", false, 0)).isEqualTo("Ti¦tle");
        assertThat(step("Ti¦tle", true, 2)).isEqualTo("## Ti¦tle");
        assertThat(step("¦", true, 0)).isEqualTo("# ¦");
    }

    @Test
    void linesBecomeListsAndQuotations() {
        assertThat(list("⟦one\ntwo⟧", false)).isEqualTo("- ⟦one\n- two⟧");
        assertThat(list("- ⟦one\n- two⟧", true)).isEqualTo("1. ⟦one\n2. two⟧");
        assertThat(list("1. ⟦one\n2. two⟧", true)).isEqualTo("⟦one\ntwo⟧");
        assertThat(list("¦", false)).isEqualTo("- ¦");
        assertThat(quotation("on¦e")).isEqualTo("> on¦e");
        assertThat(quotation("> ⟦one\n>\n> two⟧")).isEqualTo("⟦one\n\ntwo⟧");
    }

    @Test
    void aLinkWaitsForWhatIsMissing() {
        assertThat(link("a wo¦rd", "")).isEqualTo("a [word](¦)");
        assertThat(link("a wo¦rd", "https://a.example/b")).isEqualTo("a [word](https://a.example/b)¦");
        assertThat(link("⟦https://a.example⟧", "")).isEqualTo("[¦](https://a.example)");
        assertThat(link("a [wo¦rd](https://a.example) b", "x")).isEqualTo("a wo¦rd b");
        assertThat(link("a ¦ b", "some words")).isEqualTo("a [¦]() b");
    }

    private static String toggled(InlineToggle toggle, String before) {
        MarkedText text = MarkedText.of(before);
        return text.after(toggle.apply(text.selected(), text.anchor(), text.caret()));
    }

    private static String heading(String before, int level) {
        MarkedText text = MarkedText.of(before);
        return text.after(LineToggle.heading(text.selected(), level, text.anchor(), text.caret()));
    }

    private static String step(String before, boolean larger, int above) {
        MarkedText text = MarkedText.of(before);
        return text.after(LineToggle.headingStep(text.selected(), larger, above, text.anchor(), text.caret()));
    }

    private static String list(String before, boolean numbered) {
        MarkedText text = MarkedText.of(before);
        return text.after(LineToggle.list(text.selected(), numbered, text.anchor(), text.caret()));
    }

    private static String quotation(String before) {
        MarkedText text = MarkedText.of(before);
        return text.after(LineToggle.quotation(text.selected(), text.anchor(), text.caret()));
    }

    private static String link(String before, String address) {
        MarkedText text = MarkedText.of(before);
        return text.after(LinkToggle.apply(text.selected().get(0), text.anchor(), text.caret(), address));
    }
}
