package app.redraft.ui.rewrite;

import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.PassageHold;
import app.redraft.ui.rewrite.request.PassageChoice;
import app.redraft.ui.rewrite.request.RequestViewModel;
import app.redraft.ui.rewrite.request.TierOption;
import app.redraft.ui.rewrite.review.DecisionLog;
import app.redraft.ui.rewrite.review.Decisions;
import app.redraft.ui.rewrite.review.HeldPassage;
import app.redraft.ui.rewrite.review.ReviewViewModel;
import app.redraft.ui.rewrite.run.RunViewModel;
import app.redraft.ui.rewrite.versions.VersionEntry;
import app.redraft.ui.rewrite.versions.VersionItem;
import app.redraft.ui.rewrite.versions.VersionText;
import app.redraft.ui.rewrite.versions.VersionsViewModel;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * One rewrite from the key press to the decision: which passage, which run, which version is shown. The document is touched
 * by nothing but an accept. FX thread.
 */
public final class RewriteViewModel {
    /** Where the rewrite stands. */
    public enum State {
        /** No passage is held. */
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

    private final Rewriter rewriter;
    private final Texts texts = Texts.of("rewrite");
    private final NoticeText wording = new NoticeText(texts);
    private final VersionText versionText = new VersionText(texts);
    private final VersionsViewModel versions = new VersionsViewModel(versionText);
    private final ReviewViewModel review = new ReviewViewModel(texts);
    private final RequestViewModel request;
    private final RunViewModel run;
    private final HeldPassage passage;
    private final DecisionLog log;
    private final Decisions decisions;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private final OncePerFrame refresh;
    private Notice notice = Notice.NONE;

    /**
     * @param pulses runs actions on the FX thread, once a frame
     * @param nanos a clock for elapsed times
     */
    RewriteViewModel(
            EditedDocument document, Rewriter rewriter, Background background, Executor pulses, LongSupplier nanos) {
        this.rewriter = rewriter;
        refresh = new OncePerFrame(pulses, this::changed);
        request = new RequestViewModel(rewriter.settings(), texts);
        run = new RunViewModel(background, pulses, nanos, new RunListener());
        passage = new HeldPassage(document, review, () -> say(Notice.problem(texts.get("notice.detached"))));
        log = new DecisionLog(background, fault -> say(Notice.problem(texts.get("notice.ledger"))));
        decisions = new Decisions(passage, versions, review, log, new ReviewListener());
        request.localOnlyProperty().subscribe(() -> run.stopUnless(tier -> request.allows(rewriter.engines(), tier)));
        review.currentProperty().subscribe(index -> passage.mark(index.intValue()));
        review.onStep(passage::reveal);
        review.onSelection(passage::takeSelected);
    }

    /** Counts up whenever something changed that the controls depend on. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Where the rewrite stands. */
    public State state() {
        if (run.stopping()) {
            return State.STOPPING;
        } else if (passage.lost()) {
            return State.DETACHED;
        } else if (!run.active()) {
            return passage.held() ? State.REVIEW : State.IDLE;
        } else if (!versions.watchesRun()) {
            return State.DEEPENING;
        }
        return run.hasText() ? State.STREAMING : State.WAITING;
    }

    /** One line beside the controls. */
    public Notice notice() {
        return notice;
    }

    /** What the writer asks for. */
    public RequestViewModel request() {
        return request;
    }

    /** The results. */
    public VersionsViewModel versions() {
        return versions;
    }

    /** The changes of the result shown. */
    public ReviewViewModel review() {
        return review;
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return texts;
    }

    /** The run under way. */
    public RunViewModel run() {
        return run;
    }

    /** Whether a run can be stopped. */
    public boolean canStop() {
        return run.active() && !run.stopping();
    }

    /** Whether Rewrite can be pressed. */
    public boolean canRewrite() {
        return !run.active();
    }

    /** Whether Go Deeper can be pressed: an edge result is there, also a partial or failed one. */
    public boolean canGoDeeper() {
        return !run.active() && versions.deepenable().isPresent() && passage.resumable();
    }

    /** Whether the shown result can be asked for again. */
    public boolean canRetry() {
        return !run.active() && !passage.lost() && versions.shown().isPresent() && passage.resumable();
    }

    /** Whether the shown result is a finished rewrite with something to accept. */
    public boolean canAcceptAll() {
        return decisions.canAcceptAll();
    }

    /** Rewrites with a preset. */
    public void rewrite(String presetId) {
        Preset preset = Preset.of(presetId).orElseThrow();
        request.used(preset);
        rewrite(Instruction.of(preset));
    }

    /** Rewrites with what the instruction field says, or the last preset when it says nothing. */
    public void rewrite() {
        Instruction instruction = request.instruction();
        if (instruction == null) {
            say(Notice.problem(texts.get("notice.instruction-too-long", Instruction.MAX_LENGTH)));
        } else {
            rewrite(instruction);
        }
    }

    /** Runs the same instruction on the same original on the frontier tier; the edge result stays in sight. */
    public void goDeeper() {
        VersionEntry from = versions.deepenable().orElse(null);
        if (from != null && canGoDeeper() && passage.resume()) {
            boolean readable =
                    !versions.textOf(versions.selectedProperty().get()).isBlank();
            start(from.session(), !readable, (events, stop) -> from.session().goDeeper(from.version(), events, stop));
        }
    }

