package app.redraft.ui.rewrite.review;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.Review;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.passage.PassageHold;
import app.redraft.ui.rewrite.request.PassageChoice;
import app.redraft.ui.rewrite.run.RunViewModel;
import app.redraft.ui.rewrite.run.VersionReview;
import app.redraft.ui.rewrite.versions.VersionEntry;
import app.redraft.ui.rewrite.versions.VersionItem;
import app.redraft.ui.rewrite.versions.VersionText;
import app.redraft.ui.rewrite.versions.VersionsViewModel;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final DecisionLog log;
    private final Background background;
    private final ReviewHistory history;
    private final NoticeText wording;
    private final VersionText versionText;
    private final VersionsViewModel versions;
    private final ReviewViewModel review;
    private final RunViewModel run;
    private final HeldPassage place;
    private final Decisions decisions;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.IDLE);
    private boolean active;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");

    /** Where the rewrite of a passage stands. */
    public enum State {
        /** The passage is not held: nothing was run yet, or the review is over. */
        IDLE,
        /** A model was asked; no text has come yet. */
        WAITING,
        /** Text streams in and is shown. */
        STREAMING,
        /** The writer stopped the run; it is about to end. */
        STOPPING,
        /** A result waits for decisions. */
        REVIEW,
        /** A result waits for decisions while another run goes on. */
        DEEPENING,
        /** The passage was changed from outside: results can only be copied. */
        DETACHED
    }

    /** What a passage tells. */
    public interface Listener {
        /** Something has changed that controls depend on. */
        void changed(PassageViewModel passage);

        /** There is something to tell the writer. */
        void says(PassageViewModel passage, Notice notice);

        /** The writer works on this passage now. */
        void entered(PassageViewModel passage);
    }

    /**
     * What every passage of a document works with.
     *
     * @param document holds the passages
     * @param background runs models and diffs
     * @param pulses runs actions on the FX thread, once a frame
     * @param nanos a clock for elapsed times
     * @param coldStarts tells from a tier and how long it has been silent whether it is warming up
     * @param log takes what became of versions
     */
    public record Services(
            EditedDocument document,
            Background background,
            Executor pulses,
            LongSupplier nanos,
            BiPredicate<Tier, Duration> coldStarts,
            DecisionLog log) {}

    public PassageViewModel(Services services, ReviewHistory history, Texts texts, Listener listener) {
        this.listener = listener;
        this.history = history;
        log = services.log();
        background = services.background();
        wording = new NoticeText(texts);
        versionText = new VersionText(texts);
        versions = new VersionsViewModel(versionText);
        review = new ReviewViewModel(texts);
        run = new RunViewModel(
                services.background(), services.pulses(), services.nanos(), services.coldStarts(), new RunListener());
        place = new HeldPassage(services.document(), review, new PlaceListener());
        decisions = new Decisions(place, versions, review, log, new DecisionListener());
        review.currentProperty().subscribe(index -> {
            asking.set(false);
            mark();
        });
        review.onStep(place::reveal);
        review.onSelection(place::takeSelected);
    }

    /** Where the rewrite stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
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

    /** Whether a run can be stopped. */
    public boolean canStop() {
        return run.active() && !run.stopping();
    }

    /** Whether Go Deeper can be pressed: an edge result is there, also a partial or failed one. */
    public boolean canGoDeeper() {
        return !run.active() && versions.deepenable().isPresent() && place.resumable();
    }

    /** Whether the shown result can be asked for again. */
    public boolean canRetry() {
        return !run.active() && !place.lost() && versions.shown().isPresent() && place.resumable();
    }

    /** Whether the shown result is a finished rewrite with something to accept. */
    public boolean canAcceptAll() {
        return decisions.canAcceptAll();
    }

    /** Whether the shown result is what arrived of an unfinished one, with something to accept. */
    public boolean canAcceptArrived() {
        return decisions.canAcceptArrived();
    }

    /** Whether the writer has decided or edited something in the shown result that is not in the document yet. */
    public boolean hasDecisions() {
        return place.held() && versions.shown().filter(VersionEntry::touched).isPresent();
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

    /** The held passage with what stands around it now; null when none is held. */
    public @Nullable Passage passage() {
        return place.passage();
    }

    /** Rewrites the held passage. */
    public void rewrite(RewriteSession session, @Nullable TierChoice chosen) {
        start(session, true, (events, stop) -> session.rewrite(chosen, events, stop));
    }

    /** Stops and forgets the run under way and asks another tier. */
    public void askInstead(RewriteSession session, TierChoice chosen) {
        run.abandon();
        rewrite(session, chosen);
    }

    /** Runs the same instruction on the same original on the frontier tier; the edge result stays in sight. */
    public void goDeeper() {
        VersionEntry from = versions.deepenable().orElse(null);
        if (from != null && canGoDeeper() && place.resume()) {
            boolean readable =
                    !versions.textOf(versions.selectedProperty().get()).isBlank();
            start(from.session(), !readable, (events, stop) -> from.session().goDeeper(from.version(), events, stop));
        }
    }

    /** Asks again for what is shown. */
    public void retry() {
        VersionEntry from = versions.shown().orElse(null);
        if (from != null && canRetry() && place.resume()) {
            start(from.session(), true, (events, stop) -> from.session().retry(from.version(), events, stop));
        }
    }

    /** Stops the run; what has arrived stays. */
    public void stop() {
        if (canStop()) {
            run.stop();
            changed();
        }
    }

    /** Stops a run on a tier that is no longer allowed. */
    public void stopUnless(Predicate<Tier> allowed) {
        run.stopUnless(allowed);
        changed();
    }

    /** Stops a run, else gives the original back; asks first where decisions would be lost. */
    public void escape() {
        if (canStop()) {
            stop();
        } else if (hasDecisions() && !asking.get()) {
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
            listener.says(this, wording.gone(place.lost()));
            return;
        }
        show(id);
    }

    /** Takes every open change of a finished result, except suggestions, and ends the review. */
    public void acceptAll() {
        if (place.lost()) {
            listener.says(this, wording.gone(true));
        } else {
            decisions.acceptAll();
        }
    }

    /** Takes every open change of what arrived, and ends the review. */
    public void acceptArrived() {
        decisions.acceptArrived();
    }

    /** Puts the accepted changes into the document and ends the review; open ones are left out. */
    public void finish() {
        decisions.finish();
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

    /** What was taken out of the answer that is shown; empty for nothing. */
    public String removed() {
        return versions.shown().stream()
                .flatMap(entry -> entry.version().removed().stream())
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining(" … "));
    }

    /** Puts back what was taken out of the answer that is shown; the undo key takes it out again. */
    public void restoreRemoved() {
        VersionEntry entry = versions.shown().orElse(null);
        if (entry != null && !entry.version().removed().isEmpty() && place.held()) {
            Version whole = entry.version().restored();
            background.run(
                    () -> VersionReview.of(entry.fresh().original(), whole),
                    changes -> {
                        VersionEntry restored = new VersionEntry(entry.session(), whole, entry.asked(), changes);
                        replace(restored);
                        history.add(new ReviewHistory.Step(this, () -> replace(entry), () -> replace(restored)));
                    },
                    fault -> listener.says(this, wording.failed()));
        }
    }

    private void replace(VersionEntry entry) {
        versions.replace(entry);
        select(entry.id());
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
        run.abandon();
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

    private void show(String id) {
        VersionEntry entry = versions.entry(id).orElse(null);
        asking.set(false);
        versions.select(id);
        place.mark(-1);
        place.show(entry == null ? run.spans() : DiffSpans.of(entry.review()));
        if (entry == null) {
            review.show(null);
        } else {
            review.show(entry.review(), hunk -> wording.why(entry.version(), hunk));
        }
        changed();
    }

    private void start(RewriteSession session, boolean watch, RunViewModel.Call call) {
        asking.set(false);
        if (watch) {
            versions.watchRun(review.reviewProperty().get() != null);
        }
        run.start(session, call);
        versions.running(run.item(versionText));
        if (run.active() && watch) {
            show(VersionItem.RUNNING);
        }
        changed();
    }

    /** A result without a word or a change is nothing to review: what was shown before is shown again, or the review ends. */
    private void showResult(VersionEntry result) {
        VersionEntry readable = versions.readableAfter(result.id()).orElse(null);
        if (readable == null) {
            versions.select(result.id());
            place.release();
            review.show(null);
        } else if (readable.unchanged()) {
            versions.select(readable.id());
            decisions.leave(readable);
        } else {
            show(readable.id());
        }
    }

    private void changed() {
        state.set(now());
        listener.changed(this);
    }

    private State now() {
        if (run.stopping()) {
            return State.STOPPING;
        } else if (place.lost()) {
            return State.DETACHED;
        } else if (!run.active()) {
            return place.held() ? State.REVIEW : State.IDLE;
        } else if (!versions.watchesRun()) {
            return State.DEEPENING;
        }
        return run.hasText() ? State.STREAMING : State.WAITING;
    }

    /** Follows the place in the document. */
    private final class PlaceListener implements HeldPassage.Listener {
        @Override
        public void lost() {
            history.forget(PassageViewModel.this);
            listener.says(PassageViewModel.this, wording.gone(true));
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
            history.add(new ReviewHistory.Step(
                    PassageViewModel.this, () -> restore(id, before, index), () -> restore(id, after, index)));
            listener.entered(PassageViewModel.this);
            changed();
        }

        @Override
        public void over() {
            asking.set(false);
            run.abandon();
            versions.running(null);
            review.show(null);
            history.forget(PassageViewModel.this);
            listener.says(PassageViewModel.this, Notice.NONE);
            changed();
        }
    }

    /** Follows the run under way. */
    private final class RunListener implements RunViewModel.Listener {
        private RewriteEvent.@Nullable Pause paused;

        @Override
        public void made(RewriteSession session, Version version) {
            log.keep(session, version);
        }

        @Override
        public void arrived() {
            tellProgress();
            versions.running(run.item(versionText));
            if (versions.watchesRun()) {
                place.show(run.spans());
            }
            changed();
        }

        private void tellProgress() {
            RewriteEvent.Fallback fallback = run.fallback();
            RewriteEvent.Pause pause = run.pause();
            if (pause != null && pause != paused) {
                listener.says(PassageViewModel.this, wording.about(pause));
            } else if (pause == null && fallback != null) {
                listener.says(PassageViewModel.this, wording.about(fallback));
            } else if (pause == null && paused != null) {
                listener.says(PassageViewModel.this, Notice.NONE);
            }
            paused = pause;
        }

        @Override
        public void ended(RunViewModel.Ended ended) {
            paused = null;
            boolean watched = versions.watchesRun();
            boolean touched = versions.shown().filter(VersionEntry::touched).isPresent();
            versions.running(null);
            versions.add(ended.session(), ended.version(), ended.asked(), ended.review());
            VersionEntry entry = versions.entry(ended.version().id()).orElseThrow();
            boolean shown = watched || !touched && entry.version().finished() && !entry.unchanged();
            if (shown) {
                showResult(entry);
            }
            if (!place.lost()) {
                listener.says(PassageViewModel.this, wording.about(ended, entry, shown, versions.sameAs(entry)));
            }
            changed();
            log.changed();
        }

        @Override
        public void failed(Exception fault) {
            versions.running(null);
            if (versions.entries().isEmpty()) {
                decisions.rejectAll();
            }
            listener.says(PassageViewModel.this, wording.failed());
        }
    }
}
