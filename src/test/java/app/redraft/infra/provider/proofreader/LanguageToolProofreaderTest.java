package app.redraft.infra.provider.proofreader;

import static app.redraft.infra.provider.proofreader.ProofreaderTesting.ENGINE;
import static app.redraft.infra.provider.proofreader.ProofreaderTesting.fast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Problem.Certainty;
import app.redraft.core.proofreading.ProblemKind;
import app.redraft.core.proofreading.Proofreader;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.proofreading.personal.Variant;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a text to its problems. */
class LanguageToolProofreaderTest {
    private static final Proofreader FAST = proofreader(ProofreadingPolicy.FAST, Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She opened it untill noon. | SPELLING | untill | until",
                "He walk home. | GRAMMAR | walk | walks",
                "It was more dangerous then a horse. | WORD_CHOICE | then | than",
                "She opened the door,and left. | PUNCTUATION | '' | ' '",
                "We met on sunday. | CAPITALISATION | sunday | Sunday"
            })
    void tellsPlaceKindAndSuggestion(String text, ProblemKind kind, String wrong, String right) {
        assertThat(check(FAST, text)).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.certainty()).isEqualTo(Certainty.SURE);
            assertThat(text.substring(problem.start(), problem.end())).isEqualTo(wrong);
            assertThat(problem.suggestions().get(0)).isEqualTo(right);
        });
    }

    @Test
    void findsWhatRewritingChanges() {
        for (String text : ProofreaderTesting.flawed()) {
            StringBuilder mended = new StringBuilder(text);
            List<Problem> problems = check(FAST, text).stream()
                    .filter(problem -> problem.certainty() == Certainty.SURE)
                    .toList();
            for (int i = problems.size() - 1; i >= 0; i--) {
                Problem problem = problems.get(i);
                mended.replace(
                        problem.start(), problem.end(), problem.suggestions().get(0));
            }
            assertThat(mended).hasToString(fast(text));
        }
    }

    @Test
    void pointsOutAnUnknownWordThatRewritingLeaves() {
        List<Problem> problems = check(FAST, "The old glimber stood in the yard.");

        assertThat(problems)
                .singleElement()
                .extracting(Problem::certainty, Problem::kind, Problem::start)
                .containsExactly(Certainty.DOUBT, ProblemKind.SPELLING, 8);
        assertThat(check(proofreader(ProofreadingPolicy.FAST, Set.of("glimber")), "The old glimber stood there."))
                .isEmpty();
    }

    @Test
    void offersMattersOfTaste() {
        List<Problem> problems = check(
                proofreader(ProofreadingPolicy.THOROUGH, Set.of()),
                "We met in order to talk. It was absolutely essential, whether or not it rained.");

        assertThat(problems)
                .isNotEmpty()
                .allMatch(problem -> problem.certainty() == Certainty.OFFER)
                .anyMatch(problem -> problem.kind() == ProblemKind.STYLE);
    }

    @Test
    void checksOnlyThePartAskedFor() {
        String text = "He walk home.\n\nShe opened it untill noon.";

        assertThat(FAST.check(text, 15, text.length(), new Cancellation()))
                .extracting(Problem::start)
                .containsExactly(29);
    }

    @Test
    void doesNotWaitForARewriteUnderWay() throws Exception {
        check(FAST, "The engine is loaded.");

        List<Problem> problems =
                ENGINE.turn(new Cancellation(), loading -> {}, rewriting -> CompletableFuture.supplyAsync(
                                () -> check(FAST, "He walk home while others rewrite."))
                        .join());

        assertThat(problems).hasSize(1);
    }

    @Test
    void stopsWhenCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        assertThatThrownBy(() -> FAST.check("He walk home.", 0, 13, cancellation))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ErrorKind.CANCELLED));
    }

    private static Proofreader proofreader(ProofreadingPolicy policy, Set<String> dictionary) {
        return new LanguageToolProofreader(
                ENGINE,
                policy,
                new PersonalDictionary.ReadOnly(new Entries(new TreeSet<>(dictionary), new TreeMap<>(), Variant.AUTO)));
    }

    private static List<Problem> check(Proofreader proofreader, String text) {
        return proofreader.check(text, 0, text.length(), new Cancellation());
    }
}
