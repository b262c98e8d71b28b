package app.redraft.ui.rewrite.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.Decision;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.OptionalChange;
import app.redraft.core.text.review.Review;
import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The changes of a result as the writer meets them: spoken, edited, decided. */
class ReviewViewModelTest {
    private final ReviewViewModel model = new ReviewViewModel(Texts.of("rewrite"), kind -> true);

    @Test
    void changesAreSpokenInReadingOrderWithTheirDecisions() {
        model.show(review("A very large cat slept on the old mat.", "A large dog slept on the old mat again."));
        model.pick(1);
        model.accept();

        assertThat(model.spoken())
                .containsExactly("1: “very” removed", "2: “cat” becomes “dog”, accepted", "3: “again” added");
    }

    @Test
    void aRowOfTheListShowsTheStartOfAVeryLongChange() {
        String added = "and the dog slept ".repeat(1_000).strip();
        model.show(review("The cat slept.", "The cat " + added + " slept."));

        assertThat(model.change(0).words())
                .startsWith("1: “")
                .hasSizeLessThan(300)
                .contains(" …”");
        assertThat(model.change(0).spoken()).contains(added.substring(0, 1_000));
    }

    @Test
    void aRemarkHasNothingToAccept() {
        model.show(remarkOnThis());
        model.pick(1);

        assertThat(model.canAccept()).isFalse();
        model.accept();
        assertThat(shown().decision(1)).isEqualTo(Decision.PENDING);
        model.reject();
        assertThat(shown().decision(1)).isEqualTo(Decision.REJECTED);
    }

    @Test
    void acceptingSelectedChangesLeavesARemarkAmongThem() {
        model.show(remarkOnThis());
        model.onSelection(() -> List.of(0, 1));

        assertThat(model.canAccept()).isTrue();
        model.accept();
        assertThat(shown().decision(0)).isEqualTo(Decision.ACCEPTED);
        assertThat(shown().decision(1)).isEqualTo(Decision.PENDING);
    }

    /** A change, and "This" with nothing to put in its place. */
    private static Review remarkOnThis() {
        String original = "The cat slept. This annoyed me.";
        StreamingDiff diff = new StreamingDiff(original);
        diff.push("The dog slept. This annoyed me.");
        diff.finish();
        return Review.of(
                original, diff.frame().ops(), List.of(new OptionalChange(15, 19, "This", "Say what annoyed you.")));
    }

    @Test
    void newWordsCanBeEditedAlsoWhereASentenceWasMovedAmongThem() {
        String original = "Rain fell on the harbour. The boats stayed in all day long. Nobody went out.";
        String rewritten =
                "The boats stayed in all day long. Snow came too. Rain fell on the harbour. Nobody went out.";
        model.show(review(original, rewritten));
        assertThat(DiffSpans.of(shown())).extracting(DiffSpan::kind).contains(DiffSpan.Kind.MOVED_TO);

        assertThat(edit("came", "came down")).isTrue();
        assertThat(edit("Rain fell", "Rain then fell")).isTrue();
        assertThat(edit("stayed in", "stayed")).isFalse();
        assertThat(shown().decideAll(Decision.ACCEPTED).text())
                .isEqualTo("The boats stayed in all day long. Snow came down too. Rain then fell on the harbour."
                        + " Nobody went out.");
    }

    @Test
    void anyEditInsideAcceptedOrOpenNewWordsIsWhatAcceptingGives() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Review review = review("one two three. Four five six seven.", "one 2 three. Zero. Four 5 six new seven.");
            model.show(random.nextBoolean() ? review : review.decideAll(Decision.ACCEPTED));
            String all = text(shown());
            int offset = random.nextInt(all.length() + 1);
            boolean taken = model.edit(offset, 0, "%");
            String accepted = shown().decideAll(Decision.ACCEPTED).text();
            assertThat(text(shown()).length()).as("seed %d", seed).isEqualTo(all.length() + (taken ? 1 : 0));
            assertThat(accepted.contains("%")).as("seed %d", seed).isEqualTo(taken);
            assertThat(shown().decideAll(Decision.REJECTED).text())
                    .as("seed %d", seed)
                    .isEqualTo(review.original());
        }
    }

    private boolean edit(String before, String after) {
        int at = text(shown()).lastIndexOf(before);
        return model.edit(at, before.length(), after);
    }

    private Review shown() {
        Review shown = model.shown();
        if (shown == null) {
            throw new AssertionError("nothing is shown");
        }
        return shown;
    }

    private static String text(Review review) {
        StringBuilder text = new StringBuilder();
        DiffSpans.of(review).forEach(span -> text.append(span.text()));
        return text.toString();
    }

    private static Review review(String original, String rewritten) {
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(rewritten);
        diff.finish();
        return Review.of(original, diff.frame().ops());
    }
}
