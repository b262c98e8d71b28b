package app.redraft.ui.rewrite;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.gate.record.GateStatus;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.RewriteForecast;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.rewrite.Version;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.review.Review;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.document.ReviewedPassages;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.editor.FocusReturn;
import app.redraft.ui.editor.passage.PassageHold;
import app.redraft.ui.rewrite.dictionary.DictionaryCommands;
import app.redraft.ui.rewrite.notice.NoticeController;
import app.redraft.ui.rewrite.notice.TierNoteController;
import app.redraft.ui.rewrite.notice.TierNoteViewModel;
import app.redraft.ui.rewrite.request.FrontierIntent;
import app.redraft.ui.rewrite.request.RequestViewModel;
import app.redraft.ui.rewrite.request.TierOption;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.review.ReviewBarController;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Rewriting, to be put into a window: the bar above the text and the review in the side panel. FX thread. */
public final class RewritePane {
    private final DocumentEditor editor;
    private final RewriteViewModel model;
    private final RewriteController controller;
    private final NoticeController notice;
    private final TierNoteViewModel tierNote;
    private final TierNoteController tierNoteLine;
    private final Background background;
    private final Region bar;
    private final Region reviewTab;
    private final Set<PassageViewModel> withBar = Collections.newSetFromMap(new WeakHashMap<>());
    private Runnable forecastChanged = () -> {};
    private Supplier<Optional<RewriteForecast.Plan>> next = Optional::empty;
    private BooleanSupplier dismissQuestion = () -> false;

    /**
     * Rewriting for an editor. Its keys work in every window that shows the bar.
     *
     * @param rewriter opens sessions, with the settings in force
     * @param warnings tells where a rewrite may say something else
     * @param background runs models and diffs; needs at least two threads
     */
    public RewritePane(DocumentEditor editor, Rewriter rewriter, VersionWarnings warnings, Background background) {
        this(
                editor,
                new RewriteViewModel(editor, rewriter, warnings, background, FxThread::atNextPulse, System::nanoTime),
                background);
    }

    RewritePane(DocumentEditor editor, RewriteViewModel model, Background background) {
        FxThread.require();
        this.editor = editor;
        this.model = model;
        this.background = background;
        controller = new RewriteController(model);
        notice = new NoticeController(model.notices(), model::otherTier, model::askOtherTier, model.texts());
        tierNote = new TierNoteViewModel(model.request(), background);
        tierNoteLine = new TierNoteController(tierNote, model.notices());
        bar = load("rewrite.fxml", controller, notice, tierNoteLine, new WarmUpController(model));
        controller.follow(tierNote);
        reviewTab = load("reviewtab.fxml", new ReviewTabController(model), new VersionListController(model));
        editor.restBar(bar(model.active()));
        model.passages().all().addListener((ListChangeListener<PassageViewModel>) this::giveBars);
        model.passages().activeProperty().subscribe(this::keepInSight);
        editor.setUndoScope(model.history());
        editor.onLoad(model::documentLoaded);
        editor.onRefusedEdit(model::editRefused);
        editor.onEdit(model::documentEdited);
        editor.onSelection(model::selectionChanged);
        editor.offerInContextMenu(new RewriteCommands(model)::context);
        new FocusReturn(this::isPart, editor::focus).follow(bar);
        new RewriteKeys(model, controller::focusInstruction, () -> dismissQuestion.getAsBoolean()).follow(bar);
    }

    /**
     * Shows on the buttons what they will cost.
     *
     * @param delay waits for a pause in the writer's work
     * @param expecting hears, in the background, what the writer will probably ask for
     */
    public void showForecasts(RewriteForecast forecast, Delay delay, Consumer<RewriteForecast.Plan> expecting) {
        ForecastViewModel forecasts = new ForecastViewModel(editor, model, forecast, background, delay, expecting);
        editor.onEdit(forecasts::changed);
        editor.onSelection(forecasts::changed);
        model.log().onChange(forecasts::changed);
        controller.follow(forecasts);
        next = forecasts::next;
        forecastChanged = forecasts::changed;
        forecasts.changed();
    }

    /**
     * Runs a listener when the writer points at Go Deeper for a moment, or chooses Frontier.
     *
     * @param delay waits for that moment
     * @param listener hears whether the document may only be sent to engines on this machine; must return at once
     */
    public void onFrontierLikely(Delay delay, Consumer<Boolean> listener) {
        RequestViewModel request = model.request();
        Runnable likely = () -> listener.accept(request.localOnly());
        controller.followFrontier(new FrontierIntent(delay, likely));
        request.tierProperty().addListener((tier, before, now) -> {
            if (now == TierOption.FRONTIER) {
                likely.run();
            }
        });
    }

    /** Takes over what tells from a tier and how long it has been silent whether it is warming up; FX thread. */
    public void recogniseColdStarts(BiPredicate<Tier, Duration> rule) {
        model.recogniseColdStarts(rule);
    }

    /** Looks again at what the buttons will cost: the document comes to the front. */
    public void forecast() {
        forecastChanged.run();
    }

