package app.redraft.ui.rewrite;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.UndoScope;
import app.redraft.ui.rewrite.request.PassageChoice;
import app.redraft.ui.rewrite.request.RequestViewModel;
import app.redraft.ui.rewrite.request.TierOption;
import app.redraft.ui.rewrite.review.DecisionLog;
import app.redraft.ui.rewrite.review.Notice;
import app.redraft.ui.rewrite.review.NoticeText;
import app.redraft.ui.rewrite.review.PassageServices;
import app.redraft.ui.rewrite.review.PassageState;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.review.ReviewHistory;
import app.redraft.ui.rewrite.review.ReviewViewModel;
import app.redraft.ui.rewrite.run.RunViewModel;
import app.redraft.ui.rewrite.versions.VersionsViewModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Rewriting in one document: what is asked for, and which of its passages the writer works on. FX thread. */
public final class RewriteViewModel {
    private final Rewriter rewriter;
    private final EditedDocument document;
    private final Texts texts = Texts.of("rewrite");
    private final NoticeText wording = new NoticeText(texts);
    private final RequestViewModel request;
    private final DecisionLog log;
    private final ReviewHistory history;
    private final PassagesViewModel passages;
    private final OncePerFrame refresh;
    private final RewriteStatus status = new RewriteStatus();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice", Notice.NONE);
    private BiPredicate<Tier, Duration> coldStarts = (tier, waited) -> false;

    /**
     * @param pulses runs actions on the FX thread, once a frame
     * @param nanos a clock for elapsed times
     */
    RewriteViewModel(
            EditedDocument document, Rewriter rewriter, Background background, Executor pulses, LongSupplier nanos) {
        this.rewriter = rewriter;
        this.document = document;
        refresh = new OncePerFrame(pulses, this::documentChanged);
        request = new RequestViewModel(rewriter.settings(), texts);
        log = new DecisionLog(background, fault -> say(Notice.problem(texts.get("notice.ledger"))));
        history = new ReviewHistory(document::documentText);
        PassageServices services = new PassageServices(
                document, texts, background, pulses, nanos, (tier, waited) -> coldStarts.test(tier, waited), log);
        passages = new PassagesViewModel(() -> new PassageViewModel(services, history, new PassageListener()));
        request.localOnlyProperty().subscribe(() -> passages.all()
                .forEach(passage -> passage.stopUnless(tier -> request.allows(rewriter.engines(), tier))));
        passages.activeProperty().subscribe((before, now) -> {
            before.setActive(false);
            now.setActive(true);
            update();
        });
        active().setActive(true);
    }

    /** Where the rewrite of the passage stands that the writer works on. */
    public PassageState state() {
        return status.stateProperty().get();
    }

    /** One line beside the controls. */
    public Notice notice() {
        return notice.get();
    }

    /** One line beside the controls. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** How it stands there, for the controls. */
    public RewriteStatus status() {
        return status;
    }

    /** The same, for the FXML. */
    public RewriteStatus getStatus() {
        return status;
    }

    /** What the writer asks for. */
    public RequestViewModel request() {
        return request;
    }

    /** The passages that were rewritten in this document. */
    public PassagesViewModel passages() {
        return passages;
    }

    /** The passage that the writer works on; one without a place before the first rewrite. */
    public PassageViewModel active() {
        return passages.activeProperty().get();
    }

    /** The results for the passage that the writer works on. */
    public VersionsViewModel versions() {
        return active().versions();
    }

    /** The changes of the result shown there. */
    public ReviewViewModel review() {
        return active().review();
    }

    /** The run under way there. */
    public RunViewModel run() {
        return active().run();
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return texts;
    }

    /** Whether Go Deeper can be pressed: an edge result is there, also a partial or failed one. */
    public boolean canGoDeeper() {
        return active().canGoDeeper();
    }

    /** Whether the shown result can be asked for again. */
    public boolean canRetry() {
        return active().canRetry();
    }

    /** Whether the shown result is a finished rewrite with something to accept. */
    public boolean canAcceptAll() {
        return active().canAcceptAll();
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
        active().goDeeper();
    }

    /** Asks again for what is shown. */
    public void retry() {
        active().retry();
    }

    /** Stops the run; what has arrived stays. */
    public void stop() {
        active().stop();
    }

    /** Stops a run, else gives the original back; asks first where decisions would be lost. */
    public void escape() {
        active().escape();
    }

    /** The name of the tier that is not asked now; empty while no run is under way. */
    public String otherTier() {
        Tier asked = run().tier();
        return asked == null ? "" : texts.get("tier." + asked.other().id());
    }

