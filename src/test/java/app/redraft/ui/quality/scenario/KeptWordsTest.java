package app.redraft.ui.quality.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptWordsTest {
    @Test
    void suggestsWhatPassageAndRewriteHaveInCommon() {
        String passage =
                "Please tell Ines Vogel by 3 May that order 77-4410 costs €129.90, see https://example.org/a and `npm i`.";
        String rewritten = "By 3 May, tell Ines Vogel: order 77-4410 costs €129.90 (https://example.org/a, `npm i`).";

        assertThat(KeptWords.of(passage, rewritten).lines())
                .contains("Ines Vogel", "3", "May", "77-4410", "€129.90", "https://example.org/a", "`npm i`");
    }

    @Test
    void suggestsNothingThatTheRewriteLost() {
        assertThat(KeptWords.of("We met Anna on 4 June.", "We met.")).isEmpty();
    }
}