    /** What Rewrite would ask for now; empty where it would do nothing, and before forecasts are shown. */
    public Optional<RewriteForecast.Plan> next() {
        return next.get();
    }

    /** The reviews of the document, for the one who opens, saves and leaves it. */
    public ReviewedPassages reviews() {
        return new DocumentReviews(model);
    }

    /** The passages under review. */
    public PassagesViewModel passages() {
        return model.passages();
    }

    /** Presets, instruction, tier, Rewrite, Stop and Go Deeper. */
    public Node bar() {
        return bar;
    }

    /** What the writer can ask a rewrite for, for the Rewrite menu. */
    public List<List<Command>> commands() {
        return new RewriteCommands(model).menu();
    }

    /** Versions and changes, for the side panel. */
    public Node reviewTab() {
        return reviewTab;
    }

    /** Runs the listener after every call and decision: the ledger has changed. */
    public void onLedgerChange(Runnable listener) {
        model.log().onChange(listener);
    }

    /** Tells those who follow the ledger that it has changed. FX thread. */
    public void ledgerChanged() {
        model.log().changed();
    }

    /** Hears on a worker thread each review that ends with something taken or turned down, change by change. */
    public void onDecided(Consumer<Review> listener) {
        model.log().onDecided(listener);
    }

    /** Keeps a result that another part of the window has got; on its worker thread. */
    public void keep(RewriteSession session, Version version) {
        model.log().keep(session, version);
    }

    /** Runs the listener with each result that has text, on a worker thread. */
    public void onResult(BiConsumer<RewriteSession, Version> listener) {
        model.log().onResult(listener);
    }

    /** Takes over where own words and ignored rules are kept. @param disk files, one task after the other */
    public void useDictionary(DictionaryCommands.Target target, Background disk) {
        model.useDictionary(target, disk);
    }

    /** Takes over changed settings. */
    public void settingsChanged() {
        model.settingsChanged();
        controller.refreshPresets();
        forecastChanged.run();
        tierNote.look();
    }

    /**
     * Says beside the choice of tier where the edge model was never checked.
     *
     * @param check whether it was; asked on a worker
     * @param open opens what checks it
     */
    public void showCheck(Supplier<GateStatus> check, Runnable open) {
        tierNoteLine.onCheck(open);
        tierNote.follow(check);
    }

    /** A check of the edge model came to its end. */
    public void checked() {
        tierNote.look();
    }

    /** Asks this too before text is sent, on a worker thread: another window may have locked the document. */
    public void lockedElsewhere(BooleanSupplier asked) {
        model.request().lockedElsewhere(asked);
    }

    /** Has rewrites follow the writer's decisions of style. */
    public void follow(StyleSheet style) {
        model.request().follow(style);
    }

    /** Has the mark on a change offer to mark its kind no more. @param action switches the kind off; then tell {@link #settingsChanged} */
    public void onSwitchOff(Consumer<Warning.Kind> action) {
        model.onSwitchOff(action);
    }

    RewriteViewModel model() {
        return model;
    }

    /** Locks the document to engines on this machine, or unlocks it. */
    public void setLocalOnly(boolean localOnly) {
        model.request().localOnlyProperty().set(localOnly);
    }

    /** Whether the text may only go to engines on this machine; any thread. */
    public boolean localOnly() {
        return model.request().localOnly();
    }

    /** Opens the settings beside a notice that they can mend. */
    public void onSettings(Runnable action) {
        notice.onSettings(action);
    }

    /**
     * Lets Esc leave a question of the window unanswered before it leaves a review.
     *
     * @param dismiss does so; false where none stands there
     */
    public void dismissQuestionFirst(BooleanSupplier dismiss) {
        dismissQuestion = dismiss;
    }

    /** Whether a control is in the bar above the text, in one under a passage, or in the panel. */
    private boolean isPart(Node control) {
        for (Node node = control; node != null; node = node.getParent()) {
            if (node == bar || node == reviewTab || node.getStyleClass().contains("review-bar")) {
                return true;
            }
        }
        return false;
    }

    /** A passage that is new in the list gets its bar whenever it is held. */
    private void giveBars(ListChangeListener.Change<? extends PassageViewModel> change) {
        for (PassageViewModel passage : change.getList()) {
            if (withBar.add(passage)) {
                Region reviewBar = bar(passage);
                passage.holdProperty().subscribe(hold -> {
                    if (hold != null) {
                        editor.floatUnder(hold, reviewBar);
                        keepInSight(passage);
                    }
                });
            }
        }
    }

    private Region bar(PassageViewModel passage) {
        return load("reviewbar.fxml", new ReviewBarController(passage, model.texts()));
    }

    private void keepInSight(PassageViewModel passage) {
        PassageHold hold = passage.holdProperty().get();
        if (hold != null && passage == model.active()) {
            editor.keepInSight(hold);
        }
    }

    /** Loads a part and what it includes, each with its controller. */
    private Region load(String fxml, Object... controllers) {
        Map<Class<?>, Object> byClass =
                Stream.of(controllers).collect(Collectors.toMap(Object::getClass, Function.identity()));
        return (Region) new FxmlView("/ui/rewrite/" + fxml, model.texts(), byClass::get).node();
    }
}
