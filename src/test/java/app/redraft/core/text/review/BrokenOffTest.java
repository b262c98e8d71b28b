package app.redraft.core.text.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.Pairs;
import app.redraft.core.text.diff.DiffFrame;
import app.redraft.core.text.diff.StreamingDiff;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken over of a rewrite that broke off, wherever it did: no two words run together, and nothing is lost. */
class BrokenOffTest {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’\\p{Cf}]+");
    private static final long SEEDS = 60;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // In a replacement: after a whole word, in the middle of one, before and after punctuation.
                "The quick fox jumps.|Swift |The quick fox jumps.",
                "The quick fox jumps.|Swift ani|Swift The quick fox jumps.",
                "The quick fox jumps.|Swift, |Swift The quick fox jumps.",
                "The quick fox jumps.|Swift, as|Swift, The quick fox jumps.",
                "The fox, jumped.|The fox leapt, and|The fox leapt, jumped.",
                "foo,bar,baz|one,tw|one,bar,baz",
                // In a deletion.
                "He said that it was old and grey. Nobody came.|Nobody came ba|He said that it was old and grey. Nobody came.",
                "It is true that we are late again. We go home now.|We go home now|It is true that we are late again. We go home now.",
                "We are, as you know, late. We go home now.|We are late. We go ho|We are late. We go home now.",
                // What was opened and never came.
                "He went.|Then “wh|Then He went.",
                "He went.|Then (so|Then He went.",
                "He went.|Then **bo|Then He went.",
                "He went.|“Then” he|“Then” He went.",
                // Scripts without spaces.
                "今天天气很好。|昨日の天|昨日の今天天气很好。",
                "Straße ist lang.|Gasse, d|Gasse, Straße ist lang.",
            })
    void acceptsWhatArrived(String original, String arrived, String expected) {
        assertThat(accepted(original, arrived)).isEqualTo(expected);
    }

    @Test
    void aLineOrABlockOfTheOriginalBeginsALineStill() {
        assertThat(accepted("One.\n\nTwo.", "New one.\n\n")).isEqualTo("New one.\n\nTwo.");
        assertThat(accepted("# Title\n\nText.", "Some words he")).isEqualTo("Some words\n# Title\n\nText.");
        assertThat(accepted("Intro.\n\n- one\n- two", "Intro.\n\nFirst of al"))
                .isEqualTo("Intro.\n\nFirst of\n- one\n- two");
        assertThat(accepted("Text.", "# Title\n\nNe")).isEqualTo("# Title\n\nText.");
        assertThat(accepted("Text.", "# Ti")).isEqualTo("Text.");
    }

    @Test
    void noWordsRunTogetherAndNothingIsLostWhereverItBreaksOff() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.prose(seed, 1 + (int) (seed % 12), 0.02 + 0.6 * (seed % 7) / 7);
            Set<String> known = new HashSet<>(words(pair.original));
            known.addAll(words(pair.rewritten));
            StreamingDiff diff = new StreamingDiff(pair.original);
            for (int at = 0; at < pair.rewritten.length(); at++) {
                diff.push(pair.rewritten.substring(at, at + 1));
                DiffFrame frame = diff.frame();
                String text = Review.of(pair.original, frame.brokenOff(pair.original))
                        .acceptArrived()
                        .text();
                assertThat(known).as("seed %d, stopped after %d", seed, at + 1).containsAll(words(text));
                assertThat(text)
                        .as("seed %d, stopped after %d", seed, at + 1)
                        .endsWith(pair.original.substring(frame.frontier()));
            }
        }
    }

    private static String accepted(String original, String arrived) {
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(arrived);
        return Review.of(original, diff.frame().brokenOff(original))
                .acceptArrived()
                .text();
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
