package app.redraft.ui.rewrite;

import app.redraft.core.cost.Outcome;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.DiffSpan;
import app.redraft.core.text.DiffSpans;
import app.redraft.core.text.Review;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.PassageHold;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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

    private final EditedDocument document;
    private final Rewriter rewriter;
    private final Background background;
    private final Texts texts = Texts.of("rewrite");
    private final VersionText versionText = new VersionText(texts);
    private final VersionsViewModel versions = new VersionsViewModel(versionText);
    private final ReviewViewModel review = new ReviewViewModel(texts);
    private final RequestViewModel request;
    private final RunViewModel run;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private Runnable ledgerChanged = () -> {};
    private Notice notice = Notice.NONE;
    private @Nullable PassageHold hold;
    private boolean detached;

    /**
     * @param pulses runs actions on the FX thread, once a frame
     * @param nanos a clock for elapsed times
     */
    RewriteViewModel(
            EditedDocument document, Rewriter rewriter, Background background, Executor pulses, LongSupplier nanos) {
        this.document = document;
        this.rewriter = rewriter;
        this.background = background;
        request = new RequestViewModel(rewriter.settings(), texts);
        run = new RunViewModel(background, pulses, nanos, new RunListener());
        review.onDecision(this::decided);
    }

    /** Counts up whenever something changed that the controls depend on. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Where the rewrite stands. */
    public State state() {
        if (run.stopping()) {
            return State.STOPPING;
        } else if (detached) {
            return State.DETACHED;
        } else if (!run.active()) {
            return hold == null ? State.IDLE : State.REVIEW;
        } else if (!watching()) {
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

    /** Milliseconds since the run under way began; 0 when there is none. */
    public long elapsedMs() {
        return run.elapsedMs();
    }

    /** What the model of the run under way thinks so far. */
    public String thinking() {
        return run.thinking();
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
        return !run.active() && hold != null && versions.deepenable().isPresent();
    }

    /** Whether the shown result can be asked for again. */
    public boolean canRetry() {
        return !run.active() && hold != null && versions.shown().isPresent();
    }

    /** Whether the shown result is a finished rewrite with something to accept. */
    public boolean canAcceptAll() {
        return hold != null
                && versions.shown()
                        .filter(entry -> entry.version().finished()
                                && entry.review().hunks().stream().anyMatch(hunk -> !hunk.optional()))
                        .isPresent();
    }

    /** How the run under way or the shown result stands, in a few words. */
    public String progress(String elapsed) {
        return switch (state()) {
            case WAITING, STREAMING ->
                texts.get(run.hasText() ? "progress.streaming" : "progress.waiting", run.tierName(texts), elapsed);
            case STOPPING -> texts.get("progress.stopping");
            default -> texts.get("review.position.none");
        };
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
        if (from != null && canGoDeeper()) {
            boolean readable = versions.shown()
                    .filter(entry -> !entry.version().text().isBlank())
                    .isPresent();
            start(from.session(), !readable, (events, stop) -> from.session().goDeeper(from.version(), events, stop));
        }
    }

    /** Asks again for what is shown. */
    public void retry() {
        VersionEntry from = versions.shown().orElse(null);
        if (from != null && canRetry()) {
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
        } else {
            rejectAll();
        }
    }

    /** Shows a version, or the run under way, in the document; nobody is called. */
    public void select(String id) {
        VersionEntry entry = versions.entry(id).orElse(null);
        versions.select(id);
        review.show(entry == null ? null : entry.review());
        display(entry == null ? run.spans() : DiffSpans.of(entry.review()));
        changed();
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
        PassageHold held = hold;
        if (held == null && !detached) {
            return;
        }
        VersionEntry entry = versions.shown().orElse(null);
        if (held != null) {
            held.release();
        }
        if (entry != null) {
            record(entry, Review.of(entry.review().original(), List.of()));
        }
        end();
    }

    /** The text of a version, whole. */
    public String textOf(String id) {
        return versions.entry(id).map(entry -> entry.version().text()).orElse("");
    }

    /** Lets elapsed times go on; call a few times a second during a run. */
    public void tick() {
        versions.running(run.item(versionText));
    }

    /** Hears when the ledger has changed. */
    void onLedgerChange(Runnable listener) {
        ledgerChanged = listener;
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
        String text = document.documentText();
        PassageChoice choice = PassageChoice.of(text, document.anchor(), document.caret());
        PassageHold held = hold;
        if (held != null && (!choice.found() || touches(choice, held))) {
            int start = held.start();
            open(Passage.of(text, start, start + held.original().length()), instruction);
        } else if (held != null) {
            say(Notice.problem(texts.get("notice.decide-first")));
        } else if (!choice.found()) {
            say(Notice.problem(texts.get(RequestViewModel.key(choice.kind()))));
        } else {
            versions.clear();
            detached = false;
            hold = document.hold(choice.start(), choice.end(), new Holder());
            boolean paragraph = choice.kind() == PassageChoice.Kind.PARAGRAPH;
            notice = paragraph ? Notice.info(texts.get("notice.paragraph")) : Notice.NONE;
            open(Passage.of(text, choice.start(), choice.end()), instruction);
        }
    }

    private static boolean touches(PassageChoice choice, PassageHold held) {
        return choice.start() <= held.start() + held.original().length() && choice.end() >= held.start();
    }

    private void open(Passage passage, Instruction instruction) {
        RewriteSession session =
                rewriter.open(passage, instruction, request.localOnlyProperty().get());
        start(session, true, (events, stop) -> session.rewrite(request.chosen(), events, stop));
    }

    private void start(RewriteSession session, boolean watch, RunViewModel.Call call) {
        if (watch) {
            versions.select(VersionItem.RUNNING);
        }
        run.start(session, call);
        tick();
        if (run.active() && watch) {
            select(VersionItem.RUNNING);
        }
        changed();
    }

    private boolean watching() {
        return versions.selectedProperty().get().equals(VersionItem.RUNNING);
    }

    private Notice outcome(RunViewModel.Ended ended) {
        Version version = ended.version();
        String message = version.end().message();
        String fallback = version.end().fallback();
        if (!version.finished()) {
            boolean stopped = version.end().error() == ErrorKind.CANCELLED;
            return stopped
                    ? Notice.info(texts.get("notice.stopped"))
                    : Notice.problem(message == null ? texts.get("notice.unfinished") : message);
        } else if (fallback != null) {
            return Notice.info(texts.get(
                    "version.fallback", texts.get("tier." + version.tier().id()), fallback));
        } else if (ended.review().hunks().isEmpty()) {
            return Notice.info(texts.get("version.unchanged"));
        }
        return message == null ? Notice.NONE : Notice.info(message);
    }

    private void decided(Review changed) {
        versions.decided(changed);
        if (review.openCount() > 0) {
            display(DiffSpans.of(changed));
            changed();
        } else {
            commit(changed);
        }
    }

    private void commit(Review decided) {
        VersionEntry entry = versions.shown().orElse(null);
        PassageHold held = hold;
        if (entry == null || held == null) {
            return;
        }
        int end = held.start() + decided.text().length();
        if (held.accept(decided.text())) {
            document.select(end, end);
            record(entry, decided);
            end();
        } else {
            detach();
        }
    }

    /** Writes into the ledger what became of the versions. */
    private void record(VersionEntry chosen, Review decided) {
        Acceptance acceptance = Acceptance.of(chosen.version(), decided);
        List<VersionEntry> others = versions.entries().stream()
                .filter(other ->
                        other.session() != chosen.session() && other.version().finished())
                .toList();
        background.run(
                () -> {
                    chosen.session().decide(chosen.version(), acceptance.outcome(), acceptance.keptWords());
                    others.forEach(other -> other.session().decide(other.version(), Outcome.REJECTED, 0));
                    return acceptance;
                },
                done -> ledgerChanged.run(),
                fault -> say(Notice.problem(texts.get("notice.ledger"))));
    }

    private void end() {
        run.abandon();
        hold = null;
        detached = false;
        versions.clear();
        review.show(null);
        say(Notice.NONE);
    }

    private void detach() {
        hold = null;
        detached = true;
        say(Notice.problem(texts.get("notice.detached")));
    }

    private void display(List<DiffSpan> spans) {
        PassageHold held = hold;
        if (held != null) {
            held.show(spans);
        }
    }

    private void say(Notice next) {
        notice = next;
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Follows the run under way. */
    private final class RunListener implements RunViewModel.Listener {
        @Override
        public void arrived() {
            String fallback = run.fallback();
            if (fallback != null) {
                notice = Notice.info(texts.get("notice.fallback", fallback));
            }
            if (watching()) {
                display(run.spans());
            }
            changed();
        }

        @Override
        public void ended(RunViewModel.Ended ended) {
            boolean untouched = review.openCount() == review.total();
            versions.running(null);
            versions.add(ended.session(), ended.version(), ended.review());
            notice = outcome(ended);
            if (watching() || untouched && ended.version().finished()) {
                select(ended.version().id());
            }
            changed();
            ledgerChanged.run();
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

    /** What the editor tells about the held passage. */
    private final class Holder implements PassageHold.Listener {
        @Override
        public void broken() {
            detach();
        }

        @Override
        public boolean edited(int offset, int removed, String inserted) {
            return review.edit(offset, removed, inserted);
        }

        @Override
        public void picked(int hunk) {
            review.pick(hunk);
        }
    }
}
