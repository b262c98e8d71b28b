package app.redraft.ui.rewrite.review;

import app.redraft.core.rewrite.Passage;
import app.redraft.core.text.review.Review;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.passage.PassageHold;
import app.redraft.ui.rewrite.notice.Notice;
import app.redraft.ui.rewrite.notice.NoticeText;
import app.redraft.ui.rewrite.request.PassageChoice;
import app.redraft.ui.rewrite.run.RunViewModel;
import app.redraft.ui.rewrite.versions.VersionEntry;
import app.redraft.ui.rewrite.versions.VersionText;
import app.redraft.ui.rewrite.versions.VersionsViewModel;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One passage that is rewritten or under review: its place in the document, the run under way, its versions with what was
 * decided about them. The document is touched by nothing but an accept. FX thread.
 */
public final class PassageViewModel {
    private final Listener listener;
    private final EditedDocument document;
    private final ReviewHistory history;
    private final NoticeText wording;
    private final VersionsViewModel versions;
    private final ReviewViewModel review;
    private final PassageRuns runs;
    private final RunViewModel run;
    private final RemovedText removed;
    private final HeldPassage place;
    private final Decisions decisions;
    private final ReadOnlyObjectWrapper<PassageState> state =
            new ReadOnlyObjectWrapper<>(this, "state", PassageState.IDLE);
    private boolean active;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");

    /** What a passage tells. */
    public interface Listener {
        /** Something has changed that controls depend on. */
        void changed(PassageViewModel passage);

        /** There is something to tell the writer. */
        void says(PassageViewModel passage, Notice notice);

        /** A result cannot be put into the passage's place. */
        void gone(PassageViewModel passage);

        /** The writer works on this passage now. */
        void entered(PassageViewModel passage);
    }

    public PassageViewModel(PassageServices services, ReviewHistory history, Listener listener) {
        this.listener = listener;
        this.history = history;
        document = services.document();
        wording = new NoticeText(services.texts());
        versions = new VersionsViewModel(new VersionText(services.texts()));
        review = new ReviewViewModel(services.texts(), services.told());
        place = new HeldPassage(services.document(), review, new PlaceListener());
        decisions = new Decisions(place, versions, review, services.log(), new DecisionListener());
        runs = new PassageRuns(services, place, versions, review, decisions, new RunsListener());
        run = runs.run();
        removed = new RemovedText(versions, services.background(), new RemovedListener());
        review.currentProperty().subscribe(index -> {
            asking.set(false);
            mark();
        });
        review.reviewProperty().subscribe(() -> place.warn(review.warned()));
        review.marksProperty().subscribe(() -> place.warn(review.warned()));
        review.onStep(place::reveal);
        review.onSelection(place::takeSelected);
    }

    /** Where the rewrite stands. */
    public ReadOnlyObjectProperty<PassageState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether Esc asked before it throws decisions away: it does so when it comes again. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** The hold on the passage; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable PassageHold> holdProperty() {
        return place.holdProperty();
    }

    /** The results. */
    public VersionsViewModel versions() {
        return versions;
    }

    /** The changes of the result shown. */
    public ReviewViewModel review() {
        return review;
    }

    /** What the writer decides about the result shown. */
    public Decisions decisions() {
        return decisions;
    }

    /** What is asked of models, and can be. */
    public PassageRuns runs() {
        return runs;
    }

    /** The run under way. */
    public RunViewModel run() {
        return run;
    }

    /** The passage as it is, or was last, in the document; empty before it was held. */
    public String original() {
        return place.original();
    }

    /** Whether the passage is held: a run or a review goes on. */
    public boolean open() {
        return place.held();
    }

    /** Whether the passage was changed while it was held. */
    public boolean lost() {
        return place.lost();
    }

    /** Whether the passage stands in the document, or stands there again. */
    public boolean resumable() {
        return place.resumable();
    }

    /** Whether a choice means this passage while it is held. */
    public boolean meant(PassageChoice choice) {
        return place.meant(choice);
    }

    /** Whether a choice has words in common with this passage while it is held. */
    public boolean overlaps(PassageChoice choice) {
        return choice.found() && place.overlaps(choice);
    }

    /** Whether a choice is this passage while it is not held. */
    public boolean isLast(PassageChoice choice) {
        return place.isLast(choice);
    }

    /** Holds a passage of the document. */
    public void take(PassageChoice choice) {
        place.take(choice);
        changed();
    }

