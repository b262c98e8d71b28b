package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.thorough;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commas that are missing, and places where none belongs. A bar stands where one must be put. */
class CommasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "However| he stayed at home.",
                "As a result| the price of bread has risen.",
                "In my opinion| every school should have a garden.",
                "When he came home| we went out.",
                "If it rains| we will stay at home.",
                "When the bell rang| the children ran out.",
                "If the weather is good| the children will play.",
                "When I was a child| my grandmother told me stories.",
                "As soon as the rain stopped| we went on.",
                "If he thinks we are late| he will call.",
                "I like dogs| but she likes cats.",
                "I was tired| so I went to bed.",
                "I have never been to Spain| but my sister has been there twice.",
                "Luckily| nobody was hurt.",
                "We live in London| which is expensive.",
                "They help us, for example| they cook.",
                "When I think of the day we met| I smile.",
                "If I had more time| I would learn to play."
            })
    void putsAComma(String marked) {
        assertThat(fast(marked.replace("|", ""))).isEqualTo(marked.replace('|', ','));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "After the long meeting| we went home.",
                "In the morning| we went to the beach.",
                "He opened the old door slowly| and she came in."
            })
    void putsACommaWhereItIsUsual(String marked) {
        assertThat(thorough(marked.replace("|", ""))).isEqualTo(marked.replace('|', ','));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When I saw the man we met yesterday I smiled.",
                "In the house he built there was a clock.",
                "However hard he tried, he failed.",
                "He spoke up so we could hear.",
                "When did he come?",
                "If not, we stay.",
                "He was nothing but a thief.",
                "She said that she was tired and she went home.",
                "On the wall it said nothing.",
                "Also it is cheap.",
                "One day he came home.",
                "The man and the dog were asleep."
            })
    void putsNone(String text) {
        assertThat(thorough(text)).isEqualTo(text);
    }
}
