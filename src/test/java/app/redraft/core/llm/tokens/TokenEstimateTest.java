package app.redraft.core.llm.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenEstimateTest {

    @Test
    void scriptsWithoutSpacesNeedMoreThanATokenACharacter() {
        assertThat(TokenEstimate.of("")).isZero();
        assertThat(TokenEstimate.of("abcdef")).isEqualTo(2);
        assertThat(TokenEstimate.of("мир")).isEqualTo(4);
        assertThat(TokenEstimate.of("日本語")).isEqualTo(6);
        assertThat(TokenEstimate.of("สวัสดี")).isEqualTo(12);
        assertThat(TokenEstimate.of("😀")).isEqualTo(4);
    }

    @Test
    void aStretchIsNoLongerThanItsTokensAndAtLeastACharacter() {
        String text = "one 日本語 😀 two";
        for (int tokens = 1; tokens < 12; tokens++) {
            int end = TokenEstimate.endOf(text, 0, tokens);
            assertThat(end == 1 || TokenEstimate.of(text.substring(0, end)) <= tokens)
                    .isTrue();
        }
        assertThat(TokenEstimate.endOf("😀😀", 0, 1)).isEqualTo(2);
        assertThat(TokenEstimate.endOf("abc", 3, 1)).isEqualTo(3);
    }
}
