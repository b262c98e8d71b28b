package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.ask;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.ModelEvent.Explanation;
import app.redraft.core.llm.RewriteTask;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every correction says where it is, what became of the words, and why. */
class ReasonsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She opened it untill noon. | untill | until | “untill” is in no dictionary.",
                "I saw the the boat. | ' the' | '' | “the” stands there twice.",
                "It is more dangerous then a horse. | then | than | “then” is easily mixed up with “than”.",
                "He walk home. | walk | walks | These words do not agree with one another.",
                "We met on sunday. | sunday | Sunday | “Sunday” is written with a capital letter.",
                "It was an good book. | an | a | “An” stands before a vowel sound, “a” before every other sound.",
                "She opened it until noon . | ' ' | '' | There is a space too many here.",
                "The door opened. the cat ran. | the | The | A sentence begins with a capital letter."
            })
    void saysWhyInASentence(String text, String original, String replacement, String reason) {
        List<Explanation> explanations = explain(ProofreadingPolicy.FAST, text);

        assertThat(explanations).hasSize(1).allSatisfy(why -> {
            assertThat(why.original()).isEqualTo(original);
            assertThat(why.replacement()).isEqualTo(replacement);
            assertThat(Sentences.of(why.reason())).isEqualTo(reason);
            assertThat(why.rule()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryCorrection(ProofreadingPolicy policy) {
        for (String text : ProofreaderTesting.flawed()) {
            var answer = ask(policy, new RewriteTask(text, "", "", "grammar", ""));

            assertThat(apply(text, answer.explanations())).isEqualTo(answer.text());
            assertThat(answer.explanations()).allSatisfy(why -> assertThat(Sentences.of(why.reason()))
                    .isNotBlank()
                    .doesNotContain("<", "Did you mean", "Possible "));
        }
    }

    @Test
    void countsOffsetsInThePassageAndNotInItsContext() {
        RewriteTask task =
                new RewriteTask("One cat sleep.\n\nHe lookd at teh cat.", "Before it. ", " After.", "grammar", "");

        assertThat(ask(ProofreadingPolicy.THOROUGH, task).explanations())
                .isNotEmpty()
                .allSatisfy(why -> assertThat(task.passage().substring(why.start(), why.end()))
                        .isEqualTo(why.original()));
    }

    /** Two passes over the same words are one change with two reasons. */
    private static String apply(String text, List<Explanation> explanations) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        Explanation last = null;
        for (Explanation why : explanations) {
            if (last == null || why.start() != last.start() || why.end() != last.end()) {
                result.append(text, at, why.start()).append(why.replacement());
                at = why.end();
            }
            last = why;
        }
        return result.append(text.substring(at)).toString();
    }

    private static List<Explanation> explain(ProofreadingPolicy policy, String text) {
        return ask(policy, new RewriteTask(text, "", "", "grammar", "")).explanations();
    }
}
