package app.redraft.infra.provider.proofreader.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which word goes with its neighbours. */
class WordPairsTest {
    private static final WordPairs PAIRS = WordPairs.get();

    @ParameterizedTest
    @CsvSource({
        "more, than, then, one",
        "the, weather, whether, is",
        "in, their, there, own",
        "because, of, off, the",
        "a, piece, peace, of"
    })
    void prefersTheWordThatBelongsThere(String left, String right, String wrong, String next) {
        assertThat(PAIRS.fit(left, right, next)).isGreaterThan(PAIRS.fit(left, wrong, next) + 3);
        assertThat(PAIRS.known(left, right)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"xyzzy, plugh", "quux, the"})
    void knowsNothingOfWordsThatAreNone(String first, String second) {
        assertThat(PAIRS.known(first, second)).isFalse();
    }
}
