package app.redraft.ui.editor.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, what stands in its place, and what is said of a pattern that cannot be used. */
class FindQueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    cat ; false ; false ; false ; Cat cat concat cats ; 4
                    cat ; true ; false ; false ; Cat cat concat cats ; 3
                    cat ; false ; true ; false ; Cat cat concat cats ; 2
                    c.t ; false ; false ; false ; cat c.t ; 1
                    c.t ; false ; false ; true ; cat c.t ; 2
                    été ; false ; true ; false ; Été étés été ; 2
                    ca|do ; false ; true ; true ; cab ca do dog ; 2
                    ^b ; false ; false ; true ; ab ; 0
                    """)
    void findsAsTheOptionsSay(
            String words, boolean matchCase, boolean wholeWords, boolean regex, String text, int found)
            throws FindException {
        assertThat(new FindQuery(words, matchCase, wholeWords, regex).in(text)).hasSize(found);
    }

    @Test
    void theBeginningAndEndOfEachLineCount() throws FindException {
        assertThat(new FindQuery("^- (.*)$", false, false, true).in("- one\ntwo\n- three"))
                .containsExactly(new Match(0, 5), new Match(10, 17));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    (\\w+) (\\w+) ; $2, $1 ; Ada Byron ; Byron, Ada
                    (?<y>\\d{4}) ; year ${y} ; in 1815 ; in year 1815
                    $ ; ! ; Hurry ; Hurry!
                    , ; \\n ; a,b ; a<LF>b
                    \\d ; \\$$0 ; 5 ; $5
                    (a)|b ; [$1] ; ab ; [a][]
                    """)
    void groupsStandInTheReplacement(String pattern, String replacement, String text, String expected)
            throws FindException {
        FindQuery query = new FindQuery(pattern, false, false, true);
        List<Match> matches = query.in(text);
        List<String> texts = query.replaced(text, matches, replacement);
        StringBuilder result = new StringBuilder(text);
        for (int i = matches.size() - 1; i >= 0; i--) {
            result.replace(matches.get(i).from(), matches.get(i).to(), texts.get(i));
        }
        assertThat(result).hasToString(expected.replace("<LF>", "\n"));
    }

    @Test
    void wordsAreReplacedAsTheyAreWritten() throws FindException {
        FindQuery query = new FindQuery("a", false, false, false);
        assertThat(query.replaced("a", query.in("a"), "$1\\n")).containsExactly("$1\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a-", "a{2,1}", "*a", "(?<x", "a)(b"})
    void aPatternWithAMistakeIsToldInOneLine(String pattern) {
        assertThatExceptionOfType(FindException.class)
                .isThrownBy(() -> new FindQuery(pattern, false, false, true).in("text"))
                .satisfies(failure -> assertThat(failure.key()).startsWith("find.bad-pattern"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$2", "${none}", "${open"})
    void aReplacementWithoutItsGroupIsTold(String replacement) {
        FindQuery query = new FindQuery("(a)", false, false, true);
        assertThatExceptionOfType(FindException.class)
                .isThrownBy(() -> query.replaced("a", query.in("a"), replacement))
                .satisfies(failure -> assertThat(failure.key()).isEqualTo("find.no-group"));
    }

    /** Without a limit the first of these would go on for years, and the second would overflow the stack. */
    @ParameterizedTest
    @ValueSource(strings = {"(x+x+)+y", "(x|xx)+y", "(.*a){20}"})
    void aPatternThatNeverComesToAnEndStops(String pattern) {
        assertThatExceptionOfType(FindException.class)
                .isThrownBy(() -> new FindQuery(pattern, false, false, true).in("x".repeat(50_000)))
                .satisfies(failure -> assertThat(failure.key()).isEqualTo("find.too-slow"));
    }
}
