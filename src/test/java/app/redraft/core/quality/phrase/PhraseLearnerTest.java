package app.redraft.core.quality.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.Review;
import app.redraft.infra.files.phrase.FilePhraseStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer turns down again and again is marked, what is taken again and again is not; it can be forgotten. */
class PhraseLearnerTest {
    @TempDir
    private Path folder;

    private PhraseLearner learner;
    private boolean keepsText = true;

    @BeforeEach
    void begin() {
        learner = again();
    }

    private PhraseLearner again() {
        return new PhraseLearner(
                new FilePhraseStore(folder.resolve("phrases.json")), () -> keepsText, Clock.systemUTC());
    }

    private static Review review(String original, String rewritten) {
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(rewritten);
        diff.finish();
        return Review.of(original, diff.frame().ops());
    }

    private void decide(String original, String rewritten, Decision decision) {
        learner.learn(review(original, rewritten).decideAll(decision));
    }

    private static String[] places() {
        return new String[] {"in the yard", "at home", "near Bath", "by the sea", "on the hill"};
    }

    @Test
    void whatIsTurnedDownAgainAndAgainIsMarked() {
        for (int i = 0; i < 3; i++) {
            assertThat(learner.learned().own()).isEmpty();
            decide(
                    "We sat " + places()[i] + ".",
                    "We sat wonderfully nestling " + places()[i] + ".",
                    Decision.REJECTED);
        }
        assertThat(learner.learned().own()).containsExactly("wonderfully nestling");
        assertThat(again().learned().own()).containsExactly("wonderfully nestling");
        String rewritten = "They slept, wonderfully nestling, until noon.";
        assertThat(new PhraseGuard(learner::learned).check("They slept until noon.", rewritten, ""))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.rewritten().in(rewritten)).isEqualTo("wonderfully nestling");
                    assertThat(warning.why().key()).isEqualTo("phrase.own");
                });
    }

    @Test
    void whatIsTakenAgainAndAgainIsLeftAlone() {
        for (int i = 0; i < 4; i++) {
            assertThat(learner.learned().accepted()).isEmpty();
            decide(
                    "The wall " + places()[i] + " is old.",
                    "The robust wall " + places()[i] + " is old.",
                    Decision.ACCEPTED);
        }
        assertThat(learner.learned().accepted()).containsExactly("robust");
        assertThat(new PhraseGuard(learner::learned).check("It is a wall.", "It is a robust wall.", ""))
                .isEmpty();
    }

    @Test
    void namesNumbersAndSmallWordsAreNotLearnt() {
        for (int i = 0; i < 5; i++) {
            decide("We sat there.", "We sat there with Marianne on 12 March, but that was because.", Decision.REJECTED);
        }
        assertThat(learner.learned().own()).doesNotContain("marianne", "with", "that", "march");
    }

    @Test
    void whatIsForgottenIsMarkedAsBefore() throws IOException {
        for (int i = 0; i < 4; i++) {
            decide(
                    "The wall " + places()[i] + " is old.",
                    "The robust wall " + places()[i] + " is old.",
                    Decision.ACCEPTED);
        }
        assertThat(learner.forget("robust").accepted()).isEmpty();
        assertThat(again().learned().accepted()).isEmpty();
    }

    @Test
    void wordsOfTheWritersTextsAreNotKeptWhereNoTextIs() throws IOException {
        keepsText = false;
        for (int i = 0; i < 4; i++) {
            decide("We sat here.", "We sat here, wonderfully nestling in a robust chair.", Decision.REJECTED);
        }
        assertThat(learner.learned().own()).isEmpty();
        assertThat(Files.readString(folder.resolve("phrases.json")))
                .contains("robust")
                .doesNotContain("nestling");
    }

    @Test
    void changesThatNobodyDecidedTeachNothing() {
        for (int i = 0; i < 5; i++) {
            learner.learn(review("We sat here.", "We sat here, wonderfully nestling in a robust chair."));
        }
        assertThat(learner.learned()).isEqualTo(LearnedPhrases.NONE);
    }

    @Test
    void whatTheWriterWroteOtherwiseCountsAsTurnedDown() {
        for (int i = 0; i < 3; i++) {
            Review review = review("We sat " + places()[i] + ".", "We sat wonderfully nestling " + places()[i] + ".");
            learner.learn(review.withReplacement(0, " happily").decideAll(Decision.ACCEPTED));
        }
        assertThat(learner.learned().own()).containsExactly("wonderfully nestling");
    }

    @Test
    void aBrokenFileTeachesNothingAndIsNotOverwritten() throws IOException {
        Path file = folder.resolve("phrases.json");
        Files.writeString(file, "{broken");
        assertThat(learner.learned()).isEqualTo(LearnedPhrases.NONE);
        assertThatThrownBy(() -> decide("We sat.", "We sat wonderfully nestling.", Decision.REJECTED))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(Files.readString(file)).isEqualTo("{broken");
    }
}
