package app.redraft.ui.rewrite.review;

import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.Review;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.versions.VersionEntry;
import app.redraft.ui.rewrite.versions.VersionsViewModel;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What becomes of the shown result: the writer takes all of it, a part, or nothing. FX thread. */
public final class Decisions {
    private final HeldPassage passage;
    private final VersionsViewModel versions;
    private final ReviewViewModel review;
    private final DecisionLog log;
    private final Listener listener;
    private final ReadOnlyBooleanWrapper confirming = new ReadOnlyBooleanWrapper(this, "confirming");

    /** Hears of decisions. */
    interface Listener {
        /** A change was decided or edited; others are open. */
        void goesOn(Review before, Review after);

        /** The result cannot be put into the passage's place: that was changed meanwhile. */
        void gone();

        /** The review is over: the passage stands in the document as decided. */
        void over();
    }

    Decisions(
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
        review.reviewProperty().subscribe(() -> confirming.set(false));
        review.currentProperty().subscribe(() -> confirming.set(false));
    }

    /** Whether something in the shown result is decided or edited that is not in the document yet. */
    public boolean pending() {
        return passage.held() && versions.shown().filter(VersionEntry::touched).isPresent();
    }

    /** Whether the shown result is a finished rewrite with something to accept. */
    public boolean canAcceptAll() {
        return passage.held() && versions.shown().filter(VersionEntry::offered).isPresent();
    }

    /** Whether the shown result is what arrived of an unfinished one, with something to accept. */
    public boolean canAcceptArrived() {
        return passage.held() && versions.shown().filter(VersionEntry::arrived).isPresent();
    }

    /** Whether Accept all waits to be pressed again: a change may say something else than the original. */
    public ReadOnlyBooleanProperty confirmingProperty() {
        return confirming.getReadOnlyProperty();
    }

    /**
     * Takes every open change of the shown finished result, except suggestions, and ends the review. Asks first where one of them
     * may say something else than the original.
     */
    public void acceptAll() {
        Review shown = review.shown();
        if (passage.lost()) {
            listener.gone();
        } else if (canAcceptAll() && isWarned() && !confirming.get()) {
            confirming.set(true);
        } else if (canAcceptAll() && shown != null) {
            commit(ReviewViewModel.acceptRest(shown));
        }
    }

    private boolean isWarned() {
        return review.openWarnings() > 0 || !generalWarnings().isEmpty();
    }

    /** What is to be said of the shown version as a whole, in words; empty for nothing. */
    String generalWarnings() {
        return versions.shown().stream()
                .flatMap(entry -> entry.generalWarnings().stream())
                .filter(warning -> review.tells(warning.kind()))
                .map(warning -> Texts.sentence(warning.why()))
                .collect(Collectors.joining(" "));
    }

    /** Takes the open changes of what arrived of an unfinished result, and ends the review; see {@link Review#acceptArrived}. */
    public void acceptArrived() {
        Review shown = review.shown();
        if (canAcceptArrived() && shown != null) {
            commit(shown.acceptArrived());
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
    void rejectAll() {
        VersionEntry entry = versions.shown().orElse(null);
        passage.release();
        if (entry != null) {
            log.record(entry, ReviewViewModel.undecided(entry.review()), versions.entries());
        }
        listener.over();
    }

    /** Ends the review of a result that leaves the passage as it was. */
    void leave(VersionEntry unchanged) {
        passage.release();
        log.record(unchanged, unchanged.review(), versions.entries());
        listener.over();
    }

    private void decided(Review before, Review after) {
        if (review.openCount() > 0) {
            versions.decided(versions.selectedProperty().get(), after);
            passage.show(DiffSpans.of(after));
            listener.goesOn(before, after);
        } else {
            commit(after);
        }
    }

    private void commit(Review decided) {
        VersionEntry entry = versions.shown().orElse(null);
        if (entry != null && !decided.text().equals(decided.original())) {
            log.accepting();
        }
        if (entry != null && passage.accept(decided.text())) {
            log.record(entry, decided, versions.entries());
            if (!entry.isText()) {
                log.learn(decided);
            }
            listener.over();
        }
    }
}
