package app.redraft.ui.rewrite.review;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.ui.rewrite.notice.Notice;
import app.redraft.ui.rewrite.notice.NoticeText;
import app.redraft.ui.rewrite.run.RunViewModel;
import app.redraft.ui.rewrite.versions.VersionEntry;
import app.redraft.ui.rewrite.versions.VersionItem;
import app.redraft.ui.rewrite.versions.VersionText;
import app.redraft.ui.rewrite.versions.VersionsViewModel;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The runs of one passage, one at a time, and what is shown while they go on and when they have ended. FX thread. */
public final class PassageRuns {
    private final HeldPassage place;
    private final VersionsViewModel versions;
    private final ReviewViewModel review;
    private final Decisions decisions;
    private final DecisionLog log;
    private final NoticeText wording;
    private final VersionText versionText;
    private final RunViewModel run;
    private final Listener listener;

    /** What the runs tell. */
    interface Listener {
        /** A run was begun. */
        void started();

        /** Something has changed that controls depend on. */
        void changed();

        /** There is something to tell the writer. */
        void says(Notice notice);

        /** A version, or the run under way, is shown in place of what was. */
        void shows();
    }

    PassageRuns(
            PassageServices services,
            HeldPassage place,
            VersionsViewModel versions,
            ReviewViewModel review,
            Decisions decisions,
            Listener listener) {
        this.place = place;
        this.versions = versions;
        this.review = review;
        this.decisions = decisions;
        this.listener = listener;
        log = services.log();
        wording = new NoticeText(services.texts());
        versionText = new VersionText(services.texts());
        run = new RunViewModel(
                services.background(),
                services.pulses(),
                services.nanos(),
                services.warnings(),
                services.coldStarts(),
                new RunListener());
    }

    RunViewModel run() {
        return run;
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
        return !run.active()
                && !place.lost()
                && place.resumable()
                && versions.shown().filter(shown -> !shown.proposed()).isPresent();
    }

    /** Rewrites the held passage. */
    public void rewrite(RewriteSession session, @Nullable TierChoice chosen) {
        start(session, true, (events, stop) -> session.rewrite(chosen, events, stop));
    }

    /**
     * Runs the same instruction on the same original on the frontier tier. A result under review stays in sight, else the run
     * is watched.
     */
    public void goDeeper() {
        VersionEntry from = versions.deepenable().orElse(null);
        RewriteSession session = from == null ? null : from.session();
        if (from != null && session != null && canGoDeeper() && place.resume()) {
            boolean readable = review.reviewProperty().get() != null
                    && !versions.textOf(versions.selectedProperty().get()).isBlank();
            listener.says(Notice.NONE);
            start(session, !readable, (events, stop) -> session.goDeeper(from.version(), events, stop));
        }
    }

    /** Asks again for what is shown. */
    public void retry() {
        VersionEntry from = versions.shown().orElse(null);
        RewriteSession session = from == null ? null : from.session();
        if (from != null && session != null && canRetry() && place.resume()) {
            listener.says(Notice.NONE);
            start(session, true, (events, stop) -> session.retry(from.version(), events, stop));
        }
    }

    /** The tier that can be asked in place of the one that was asked last; null where none was, or where it has answered. */
    public @Nullable Tier otherTier() {
        RewriteSession last = lastSession();
        Tier asked = run.active()
                ? run.tier()
                : lastAsked().map(entry -> entry.version().tier()).orElse(null);
        if (last == null || asked == null) {
            return null;
        }
        boolean answered =
                last.versions().stream().anyMatch(version -> version.finished() && version.tier() == asked.other());
        return answered ? null : asked.other();
    }

    /** Asks it the same; a run under way is forgotten. */
    public void askOtherTier() {
        Tier other = otherTier();
        RewriteSession last = lastSession();
        if (other != null && last != null && place.resume()) {
            RewriteSession session = run.active() ? last.anew() : last;
            abandon();
            rewrite(session, TierChoice.of(other));
        }
    }

    private @Nullable RewriteSession lastSession() {
        return run.active()
                ? run.session()
                : lastAsked().map(VersionEntry::session).orElse(null);
    }

    private Optional<VersionEntry> lastAsked() {
        return versions.latest().filter(entry -> !entry.proposed());
    }

    /** Stops the run; what has arrived stays. */
    public void stop() {
        if (canStop()) {
            run.stop();
            listener.changed();
        }
    }

    /** Stops a run on a tier that is no longer allowed. */
    public void stopUnless(Predicate<Tier> allowed) {
        run.stopUnless(allowed);
        listener.changed();
    }

    /** Ends the run under way, if any, without a version. */
    void abandon() {
        run.abandon();
        versions.running(null);
    }

    /** Shows a version, or the run under way, in the document. */
    void show(String id) {
        VersionEntry entry = versions.entry(id).orElse(null);
        versions.select(id);
        place.mark(-1);
        place.show(entry == null ? run.spans() : DiffSpans.of(entry.review()));
        if (entry == null) {
            review.show(null);
        } else {
            review.explain(hunk -> Correction.of(entry.version(), hunk));
            review.show(entry.review(), hunk -> wording.why(entry.version(), hunk), entry.changeWarnings());
        }
        listener.shows();
    }

    private void start(RewriteSession session, boolean watch, RunViewModel.Call call) {
        if (watch) {
            versions.watchRun(review.reviewProperty().get() != null);
        }
        run.start(session, call);
        versions.running(run.item(versionText));
        if (run.active() && watch) {
            show(VersionItem.RUNNING);
        }
        listener.started();
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
            listener.changed();
        }

        private void tellProgress() {
            RewriteEvent.Fallback fallback = run.fallback();
            RewriteEvent.Pause pause = run.pause();
            if (pause != null && pause != paused) {
                listener.says(wording.about(pause));
            } else if (pause == null && fallback != null) {
                listener.says(wording.about(fallback));
            } else if (pause == null && paused != null) {
                listener.says(Notice.NONE);
            }
            paused = pause;
        }

        @Override
        public void ended(RunViewModel.Ended ended) {
            paused = null;
            boolean watched = versions.watchesRun();
            boolean touched = versions.shown().filter(VersionEntry::touched).isPresent();
            versions.running(null);
            versions.add(ended.session(), ended.version(), ended.asked(), ended.review(), ended.warnings());
            VersionEntry entry = versions.entry(ended.version().id()).orElseThrow();
            boolean shown = watched || !touched && entry.version().finished() && !entry.unchanged();
            if (shown) {
                showResult(entry);
            }
            if (!place.lost()) {
                listener.says(wording.about(ended, entry, shown, versions.sameAs(entry)));
            }
            listener.changed();
            log.changed();
        }

        @Override
        public void failed(Exception fault) {
            versions.running(null);
            if (versions.entries().isEmpty()) {
                decisions.rejectAll();
            }
            listener.says(wording.failed());
        }
    }
}
