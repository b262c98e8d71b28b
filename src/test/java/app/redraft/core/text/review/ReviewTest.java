package app.redraft.core.text.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.redraft.core.text.Diffs;
import app.redraft.core.text.Pairs;
import app.redraft.core.text.diff.DiffOp;
import app.redraft.core.text.diff.StreamingDiff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final int SEEDS = 2_000;

    @Test
    void wordsComeWithTheirWhiteSpace() {
        assertThat(Diffs.show("A very big cat.", "A big cat.")).isEqualTo("A[- very-] big cat.");
        assertThat(Diffs.show("A big cat.", "A very big cat.")).isEqualTo("A{+ very+} big cat.");
        assertThat(Diffs.show("Then he left.", "He left.")).isEqualTo("[-Then he-]{+He+} left.");
    }

    @Test
    void changesApartByTwoShortWordsAreOne() {
        assertThat(Diffs.show("They looked at the sky calmly.", "They gazed at the stars calmly."))
                .isEqualTo("They[- looked at the sky-]{+ gazed at the stars+} calmly.");
        assertThat(Diffs.show("They looked at many things calmly today.", "They gazed at many stars calmly today."))
                .isEqualTo("They[- looked-]{+ gazed+} at many[- things-]{+ stars+} calmly today.");
    }

    @Test
    void changesOfTwoSentencesStayApart() {
        assertThat(Diffs.show(
                        "The ferry was late again today. It left the harbour at seven.",
                        "The ferry was late again yesterday. We left the harbour at seven."))
                .isEqualTo(
                        "The ferry was late again[- today-]{+ yesterday+}.[- It-]{+ We+} left the harbour at seven.");
    }

    @Test
    void aMostlyChangedSentenceIsOneReplacementThatUnfolds() {
        String original = "We met at noon. The committee reviewed every proposal with considerable care. Then we left.";
        String rewritten = "We met at noon. Our board reviewed each plan with great attention. Then we left.";
        Review review = Review.of(original, Diffs.ops(original, rewritten));

        assertThat(Diffs.show(review))
                .isEqualTo("We met at noon.[- The committee reviewed every proposal with considerable care.-]"
                        + "{+ Our board reviewed each plan with great attention.+} Then we left.");
        assertThat(review.canUnfold(0)).isTrue();
        Review words = review.decide(0, Decision.ACCEPTED).unfold(0);
        assertThat(words.hunks()).hasSize(3);
        assertThat(words.text()).isEqualTo(rewritten);
        assertThat(Diffs.show(review.unfold(0)))
                .isEqualTo("We met at noon.[- The committee-]{+ Our board+} reviewed[- every proposal-]"
                        + "{+ each plan+} with[- considerable care-]{+ great attention+}. Then we left.");
        assertThat(words.decide(1, Decision.REJECTED).text())
                .isEqualTo("We met at noon. Our board reviewed every proposal with great attention. Then we left.");
    }

    @Test
    void aMostlyChangedParagraphUnfoldsIntoSentencesAndThenIntoWords() {
        String original = "The committee reviewed every proposal with considerable care. Nobody could remember a longer"
                + " or warmer evening in town.";
        String rewritten = "Our board reviewed each plan with great attention. Few would recall a finer or longer"
                + " night in London.";
        Review review = Review.of(original, Diffs.ops(original, rewritten));

        assertThat(review.hunks()).hasSize(1);
        Review sentences = review.unfold(0);
        assertThat(sentences.hunks()).hasSize(2);
        assertThat(sentences.decide(1, Decision.ACCEPTED).text())
                .isEqualTo("The committee reviewed every proposal with considerable care. Few would recall a finer or"
                        + " longer night in London.");
        assertThat(sentences.canUnfold(1)).isTrue();
        assertThat(sentences.unfold(1).hunks().size()).isGreaterThan(2);
    }

    @Test
    void markdownMarksGoWithTheirWordAndTheirCounterpart() {
        assertThat(Diffs.show("This is **bold** text.", "This is **strong** text."))
                .isEqualTo("This is[- **bold**-]{+ **strong**+} text.");
        assertThat(Diffs.show("A truly remarkable evening passed.", "A **truly remarkable** evening passed."))
                .isEqualTo("A[- truly remarkable-]{+ **truly remarkable**+} evening passed.");
        assertThat(Diffs.show("Run `make all` first.", "Run make all first."))
                .isEqualTo("Run[- `make all`-]{+ make all+} first.");
    }

    @Test
    void aMovedSentenceIsMarkedOnBothSides() {
        String original = "Rain fell on the harbour. The boats stayed in all day long. Nobody went out.";
        String rewritten = "The boats stayed in all day long. Rain fell on the harbour. Nobody went out.";
        Review review = Review.of(original, Diffs.ops(original, rewritten));

        assertThat(Diffs.show(review))
                .isEqualTo("<-Rain fell on the harbour. ->The boats stayed in all day long."
                        + "<+ Rain fell on the harbour.+> Nobody went out.");
        assertThat(review.movedWith(0)).hasValue(1);
        assertThat(review.movedWith(1)).hasValue(0);
        assertThat(SpokenChange.of(review))
                .extracting(SpokenChange::kind)
                .containsExactly(SpokenChange.Kind.MOVED_FROM, SpokenChange.Kind.MOVED_TO);
    }

    @Test
    void anInsertedSentenceStandsAroundItsOwnBorders() {
        assertThat(Diffs.show(
                        "He came. The door was open wide.", "He came. The dog barked at him. The door was open wide."))
                .isEqualTo("He came.{+ The dog barked at him.+} The door was open wide.");
    }

    @Test
    void optionalChangesAreOfferedBetweenTheOthers() {
        String original = "In order to win we practise dayly.";
        String rewritten = "In order to win we practise daily.";
        Review review = Review.of(
                original,
                Diffs.ops(original, rewritten),
                List.of(
                        new OptionalChange(0, 11, "To", "wordy"),
                        new OptionalChange(28, 33, "every day", "touches a change"),
                        new OptionalChange(15, 15, ",", "a comma after the introduction"),
                        new OptionalChange(90, 95, "x", "outside")));

        assertThat(Diffs.show(review)).isEqualTo("(?In order to?) (?win?) we practise[- dayly-]{+ daily+}.");
        assertThat(review.hunks()).extracting(Hunk::optional).containsExactly(true, true, false);
        assertThat(review.hunks().get(0).reason()).isEqualTo("wordy");
        Review accepted = review.decideAll(Decision.ACCEPTED);
        assertThat(accepted.text()).isEqualTo(rewritten);
        assertThat(accepted.complete()).isTrue();
        assertThat(accepted.decide(0, Decision.ACCEPTED)
                        .decide(1, Decision.ACCEPTED)
                        .text())
                .isEqualTo("To win, we practise daily.");
    }

    @Test
    void aPlaceThatIsOnlyPointedOutIsNotedAndChangesNothing() {
        String text = "Walking home, it rained.";
        Review review = Review.of(
                text, Diffs.ops(text, text), List.of(new OptionalChange(0, 12, "Walking home", "who walks?")));

        assertThat(SpokenChange.of(review)).extracting(SpokenChange::kind).containsExactly(SpokenChange.Kind.NOTED);
        assertThat(review.complete()).isTrue();
        assertThat(review.decide(0, Decision.ACCEPTED).text()).isEqualTo(text);
        assertThat(review.decide(0, Decision.REJECTED).text()).isEqualTo(text);
    }

    @Test
    void anInsertedRunCanBeEditedBeforeItIsAccepted() {
        String original = "The cat slept.";
        Review review = Review.of(original, Diffs.ops(original, "The dog slept."));

        Review edited = review.withReplacement(0, " old dog").decide(0, Decision.ACCEPTED);

        assertThat(edited.text()).isEqualTo("The old dog slept.");
        assertThat(edited.decide(0, Decision.REJECTED).text()).isEqualTo(original);
        assertThat(review.decide(0, Decision.ACCEPTED).text()).isEqualTo("The dog slept.");
    }

    @Test
    void keptWordsCountWhatStillStands() {
        String original = "One two three four five six seven eight nine ten.";
        Review review = Review.of(original, Diffs.ops(original, "One two three four five seven eight nine twelve."));

        assertThat(review.keptWords()).isEqualTo(10);
        assertThat(review.decideAll(Decision.ACCEPTED).keptWords()).isEqualTo(8);
        assertThat(review.decide(0, Decision.ACCEPTED).keptWords()).isEqualTo(9);
    }

    @Test
    void changesAreReadInOrder() {
        String original = "It was a very cold morning and people stayed indoors quietly.";
        Review review = Review.of(
                original, Diffs.ops(original, "It was a cold morning and many people stayed inside quietly."));

        assertThat(SpokenChange.of(review))
                .containsExactly(
                        new SpokenChange(1, SpokenChange.Kind.REMOVED, "very", "", Decision.PENDING),
                        new SpokenChange(2, SpokenChange.Kind.ADDED, "", "many", Decision.PENDING),
                        new SpokenChange(3, SpokenChange.Kind.REPLACED, "indoors", "inside", Decision.PENDING));
    }

    @Test
    void whatAStoppedStreamDidNotReachStays() {
        StreamingDiff diff = new StreamingDiff("The old man walked to the sea every single morning.");
        diff.push("The old woman walked to th");

        Review review = Review.of(
                "The old man walked to the sea every single morning.",
                diff.frame().ops());

        assertThat(review.decideAll(Decision.ACCEPTED).text())
                .isEqualTo("The old woman walked to the sea every single morning.");
    }

    @Test
    void opsOfAnotherTextAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Review.of("one", List.of(new DiffOp(DiffOp.Kind.KEEP, "two"))));
    }

    @Test
    void anySubsetDecidedInAnyOrderGivesTheChosenSides() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            Random random = new Random(seed);
            Review review = Review.of(pair.original, Diffs.ops(pair.original, pair.rewritten));
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, review.hunks().size()).boxed().toList());
            Collections.shuffle(order, random);
            for (int index : order) {
                review = review.decide(index, Decision.values()[random.nextInt(3)]);
            }
            StringBuilder chosen = new StringBuilder();
            int from = 0;
            for (Hunk hunk : review.hunks()) {
                chosen.append(pair.original, from, hunk.originalStart());
                chosen.append(
                        review.decision(hunk.index()) == Decision.ACCEPTED
                                ? hunk.replacement()
                                : pair.original.substring(hunk.originalStart(), hunk.originalEnd()));
                from = hunk.originalEnd();
            }
            assertThat(review.text()).as("seed %d", seed).isEqualTo(chosen + pair.original.substring(from));
            assertThat(review.decideAll(Decision.ACCEPTED).text())
                    .as("seed %d", seed)
                    .isEqualTo(pair.rewritten);
            assertThat(review.decideAll(Decision.REJECTED).text())
                    .as("seed %d", seed)
                    .isEqualTo(pair.original);
        }
    }

    @Test
    void unfoldingChangesNoText() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            Review review = Review.of(pair.original, Diffs.ops(pair.original, pair.rewritten))
                    .decideAll(Decision.ACCEPTED);
            for (int index = 0; index < review.hunks().size(); index++) {
                while (review.canUnfold(index)) {
                    review = review.unfold(index);
                }
            }
            assertThat(review.text()).as("seed %d", seed).isEqualTo(pair.rewritten);
            assertThat(review.decideAll(Decision.PENDING).text())
                    .as("seed %d", seed)
                    .isEqualTo(pair.original);
        }
    }

    @Test
    void readingAReadableDiffAgainChangesNothing() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Pairs pair = Pairs.of(seed);
            Review once = Review.of(pair.original, Diffs.ops(pair.original, pair.rewritten));
            Review twice = Review.of(pair.original, Diffs.ops(once));
            assertThat(twice.hunks()).as("seed %d", seed).isEqualTo(once.hunks());
        }
    }

    @Test
    void theChangesOfAParagraphDoNotDependOnOthers() {
        for (long seed = 0; seed < SEEDS; seed += 2) {
            Pairs first = Pairs.of(seed);
            Pairs second = Pairs.of(seed + 1);
            String between = "Unchanged words between.\n\nHere.";
            List<DiffOp> ops = new ArrayList<>(Diffs.ops(first.original, first.rewritten));
            ops.add(new DiffOp(DiffOp.Kind.KEEP, between));
            ops.addAll(Diffs.ops(second.original, second.rewritten));
            Review alone = Review.of(first.original + between, ops.subList(0, opsUpTo(ops, between)));
            Review both = Review.of(first.original + between + second.original, ops);
            assertThat(both.hunks().subList(0, alone.hunks().size()))
                    .as("seed %d", seed)
                    .isEqualTo(alone.hunks());
        }
    }

    private static int opsUpTo(List<DiffOp> ops, String text) {
        return ops.indexOf(new DiffOp(DiffOp.Kind.KEEP, text)) + 1;
    }
}