    /** Asks again for what is shown. */
    public void retry() {
        VersionEntry from = versions.shown().orElse(null);
        if (from != null && canRetry() && passage.resume()) {
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

    /** Stops a run, else gives the original back. */
    public void escape() {
        if (canStop()) {
            stop();
        } else if (passage.held()) {
            rejectAll();
        }
    }

    /** Shows a version, or the run under way, in the document; nobody is called. */
    public void select(String id) {
        if (!run.active() && !passage.held() && !passage.lost()) {
            if (!passage.resume()) {
                versions.select(id);
                say(Notice.problem(texts.get("notice.passage-gone")));
                return;
            }
            versions.reopen();
        }
        VersionEntry entry = versions.entry(id).orElse(null);
        versions.select(id);
        passage.mark(-1);
        passage.show(entry == null ? run.spans() : DiffSpans.of(entry.review()));
        review.show(entry == null ? null : entry.review());
        changed();
    }

    /** Takes every open change of the shown result, except suggestions, and ends the review. */
    public void acceptAll() {
        if (passage.lost()) {
            say(Notice.problem(texts.get("notice.detached")));
        } else {
            decisions.acceptAll();
        }
    }

    /** Puts the accepted changes into the document and ends the review; open ones are left out. */
    public void finish() {
        decisions.finish();
    }

    /** Gives the original back and ends the review. */
    public void rejectAll() {
        decisions.rejectAll();
    }

    /** The writer chooses a tier. */
    public void choose(TierOption option) {
        request.choose(option);
        changed();
    }

    /** The writer tried to type where that is not possible. */
    void editRefused() {
        say(Notice.info(texts.get("notice.protected")));
    }

    /** The document was edited: what was decided may be undone now. Cheap, for every key. */
    void documentEdited() {
        if (state() == State.IDLE && !versions.entries().isEmpty()) {
            refresh.run();
        }
    }

    /** The hold on the passage, null when there is none. */
    ReadOnlyObjectProperty<@Nullable PassageHold> holdProperty() {
        return passage.holdProperty();
    }

    /** What is told to the ledger and to the history of texts. */
    DecisionLog log() {
        return log;
    }

    /** Takes over changed settings. */
    void settingsChanged() {
        request.settingsChanged();
        changed();
    }

    private void rewrite(Instruction instruction) {
        if (!canRewrite()) {
            return;
        }
        PassageChoice choice = passage.choice();
        if (passage.held()) {
            if (passage.meant(choice)) {
                open(instruction);
            } else {
                say(Notice.problem(texts.get("notice.decide-first")));
            }
        } else if (choice.found()) {
            if (passage.lost()) {
                rejectAll();
            }
            if (!passage.isLast(choice)) {
                versions.clear();
            }
            versions.reopen();
            passage.take(choice);
            notice = wording.about(choice);
            open(instruction);
        } else {
            say(wording.about(choice));
        }
    }

    private void open(Instruction instruction) {
        Passage cut = passage.passage();
        if (cut != null) {
            RewriteSession session = rewriter.open(cut, instruction, request::localOnly);
            start(session, true, (events, stop) -> session.rewrite(request.chosen(), events, stop));
        }
    }

    private void start(RewriteSession session, boolean watch, RunViewModel.Call call) {
        if (watch) {
            versions.watchRun();
        }
        run.start(session, call);
        versions.running(run.item(versionText));
        if (run.active() && watch) {
            select(VersionItem.RUNNING);
        }
        changed();
    }

    /** A result without a word is nothing to review: what was shown before is shown again, or the passage given back. */
    private void show(Version result) {
        VersionEntry readable = versions.readableAfter(result.id()).orElse(null);
        if (readable != null) {
            select(readable.id());
        } else {
            versions.select(result.id());
            passage.release();
            review.show(null);
        }
    }

    private void end() {
        run.abandon();
        versions.select("");
        review.show(null);
        say(Notice.NONE);
    }

    private void say(Notice next) {
        notice = next;
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Follows the writer's decisions. */
    private final class ReviewListener implements Decisions.Listener {
        @Override
        public void goesOn() {
            changed();
        }

        @Override
        public void over() {
            end();
        }
    }

    /** Follows the run under way. */
    private final class RunListener implements RunViewModel.Listener {
        @Override
        public void arrived() {
            if (run.fallback() != null) {
                notice = Notice.info(texts.get("notice.fallback", run.fallback()));
            }
            versions.running(run.item(versionText));
            if (versions.watchesRun()) {
                passage.show(run.spans());
            }
            changed();
        }

        @Override
        public void ended(RunViewModel.Ended ended) {
            boolean untouched = review.openCount() == review.total();
            boolean shown =
                    versions.watchesRun() || untouched && ended.version().finished();
            versions.running(null);
            versions.add(ended.session(), ended.version(), ended.review());
            if (!passage.lost()) {
                notice = wording.about(ended, shown);
            }
            if (shown) {
                show(ended.version());
            }
            changed();
            log.ended(ended.session(), ended.version());
        }

        @Override
        public void failed(Exception fault) {
            versions.running(null);
            if (versions.entries().isEmpty()) {
                rejectAll();
            }
            say(Notice.problem(texts.get("notice.failed")));
        }
    }
}
