package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.thorough;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that the words beside them give away. */
class ContextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It happened because off the rain. | It happened because of the rain.",
                "They have there own house. | They have their own house.",
                "We have alway wanted to come. | We have always wanted to come."
            })
    void correctsByTheWordsBeside(String flawed, String correct) {
        assertThat(fast(flawed)).isEqualTo(correct);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He turned off the light and went to bed.",
                "They made peace and went home.",
                "We were there when it rained.",
                "She was too tired to speak, and the piece was too long."
            })
    void leavesWhatMayStandThere(String text) {
        assertThat(thorough(text)).isEqualTo(text);
    }
}