    /** Shows a change that no run made; it waits for decisions like the result of one. */
    public void propose(VersionEntry change) {
        versions.add(change);
        runs.show(change.id());
    }

    /** The held passage with what stands around it now; null when none is held. */
    public @Nullable Passage passage() {
        return place.passage();
    }

    /** Stops a run, else gives the original back; asks first where decisions would be lost. */
    public void escape() {
        if (runs.canStop()) {
            runs.stop();
        } else if (decisions.pending() && !asking.get()) {
            asking.set(true);
            changed();
        } else if (place.held()) {
            rejectAll();
        }
    }

    /** Shows a version, or the run under way, in the document; opens the review again when it was closed. */
    public void select(String id) {
        listener.entered(this);
        if (!run.active() && !place.held() && !place.resume()) {
            versions.select(id);
            listener.gone(this);
            return;
        }
        runs.show(id);
    }

    /** Gives the original back and ends the review; the undo key opens it again. */
    public void rejectAll() {
        boolean open = place.held();
        String id = versions.selectedProperty().get();
        decisions.rejectAll();
        if (open && versions.entry(id).isPresent()) {
            history.add(new ReviewHistory.Step(this, () -> select(id), decisions::rejectAll));
        }
    }

    /** What was taken out of the answer that is shown. */
    public RemovedText removed() {
        return removed;
    }

    /** Tells whether the writer works on this passage: its current change is marked then. */
    public void setActive(boolean now) {
        active = now;
        mark();
    }

    private void mark() {
        place.mark(active ? review.currentProperty().get() : -1);
    }

    /** Brings the current change into view, or the passage. */
    public void reveal() {
        place.reveal();
    }

    /** Ends everything: another document is there. */
    public void close() {
        runs.abandon();
        place.release();
        history.forget(this);
        changed();
    }

    /** Tells that the document has changed: the passage may stand there again, or not any more. */
    public void documentChanged() {
        changed();
    }

    /** Shows a version with other decisions, at one of its changes. */
    private void restore(String id, Review decided, int index) {
        versions.decided(id, decided);
        select(id);
        review.pick(index);
    }

    private void changed() {
        state.set(PassageState.of(place, run, versions));
        listener.changed(this);
    }

    private void replace(VersionEntry entry) {
        versions.replace(entry);
        select(entry.id());
    }

    /** Follows what is put back into an answer. */
    private final class RemovedListener implements RemovedText.Listener {
        @Override
        public void replaced(VersionEntry before, VersionEntry after) {
            if (place.held()) {
                replace(after);
                history.add(new ReviewHistory.Step(PassageViewModel.this, () -> replace(before), () -> replace(after)));
            }
        }

        @Override
        public void failed(Exception fault) {
            listener.says(PassageViewModel.this, wording.failed());
        }
    }

    /** Follows the runs. */
    private final class RunsListener implements PassageRuns.Listener {
        @Override
        public void started() {
            asking.set(false);
            PassageViewModel.this.changed();
        }

        @Override
        public void changed() {
            PassageViewModel.this.changed();
        }

        @Override
        public void says(Notice notice) {
            listener.says(PassageViewModel.this, notice);
        }

        @Override
        public void shows() {
            asking.set(false);
            PassageViewModel.this.changed();
        }
    }

    /** Follows the place in the document. */
    private final class PlaceListener implements HeldPassage.Listener {
        @Override
        public void lost() {
            history.forget(PassageViewModel.this);
            listener.gone(PassageViewModel.this);
            changed();
        }

        @Override
        public void entered() {
            listener.entered(PassageViewModel.this);
        }
    }

    /** Follows the writer's decisions. */
    private final class DecisionListener implements Decisions.Listener {
        @Override
        public void goesOn(Review before, Review after) {
            asking.set(false);
            String id = versions.selectedProperty().get();
            int index = review.currentProperty().get();
            document.endUndoStep();
            history.add(new ReviewHistory.Step(
                    PassageViewModel.this, () -> restore(id, before, index), () -> restore(id, after, index)));
            listener.entered(PassageViewModel.this);
            changed();
        }

        @Override
        public void gone() {
            listener.gone(PassageViewModel.this);
        }

        @Override
        public void over() {
            asking.set(false);
            runs.abandon();
            review.show(null);
            history.forget(PassageViewModel.this);
            listener.says(PassageViewModel.this, Notice.NONE);
            changed();
        }
    }
}
