package app.redraft.core.rewrite.shield;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.markdown.CommonMarkAnchors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a model spoils tokens, each stands once and in its place, or the answer is not finished. */
class RepairTest {
    private static final Shield SHIELD = new Shield(new CommonMarkAnchors(), List::of);
    private static final String TEXT =
            "The old mill[^1] burned down in the spring of 1893, as `records.txt` shows.[^2] It was **never** rebuilt [@hohl].";
    private static final String SENT =
            "The old mill⟦1⟧ burned down in the spring of 1893, as ⟦2⟧ shows.⟦3⟧ It was ⟦4⟧never⟦/4⟧ rebuilt ⟦5⟧.";

    @Test
    void whatIsSentHasTokens() {
        assertThat(shielded().text()).isEqualTo(SENT);
        assertThat(shielded().count()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SENT,
                "The old mill ⟦1⟧ burned down in the spring of 1893, as ⟦ 2 ⟧ shows. ⟦3⟧ It was ⟦4⟧ never ⟦/4⟧ rebuilt ⟦5⟧.",
                "The old mill((1)) burned down in the spring of 1893, as ((2)) shows.((3)) It was ((4))never((/4)) rebuilt ((5)).",
                "The old mill[[1]] burned down in the spring of 1893, as [[2]] shows.[[3]] It was [[4]]never[[/4]] rebuilt [[5]].",
                "The old mill[1] burned down in the spring of 1893, as [2] shows.[3] It was [4]never[/4] rebuilt [5].",
                "The old mill⟦１⟧ burned down in the spring of 1893, as ⟦２⟧ shows.⟦３⟧ It was ⟦４⟧never⟦／４⟧ rebuilt ⟦５⟧.",
                "The old mill【1】 burned down in the spring of 1893, as 【2】 shows.【3】 It was 【4】never【/4】 rebuilt 【5】.",
                "The old mill⟦token 1⟧ burned down in the spring of 1893, as ⟦token 2⟧ shows.⟦token 3⟧ It was ⟦4⟧never⟦4⟧ rebuilt ⟦5⟧.",
                "The old mill token 1 burned down in the spring of 1893, as token 2 shows. token 3 It was ⟦4⟧never⟦/4⟧ rebuilt token 5.",
                "The old mill⟦1 burned down in the spring of 1893, as ⟦2 shows.⟦3 It was ⟦4⟧never⟦/4⟧ rebuilt 5⟧.",
                "The old mill[^1] burned down in the spring of 1893, as `records.txt` shows.[^2] It was ⟦4⟧never⟦/4⟧ rebuilt [@hohl].",
                "The old mill⟦7⟧ burned down in the spring of 1893, as ⟦8⟧ shows.⟦9⟧ It was ⟦4⟧never⟦/4⟧ rebuilt ⟦10⟧.",
                "The old mill⟦2⟧ burned down in the spring of 1893, as ⟦1⟧ shows.⟦5⟧ It was ⟦4⟧never⟦/4⟧ rebuilt ⟦3⟧.",
                "The old mill⟦eins⟧ burned down in the spring of 1893, as ⟦zwei⟧ shows.⟦drei⟧ It was ⟦4⟧never⟦/4⟧ rebuilt ⟦fünf⟧.",
                "The old mill`⟦1⟧` burned down in the spring of 1893, as `⟦2⟧` shows.⟦3⟧ It was ⟦4⟧never⟦/4⟧ rebuilt ⟦5⟧.",
                "The old mill\\⟦1\\⟧ burned down in the spring of 1893, as ⟦2⟧ shows.⟦3⟧ It was ⟦4⟧never⟦/4⟧ rebuilt ⟦5⟧.",
            })
    void anotherSpellingIsReadAsTheToken(String answer) {
        Repair repair = Repair.of(shielded(), answer, true);
        assertThat(repair.text()).isEqualTo(TEXT);
        assertThat(repair.lost()).isEmpty();
        assertThat(repair.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The old mill burned down in the spring of 1893, as shows. It was never rebuilt.",
                "The old mill burned down in the spring of 1893, as ⟦2⟧ shows. It was ⟦4⟧never rebuilt ⟦5⟧.",
                "⟦1⟧⟦2⟧⟦3⟧⟦4⟧⟦/4⟧⟦5⟧ The old mill burned down in the spring of 1893, as shows. It was never rebuilt.",
                "The old mill burned down in the spring of 1893, as shows. It was never rebuilt. ⟦5⟧⟦4⟧⟦/4⟧⟦3⟧⟦2⟧⟦1⟧",
                "The old mill burned down⟦1⟧ in the spring of 1893, as shows. It was ⟦/4⟧never⟦4⟧ rebuilt.",
                "The ⟦5⟧ old mill burned ⟦3⟧ down in the spring of 1893⟦1⟧, as shows. It was ⟦4⟧never rebuilt⟦/4⟧ ⟦2⟧.",
            })
    void whatIsMissingOrMovedIsPutBackAndMarked(String answer) {
        Repair repair = Repair.of(shielded(), answer, true);
        assertThat(repair.text()).isEqualTo(TEXT);
        assertThat(repair.lost()).isEmpty();
        assertThat(repair.warnings()).isNotEmpty().allSatisfy(warning -> assertThat(
                        repair.text().substring(warning.newStart(), warning.newEnd()))
                .isEqualTo(TEXT.substring(warning.start(), warning.start() + warning.newEnd() - warning.newStart())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The old mill⟦1⟧⟦1⟧ burned down in the spring of 1893, as ⟦2⟧ shows.⟦3⟧ It was ⟦4⟧never⟦/4⟧ rebuilt ⟦5⟧. ⟦5⟧",
                "The old mill⟦1⟧ burned ⟦2⟧ down in the spring ⟦9⟧ of 1893, as ⟦2⟧ shows.⟦3⟧ It was ⟦4⟧never⟦/4⟧ rebuilt ⟦5⟧.",
                "⟦1⟧ The old mill⟦1⟧ burned down in the spring of 1893, as ⟦2⟧ shows.⟦3⟧ It was ⟦4⟧never⟦/4⟧ rebuilt ⟦5⟧.\n\n⟦1⟧",
            })
    void whatIsDoubledOrInventedGoes(String answer) {
        Repair repair = Repair.of(shielded(), answer, true);
        assertThat(repair.text().strip()).isEqualTo(TEXT);
        assertThat(repair.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was ⟦4⟧never⟦/4⟧ rebuilt ⟦5⟧. In spring 1893 the old mill⟦1⟧ had burned down, as ⟦2⟧ shows.⟦3⟧"
                        + "|It was **never** rebuilt [@hohl]. In spring 1893 the old mill[^1] had burned down, as `records.txt` shows.[^2]",
                "Fire destroyed the old mill⟦1⟧ in the spring of 1893 (⟦2⟧).⟦3⟧ Nobody ⟦4⟧ever⟦/4⟧ rebuilt it ⟦5⟧."
                        + "|Fire destroyed the old mill[^1] in the spring of 1893 (`records.txt`).[^2] Nobody **ever** rebuilt it [@hohl].",
            })
    void anHonestRewriteStaysAsItIs(String answer, String expected) {
        Repair repair = Repair.of(shielded(), answer, true);
        assertThat(repair.text()).isEqualTo(expected);
        assertThat(repair.lost()).isEmpty();
        assertThat(repair.warnings()).isEmpty();
    }

    @Test
    void aMarkOnTheWrongSideOfAFullStopIsMovedWithoutAWord() {
        Repair repair = Repair.of(shielded(), SENT.replace("shows.⟦3⟧", "shows⟦3⟧."), true);
        assertThat(repair.text()).isEqualTo(TEXT);
        assertThat(repair.warnings()).isEmpty();
    }

    @Test
    void wherePlacesDoNotShowTheAnswerIsNotFinished() {
        String other = "Nobody knows how fires begin. Some say lightning. Others blame people. Whatever. So it goes.";
        assertThat(Repair.of(shielded(), other, true).lost()).isNotEmpty();
    }

    @Test
    void whatBreaksOffLacksNothingThatWasNotReached() {
        Repair repair = Repair.of(shielded(), "The old mill⟦1⟧ burned down in the spring of 1893, as ", false);
        assertThat(repair.text()).isEqualTo("The old mill[^1] burned down in the spring of 1893, as ");
        assertThat(repair.lost()).isEmpty();
        assertThat(repair.warnings()).isEmpty();
        assertThat(Repair.of(shielded(), "The old mill burned down in the spring of 1893, as ", false)
                        .text())
                .isEqualTo("The old mill[^1] burned down in the spring of 1893, as ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Run this:\n\n⟦1⟧\n\nThen go on with the work.\n\n⟦2⟧\n\nThat is all there is.",
                "Run this:\n\nThen go on with the work.\n\nThat is all there is.",
                "Run this: ⟦1⟧ Then go on with the work.\n\nThat is all there is. ⟦2⟧",
                "⟦2⟧\n\nRun this:\n\n⟦1⟧\n\nThen go on with the work.\n\nThat is all there is.",
            })
    void aBlockStandsOnLinesOfItsOwn(String answer) {
        String text =
                "Run this:\n\n```\nmake all\n```\n\nThen go on with the work.\n\n$$\nx = 1\n$$\n\nThat is all there is.";
        assertThat(Repair.of(SHIELD.shield(text, "Improve.", ""), answer, true).text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is un*believ*able how calm the lake was.|It is un⟦1⟧believable how calm the lake was.",
                "It is un*believ*able how calm the lake was.|It is un⟦1⟧believable how calm the lake was. ⟦/1⟧",
                "Drink no more H~2~O than you need today.|Drink no more H⟦1⟧2O than you need today.",
            })
    void aPairOfWhichTheSecondMarkWasPutBackElsewhereIsToldOf(String text, String answer) {
        Repair repair = Repair.of(SHIELD.shield(text, "Improve.", ""), answer, true);
        assertThat(repair.lost().isEmpty() && repair.warnings().isEmpty())
                .as(repair.text())
                .isFalse();
    }

    private static ShieldedText shielded() {
        return SHIELD.shield(TEXT, "Improve this.", "");
    }
}
