package app.redraft.ui.rewrite.review;

import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.Review;
import app.redraft.ui.rewrite.versions.VersionEntry;
import app.redraft.ui.rewrite.versions.VersionsViewModel;

/** What becomes of the shown result: the writer takes all of it, a part, or nothing. FX thread. */
public final class Decisions {
    private final HeldPassage passage;
    private final VersionsViewModel versions;
    private final ReviewViewModel review;
    private final DecisionLog log;
    private final Listener listener;

    /** Hears of decisions. */
    public interface Listener {
        /** A change was decided; others are open. */
        void goesOn();

        /** The review is over: the passage stands in the document as decided. */
        void over();
    }

    public Decisions(
            HeldPassage passage,
            VersionsViewModel versions,
            ReviewViewModel review,
            DecisionLog log,
            Listener listener) {
        this.passage = passage;
        this.versions = versions;
        this.review = review;
        this.log = log;
        this.listener = listener;
        review.onDecision(this::decided);
    }

    /** Whether the shown result is a finished rewrite with something to accept. */
    public boolean canAcceptAll() {
        return passage.held() && versions.shown().filter(VersionEntry::offered).isPresent();
    }

    /** Takes every open change of the shown result, except suggestions, and ends the review. */
    public void acceptAll() {
        Review shown = review.shown();
        if (shown != null && canAcceptAll()) {
            commit(ReviewViewModel.acceptRest(shown));
        }
    }

    /** Puts the accepted changes into the document and ends the review; open ones are left out. */
    public void finish() {
        Review shown = review.shown();
        if (shown != null) {
            commit(shown);
        }
    }

    /** Gives the original back and ends the review. */
    public void rejectAll() {
        VersionEntry entry = versions.shown().orElse(null);
        passage.release();
        if (entry != null) {
            log.record(entry, ReviewViewModel.undecided(entry.review()), versions.entries());
        }
        listener.over();
    }

    private void decided(Review changed) {
        versions.decided(changed);
        if (review.openCount() > 0) {
            passage.show(DiffSpans.of(changed));
            listener.goesOn();
        } else {
            commit(changed);
        }
    }

    private void commit(Review decided) {
        VersionEntry entry = versions.shown().orElse(null);
        if (entry != null && passage.accept(decided.text())) {
            log.record(entry, decided, versions.entries());
            listener.over();
        }
    }
}