    /** Stops waiting for the tier that is asked and asks the other one the same. */
    public void askOtherTier() {
        Tier asked = run().tier();
        Passage cut = active().passage();
        Instruction instruction = run().instruction();
        if (asked != null && cut != null && instruction != null) {
            say(Notice.NONE);
            active().askInstead(
                            rewriter.open(cut, instruction, request::localOnly, request.style()),
                            TierChoice.of(asked.other()));
        }
    }

    /** Shows a version, or the run under way, in the document; nobody is called. */
    public void select(String id) {
        active().select(id);
    }

    /** Whether there are changes to go through, in the passage worked on or in another open one. */
    boolean reviewing() {
        return review().total() > 0 || passages.reviewed().isPresent();
    }

    /** The changes to go through; where the passage worked on has none, another open one takes its place. */
    ReviewViewModel reviewed() {
        if (review().total() == 0) {
            passages.reviewed().ifPresent(passages::activate);
        }
        return review();
    }

    /** Makes a passage the one that the writer works on, and brings it into view. */
    public void goTo(PassageViewModel passage) {
        passages.activate(passage);
        passage.reveal();
    }

    /** Takes every open change of the shown result, except suggestions, and ends the review. */
    public void acceptAll() {
        active().acceptAll();
    }

    /** Whether {@link #acceptOffered} does something. */
    public boolean canAcceptOffered() {
        return active().canAcceptAll() || active().canAcceptArrived();
    }

    /** The same for a finished result, and for what arrived of an unfinished one. */
    public void acceptOffered() {
        if (active().canAcceptArrived()) {
            active().acceptArrived();
        } else {
            active().acceptAll();
        }
    }

    /** Puts the accepted changes into the document and ends the review; open ones are left out. */
    public void finish() {
        active().finish();
    }

    /** Gives the original back and ends the review. */
    public void rejectAll() {
        active().rejectAll();
    }

    /** The writer chooses a tier. */
    public void choose(TierOption option) {
        request.choose(option);
    }

    /** Decisions and edits in reviews, for the undo keys. */
    UndoScope history() {
        return history;
    }

    /** Takes over what tells from a tier and how long it has been silent whether it is warming up. */
    void recogniseColdStarts(BiPredicate<Tier, Duration> rule) {
        coldStarts = rule;
    }

    /** The writer tried to type where that is not possible. */
    void editRefused() {
        say(Notice.info(texts.get("notice.protected")));
    }

    /** The document was edited: what was decided may be undone now. Cheap, for every key. */
    void documentEdited() {
        if (passages.any()) {
            refresh.run();
        }
    }

    /** Another document is there: what belonged to the one before is gone. */
    void documentLoaded() {
        passages.clear();
        say(Notice.NONE);
    }

    /** What is told to the ledger and to the history of texts. */
    DecisionLog log() {
        return log;
    }

    /** Takes over changed settings. */
    void settingsChanged() {
        request.settingsChanged();
        update();
    }

    private void documentChanged() {
        active().documentChanged();
    }

    private void rewrite(Instruction instruction) {
        PassageChoice choice = PassageChoice.of(document.documentText(), document.anchor(), document.caret());
        PassageViewModel meant = passages.meant(choice).orElse(null);
        if (meant != null) {
            passages.activate(meant);
            if (meant.run().active()) {
                say(Notice.info(texts.get("notice.running")));
            } else {
                open(meant, instruction);
            }
            return;
        } else if (!choice.found()) {
            say(wording.about(choice, false));
            return;
        }
        List<PassageViewModel> overlapped = passages.overlapped(choice);
        if (overlapped.stream()
                .anyMatch(passage -> passage.hasDecisions() || passage.run().active())) {
            passages.activate(overlapped.get(0));
            say(Notice.warning(texts.get("notice.overlap")));
            return;
        }
        overlapped.forEach(PassageViewModel::rejectAll);
        PassageViewModel passage = passages.of(choice);
        passage.take(choice);
        passages.activate(passage);
        say(wording.about(choice, inParts(passage)));
        open(passage, instruction);
    }

    private boolean inParts(PassageViewModel passage) {
        Passage cut = passage.passage();
        return cut != null && rewriter.inParts(cut.text(), request.answering());
    }

    private void open(PassageViewModel passage, Instruction instruction) {
        Passage cut = passage.passage();
        if (cut != null) {
            passage.rewrite(rewriter.open(cut, instruction, request::localOnly, request.style()), request.chosen());
        }
    }

    private void say(Notice next) {
        notice.set(next);
    }

    private void update() {
        status.follow(active());
    }

    /** Follows the passages. */
    private final class PassageListener implements PassageViewModel.Listener {
        @Override
        public void changed(PassageViewModel passage) {
            passages.changed(passage);
            if (passage == active()) {
                update();
            }
        }

        @Override
        public void says(PassageViewModel passage, Notice next) {
            say(next);
        }

        @Override
        public void entered(PassageViewModel passage) {
            passages.activate(passage);
        }
    }
}
