package app.redraft.ui.rewrite;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.UndoScope;
import app.redraft.ui.rewrite.dictionary.DictionaryCommands;
import app.redraft.ui.rewrite.notice.Notice;
import app.redraft.ui.rewrite.notice.NoticeText;
import app.redraft.ui.rewrite.notice.NoticeViewModel;
import app.redraft.ui.rewrite.request.RequestViewModel;
import app.redraft.ui.rewrite.request.TierOption;
import app.redraft.ui.rewrite.review.DecisionLog;
import app.redraft.ui.rewrite.review.PassageServices;
import app.redraft.ui.rewrite.review.PassageState;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.review.ReviewHistory;
import app.redraft.ui.rewrite.review.ReviewViewModel;
import app.redraft.ui.rewrite.run.RunViewModel;
import app.redraft.ui.rewrite.versions.VersionsViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

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
    private final NoticeViewModel notices = new NoticeViewModel();
    private final RewriteRequests requests;
    private @Nullable PassageViewModel toldOf;
    private Consumer<Warning.Kind> switchOff = kind -> {};
    private Optional<DictionaryCommands> dictionary = Optional.empty();
    private BiPredicate<Tier, Duration> coldStarts = (tier, waited) -> false;

    /**
     * @param warnings tells where a rewrite may say something else
     * @param pulses runs actions on the FX thread, once a frame
     * @param nanos a clock for elapsed times
     */
    RewriteViewModel(
            EditedDocument document,
            Rewriter rewriter,
            VersionWarnings warnings,
            Background background,
            Executor pulses,
            LongSupplier nanos) {
        this.rewriter = rewriter;
        this.document = document;
        refresh = new OncePerFrame(pulses, this::documentChanged);
        request = new RequestViewModel(rewriter.settings(), texts);
        log = new DecisionLog(background, fault -> say(Notice.problem(texts.get("notice.ledger"))));
        history = new ReviewHistory(document::documentText);
        PassageServices services = new PassageServices(
                document,
                texts,
                background,
                pulses,
                nanos,
                (tier, waited) -> coldStarts.test(tier, waited),
                warnings,
                kind -> !rewriter.settings().get().warnings().off().contains(kind.id()),
                log);
        passages = new PassagesViewModel(() -> new PassageViewModel(services, history, new PassageListener()));
        requests = new RewriteRequests(document, rewriter, request, passages, notices);
        request.localOnlyProperty().subscribe(() -> passages.all()
                .forEach(passage -> passage.runs().stopUnless(tier -> request.allows(rewriter.engines(), tier))));
        passages.activeProperty().subscribe((before, now) -> {
            before.setActive(false);
            now.setActive(true);
            update();
        });
        active().setActive(true);
        request.instructionProperty().subscribe(notices::check);
    }

    /** Where the rewrite of the passage stands that the writer works on. */
    public PassageState state() {
        return status.stateProperty().get();
    }

    /** The line beside the controls. */
    public NoticeViewModel notices() {
        return notices;
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
        return active().runs().canGoDeeper();
    }

    /** Whether the shown result can be asked for again. */
    public boolean canRetry() {
        return active().runs().canRetry();
    }

    /** Whether the shown result is a finished rewrite with something to accept. */
    public boolean canAcceptAll() {
        return active().decisions().canAcceptAll();
    }

    /** Rewrites with a preset. */
    public void rewrite(String presetId) {
        requests.rewrite(presetId);
    }

    /** Rewrites with what the instruction field says, or the last preset when it says nothing. */
    public void rewrite() {
        requests.rewrite();
    }

    /** Runs the same instruction on the same original on the frontier tier; the edge result stays in sight. */
    public void goDeeper() {
        active().runs().goDeeper();
    }

    /** Asks again for what is shown. */
    public void retry() {
        active().runs().retry();
    }

    /** Stops the run; what has arrived stays. */
    public void stop() {
        active().runs().stop();
    }

    /** Stops a run, else gives the original back; asks first where decisions would be lost. */
    public void escape() {
        active().escape();
    }

    /** The name of the tier that can be asked in place of the one that the line speaks of; empty where there is none. */
    public String otherTier() {
        Tier other = toldOf == null ? null : toldOf.runs().otherTier();
        return other == null ? "" : texts.get("tier." + other.id());
    }

    /** Asks the other tier in place of the one that the line speaks of, waiting no longer for that. */
    public void askOtherTier() {
        PassageViewModel passage = toldOf;
        if (passage != null) {
            say(Notice.NONE);
            passages.activate(passage);
            passage.runs().askOtherTier();
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
        active().decisions().acceptAll();
    }

    /** Whether {@link #acceptOffered} does something. */
    public boolean canAcceptOffered() {
        return active().decisions().canAcceptAll() || active().decisions().canAcceptArrived();
    }

    /** The same for a finished result, and for what arrived of an unfinished one. */
    public void acceptOffered() {
        if (active().decisions().canAcceptArrived()) {
            active().decisions().acceptArrived();
        } else {
            active().decisions().acceptAll();
        }
    }

    /** Puts the accepted changes into the document and ends the review; open ones are left out. */
    public void finish() {
        active().decisions().finish();
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
        int caret = document.caret();
        int anchor = document.anchor();
        notices.sayWhile(
                Notice.info(texts.get("notice.protected")),
                () -> !passages.open().isEmpty() && document.caret() == caret && document.anchor() == anchor);
    }

    /** The document was edited: what was decided may be undone now. Cheap, for every key. */
    void documentEdited() {
        if (passages.any() || notices.conditional()) {
            refresh.run();
        }
    }

    /** The caret or the selection has moved: what was told of it may not be true any more. Cheap, for every key. */
    void selectionChanged() {
        if (notices.conditional()) {
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

    /** Takes over what switches a kind of warnings off for good. */
    void onSwitchOff(Consumer<Warning.Kind> action) {
        switchOff = action;
    }

    /** Takes over where own words and ignored rules are kept. @param disk files, one task after the other */
    void useDictionary(DictionaryCommands.Target target, Background disk) {
        dictionary = Optional.of(new DictionaryCommands(texts, target, disk, this::say));
    }

    /** What can be told the proofreader at a change. */
    List<Command> dictionary(int change) {
        return dictionary.map(commands -> commands.of(review(), change)).orElse(List.of());
    }

    /** Marks changes of a kind no more. */
    void switchOff(Warning.Kind kind) {
        switchOff.accept(kind);
    }

    /** Takes over changed settings. */
    void settingsChanged() {
        request.settingsChanged();
        passages.all().forEach(passage -> passage.review().marksChanged());
        update();
    }

    private void documentChanged() {
        active().documentChanged();
        notices.check();
    }

    private void say(Notice next) {
        notices.say(next);
    }

    private boolean canAsk(@Nullable Tier tier) {
        return tier != null
                && request.allows(rewriter.engines(), tier)
                && rewriter.engines().distinct();
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
            notices.check();
        }

        @Override
        public void says(PassageViewModel passage, Notice next) {
            toldOf = passage;
            boolean offered = next.offers(Notice.Action.OTHER_TIER);
            say(offered && !canAsk(passage.runs().otherTier()) ? next.without(Notice.Action.OTHER_TIER) : next);
        }

        @Override
        public void gone(PassageViewModel passage) {
            boolean lost = passage.lost();
            notices.sayWhile(wording.gone(lost), () -> lost ? passage.lost() : !passage.resumable());
        }

        @Override
        public void entered(PassageViewModel passage) {
            passages.activate(passage);
        }
    }
}
