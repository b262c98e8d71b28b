package app.redraft.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What models wrap around an answer is removed; what the writer's own text has stays. */
class OutputCleanerTest {
    private static final String PLAIN = "The cat sat on the mat.";

    static Stream<Arguments> wrapped() {
        return Stream.of(
                Arguments.of("nothing", PLAIN, "A cat sat on a mat.", "A cat sat on a mat."),
                Arguments.of("preamble", PLAIN, "Here is the rewritten passage:\n\nA cat sat.", "A cat sat."),
                Arguments.of("polite preamble", PLAIN, "Sure! Here's a clearer version:\nA cat sat.", "A cat sat."),
                Arguments.of("label", PLAIN, "Rewritten passage:\nA cat sat.", "A cat sat."),
                Arguments.of("bold label", PLAIN, "Revised version:**\n\nA cat sat.", "A cat sat."),
                Arguments.of("code fence", PLAIN, "```\nA cat sat.\n```", "A cat sat."),
                Arguments.of("code fence with language", PLAIN, "```markdown\nA cat sat.\n```", "A cat sat."),
                Arguments.of("preamble and fence", PLAIN, "Here you go:\n```text\nA cat sat.\n```", "A cat sat."),
                Arguments.of("straight quotes", PLAIN, "\"A cat sat.\"", "A cat sat."),
                Arguments.of("curly quotes", PLAIN, "“A cat sat.”", "A cat sat."),
                Arguments.of("German quotes", PLAIN, "„Eine Katze saß.“", "Eine Katze saß."),
                Arguments.of("think block", PLAIN, "<think>\nHm, \"cat\".\n</think>\n\nA cat sat.", "A cat sat."),
                Arguments.of("our own tag", PLAIN, "<passage>\nA cat sat.\n</passage>", "A cat sat."),
                Arguments.of("white space around", PLAIN, "\n\n  A cat sat.\n", "A cat sat."),
                Arguments.of("dialogue stays", PLAIN, "\"Sit,\" she said. \"Now.\"", "\"Sit,\" she said. \"Now.\""),
                Arguments.of("control characters", PLAIN, "\u0000A \u001Bcat\u0007 sat.\u0085", "A cat sat."),
                Arguments.of("own form feed stays", "One.\fTwo.", "Uno.\fDue.", "Uno.\fDue."),
                Arguments.of("own quotes stay", "\"Sit down.\"", "\"Sit.\"", "\"Sit.\""),
                Arguments.of("own fence stays", "```\nx=1\n```", "```\nx = 1\n```", "```\nx = 1\n```"),
                Arguments.of(
                        "own preamble stays",
                        "Here is the list:\n- a",
                        "Here is the list:\n- b",
                        "Here is the list:\n- b"),
                Arguments.of(
                        "a sentence that starts like one",
                        PLAIN,
                        "Sure enough, the cat sat.",
                        "Sure enough, the cat sat."),
                Arguments.of("inner code stays", PLAIN, "Run `x`.\n\n```\ny\n```", "Run `x`.\n\n```\ny\n```"),
                Arguments.of("inner break kept", PLAIN, "One.\n\nTwo.", "One.\n\nTwo."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrapped")
    void cleansTheWholeAnswer(String what, String original, String raw, String expected) {
        OutputCleaner cleaner = new OutputCleaner(original);
        cleaner.push(raw);
        assertThat(cleaner.finish()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrapped")
    void cleansTheSameWhenItComesLetterByLetter(String what, String original, String raw, String expected) {
        OutputCleaner cleaner = new OutputCleaner(original);
        raw.codePoints().forEach(letter -> cleaner.push(Character.toString(letter)));
        assertThat(cleaner.finish()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrapped")
    void neverShowsAPreambleOrThinkingWhileStreaming(String what, String original, String raw, String expected) {
        OutputCleaner cleaner = new OutputCleaner(original);
        StringBuilder shown = new StringBuilder();
        raw.codePoints().forEach(letter -> shown.append(cleaner.push(Character.toString(letter))));
        assertThat(shown.toString())
                .doesNotContain("Hm,")
                .doesNotContain("Here's a clearer")
                .doesNotContain("<passage>");
    }

    @Test
    void anAnswerThatOnlyBeginsLikeAPreambleIsShownAtOnce() {
        OutputCleaner cleaner = new OutputCleaner("A fox jumps.");
        assertThat(cleaner.push("The ") + cleaner.push("fox ")).isEqualTo("The fox ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The dog", "This is", "My dog", "Great expectations", "Here lies", "Of course he"})
    void anOrdinaryBeginningIsShownAtOnce(String beginning) {
        assertThat(new OutputCleaner(PLAIN).push(beginning + " went home")).isEqualTo(beginning + " went home");
    }
}
