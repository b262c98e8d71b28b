package app.redraft.core.quality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"better\":\"A\"}",
                "```json\n{ \"better\" : \"A\" }\n```",
                "{\"reason\": \"B drops the number\", \"better\": \"A\"}",
                "{\"better\":\"A\",\"result\":\"it keeps the date\"}",
                "{'winner': 'A'}",
                "A",
                " a.\n",
                "**A**",
                "[[A]]",
                "Rewrite A",
                "rewrite_a",
                "Rewrite B drops the condition and is shorter.\n\nBetter: A",
                "The better rewrite is: **A**",
                "Final verdict: Rewrite A.",
                "A is better.",
                "1"
            })
    void takesTheFirst(String answer) {
        assertThat(JudgeAnswer.read(answer)).isEqualTo(Choice.FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"better\":\"tie\"}",
                "tie",
                "Tie.",
                "=",
                "{\"better\": null}",
                "Neither",
                "Both",
                "Verdict: tie"
            })
    void knowsATie(String answer) {
        assertThat(JudgeAnswer.read(answer)).isEqualTo(Choice.TIE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot say.",
                "{\"better\":\"A\"}, {\"better\":\"B\"} or {\"better\":\"tie\"}",
                "{\"better\":\"C\"}",
                "A and B are good",
                "A is not better",
                "Here is the rewritten passage: The shipment has not arrived.",
                "A good rewrite keeps the number."
            })
    void doesNotGuess(String answer) {
        assertThat(JudgeAnswer.read(answer)).isEqualTo(Choice.UNREADABLE);
    }
}
