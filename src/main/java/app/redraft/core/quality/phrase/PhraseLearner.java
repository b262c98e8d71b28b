package app.redraft.core.quality.phrase;

import app.redraft.core.text.review.Review;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the writer's decisions which phrases to mark: what is turned down again and again is marked from then on, what is taken
 * again and again is left alone. Any thread; blocks on disk, {@link #learned} only at its first call.
 */
public final class PhraseLearner {
    private final PhraseStore store;
    private final BooleanSupplier keepsText;
    private final Clock clock;
    private volatile @Nullable LearnedPhrases known;

    /**
     * @param keepsText whether words of the writer's texts may be kept; asked at every decision
     */
    public PhraseLearner(PhraseStore store, BooleanSupplier keepsText, Clock clock) {
        this.store = store;
        this.keepsText = keepsText;
        this.clock = clock;
    }

    /** What was learnt so far. */
    public LearnedPhrases learned() {
        LearnedPhrases now = known;
        return now == null ? refresh() : now;
    }

    /** Reads anew what was learnt, also by another window. */
    public LearnedPhrases refresh() {
        LearnedPhrases now = store.read().learned();
        known = now;
        return now;
    }

    /**
     * Learns from a review that is over.
     *
     * @throws UncheckedIOException when nothing can be written
     */
    public void learn(Review decided) {
        PhraseDecisions decisions = PhraseDecisions.of(decided, learned().own());
        LocalDate today = LocalDate.now(clock);
        boolean words = keepsText.getAsBoolean();
        try {
            known = store.change(counts -> counts.plus(decisions, words, today)).learned();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Forgets everything about a phrase: one of the writer's own is no longer marked, one that was left alone is marked again.
     *
     * @return what is known without it
     * @throws IOException when nothing can be written
     */
    public LearnedPhrases forget(String phrase) throws IOException {
        LearnedPhrases now = store.change(counts -> counts.without(phrase)).learned();
        known = now;
        return now;
    }
}
