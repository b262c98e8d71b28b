package app.redraft.launch;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.ReadyConnections;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import app.redraft.core.rewrite.WarmUps;
import app.redraft.core.settings.Settings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.clipboard.HtmlToMarkdown;
import app.redraft.infra.export.FileExport;
import app.redraft.infra.files.typing.FileSmartTyping;
import app.redraft.ui.assistant.AssistantPane;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.compare.ReviewedComparison;
import app.redraft.ui.document.DocumentLock;
import app.redraft.ui.document.DocumentStyle;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.export.DocumentExports;
import app.redraft.ui.export.TargetDialog;
import app.redraft.ui.outline.OutlinePane;
import app.redraft.ui.phrase.PhraseAuditPane;
import app.redraft.ui.preview.PreviewPane;
import app.redraft.ui.proofreading.ProofreadingPane;
import app.redraft.ui.proofreading.ProofreadingSwitch;
import app.redraft.ui.proofreading.typing.ReadingThreads;
import app.redraft.ui.rewrite.RewritePane;
import app.redraft.ui.rewrite.dictionary.DictionaryCommands;
import app.redraft.ui.shell.side.SideTab;
import app.redraft.ui.shell.tab.DocumentParts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds what the writer works with in a document, for each one that is opened, and lets it hear of the window. FX thread. */
final class DocumentTools {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentTools.class);
    private static final Runnable NOTHING = () -> {};

    private final Bootstrap services;
    private final WindowNotices notices;
    private final Threads threads;
    private final Surroundings window;
    private final ReadyConnections connections;
    private final WarmUps warmUps;
    private final AskPanel ask;
    private final ProofreadingSwitch proofreading;
    private final DocumentLock.Drafts drafts = new DocumentLock.Drafts();
    private final List<Tools> open = new ArrayList<>();
    private final Set<DocumentEditor> editors = Collections.newSetFromMap(new WeakHashMap<>());
    private final FileSmartTyping typing;
    private boolean smart;
    private volatile @Nullable Tools front;
    private boolean begun;

    /**
     * Where things run.
     *
     * @param background what may block for long
     * @param calls calls models, and keeps what came of it
     * @param disk files, one task after the other
     */
    record Threads(Background background, Background calls, Background disk, Delay delay) {}

    /** What a document asks of the window that shows it. */
    interface Surroundings {
        /** Opens the settings. */
        void openSettings();

        /** Brings a tab of the side panel to the front. */
        void showTab(String id);

        /** Leaves a question unanswered; false where none stands in the window. */
        boolean dismissQuestion();

        /** The ledger has changed. */
        void ledgerChanged();

        /** Puts saved settings into force. */
        void apply(Settings saved);

        /** Whether a tier seems to be warming up, from how long it has been silent. */
        boolean seemsCold(Tier tier, Duration waited);
    }

    /** What there is for one document. */
    private record Tools(
            RewritePane rewrite,
            AssistantPane ask,
            ProofreadingPane proofreading,
            DocumentLock lock,
            DocumentStyle style) {}

    DocumentTools(Bootstrap services, WindowNotices notices, Threads threads, Surroundings window) {
        this.services = services;
        this.notices = notices;
        this.threads = threads;
        this.window = window;
        connections = new ReadyConnections(services.calls.forecast, services.calls.engines, System::nanoTime);
        warmUps = new WarmUps(
                services.calls.rewriter,
                services.calls.forecast,
                services.calls::mayBeCold,
                services.workers.pool(),
                System::nanoTime);
        ask = new AskPanel(services);
        proofreading = new ProofreadingSwitch(services.storage.settings, this::switchProofreading);
        proofreading
                .onProperty()
                .subscribe(on -> open.forEach(tools -> tools.proofreading().setOn(on)));
        typing = new FileSmartTyping(services.storage.folders.data().resolve("typing.properties"));
        smart = typing.load();
    }

    /** The tools of one more document. */
    DocumentParts create() {
        DocumentEditor editor = new DocumentEditor();
        DocumentStyle style = new DocumentStyle(services.storage.styles, threads.disk());
        DocumentLock lock = new DocumentLock(services.storage.localOnly, drafts);
        RewritePane rewrite = rewritePane(editor, style);
        AssistantPane conversation = ask.of(editor, rewrite, style, threads.calls());
        conversation.onSettings(window::openSettings);
        conversation.onLedgerChange(rewrite::ledgerChanged);
        ProofreadingPane problems = proofreadingPane(editor, style);
        Tools tools = new Tools(rewrite, conversation, problems, lock, style);
        follow(lock, rewrite, conversation);
        rewrite.follow(style.sheet());
        open.add(tools);
        PhraseAuditPane phrases =
                new PhraseAuditPane(editor, services.phraseGuard::audit, threads.background(), threads.delay());
        typeSmart(editor);
        editor.markdown().paste(new HtmlToMarkdown(), style::file);
        PreviewPane preview = new PreviewPane(editor, style::file, threads.background(), threads.delay());
        OutlinePane outline = new OutlinePane(editor, threads.background(), threads.delay());
        return new DocumentParts(
                editor,
                rewrite.reviews(),
                lock,
                style,
                new ReviewedComparison(editor, rewrite.passages(), threads.background()),
                phrases.below(rewrite.bar()),
                Stream.concat(
                                rewrite.commands().stream(),
                                Stream.of(List.of(phrases.command()), problems.commands(() -> openProblems(problems))))
                        .toList(),
                exports(editor, style).commands(),
                List.of(
                        new SideTab("review", rewrite::reviewTab, NOTHING),
                        new SideTab("problems", problems::list, problems::refresh, problems::enterList),
                        new SideTab("ask", conversation::node, conversation::refresh, conversation::focus),
                        new SideTab("outline", outline::node, outline::open, outline::focus),
                        new SideTab("preview", preview::node, preview::open, NOTHING)),
                () -> show(tools),
                () -> close(tools));
    }

    /** The window is there: what works on its own begins. */
    void begin() {
        begun = true;
        open.forEach(tools -> tools.proofreading().begin());
    }

    /** Whether texts are proofread as the writer types. */
    BooleanProperty proofreadingProperty() {
        return proofreading.onProperty();
    }

    /** What is chosen in one document is so in all, and after the next start. */
    private void typeSmart(DocumentEditor editor) {
        editor.markdown().setSmartTyping(smart);
        editors.add(editor);
        editor.markdown().onSmartTyping(chosen -> {
            smart = chosen;
            editors.forEach(each -> each.markdown().setSmartTyping(chosen));
            threads.disk()
                    .run(
                            () -> {
                                typing.save(chosen);
                                return chosen;
                            },
                            done -> {});
        });
    }

    private DocumentExports exports(DocumentEditor editor, DocumentStyle style) {
        return new DocumentExports(
                editor,
                style::file,
                new FileExport(),
                new TargetDialog(editor.node()),
                threads.background(),
                notices::show);
    }

    /** Takes over changed settings. */
    void settingsChanged() {
        proofreading.follow();
        open.forEach(tools -> {
            tools.rewrite().settingsChanged();
            tools.ask().settingsChanged();
        });
    }

    /** Takes over changed prices. */
    void pricesChanged() {
        open.forEach(tools -> tools.rewrite().settingsChanged());
    }

    /** The ledger was changed from elsewhere. */
    void ledgerChanged() {
        front().ifPresent(tools -> tools.rewrite().ledgerChanged());
    }

    /** A check of the edge model came to its end. */
    void checked() {
        open.forEach(tools -> tools.rewrite().checked());
    }

    /** The window is closed. */
    void end() {
        open.forEach(tools -> tools.ask().end());
    }

    /** What Rewrite would ask for now. */
    Optional<Plan> next() {
        return front().flatMap(tools -> tools.rewrite().next());
    }

    /** The file of the document in front; any thread. */
    Optional<Path> file() {
        Tools shown = front;
        return shown == null ? Optional.empty() : shown.style().file();
    }

    private void openProblems(ProofreadingPane problems) {
        window.showTab("problems");
        problems.enterList();
    }

    private Optional<Tools> front() {
        return Optional.ofNullable(front);
    }

    private void show(Tools tools) {
        front = tools;
        tools.rewrite().forecast();
        notices.problem("lock", tools.lock().problemProperty().get());
    }

    private void close(Tools tools) {
        tools.ask().end();
        tools.proofreading().end();
        open.remove(tools);
    }

    private RewritePane rewritePane(DocumentEditor editor, DocumentStyle style) {
        RewritePane rewrite = new RewritePane(editor, services.calls.rewriter, services.warnings, threads.calls());
        rewrite.showForecasts(services.calls.forecast, threads.delay(), plan -> {
            connections.expect(plan);
            warmUps.expect(plan);
        });
        rewrite.onFrontierLikely(threads.delay(), localOnly -> warmUps.wake(Tier.FRONTIER, localOnly));
        rewrite.onResult((request, version) -> {
            services.storage.texts.keep(request, version);
            notices.dictionary();
        });
        rewrite.onDecided(services.phrases::learn);
        rewrite.onSwitchOff(this::switchOff);
        rewrite.useDictionary(new DictionaryCommands.Target(services.storage.dictionary, style::file), threads.disk());
        rewrite.onLedgerChange(window::ledgerChanged);
        rewrite.recogniseColdStarts(window::seemsCold);
        rewrite.showCheck(services.gate.decisions::status, () -> window.showTab("quality"));
        rewrite.onSettings(window::openSettings);
        rewrite.dismissQuestionFirst(window::dismissQuestion);
        style.onMoved((from, to) -> from.ifPresent(before -> follow(before, to)));
        return rewrite;
    }

    /** Against its opposite, not against what is in force: an earlier press may not be in force yet. */
    private void switchProofreading(boolean on) {
        Settings now = services.storage.settings.get();
        save(now.withProofreading(new Settings.Proofreading(!on)), now.withProofreading(new Settings.Proofreading(on)));
    }

    private void save(Settings before, Settings after) {
        threads.disk().run(() -> services.storage.settingsStore.save(before, after), window::apply, notices::failure);
    }

    private ProofreadingPane proofreadingPane(DocumentEditor editor, DocumentStyle style) {
        ProofreadingPane pane = new ProofreadingPane(
                editor,
                new ProofreadingPane.Sources(
                        services.models.proofreader, services.storage.dictionary, style::file, notices.messages()),
                threads.disk(),
                new ReadingThreads(
                        threads.background(),
                        Background.on(services.workers.low(), notices::failure),
                        threads.delay()));
        pane.setOn(proofreading.onProperty().get());
        style.onMoved((from, to) -> FxThread.later(pane::moved));
        if (begun) {
            pane.begin();
        }
        return pane;
    }

    private void follow(DocumentLock lock, RewritePane rewrite, AssistantPane conversation) {
        lock.onProperty().subscribe(rewrite::setLocalOnly);
        lock.onProperty().subscribe(conversation::setLocalOnly);
        rewrite.lockedElsewhere(lock::holds);
        lock.problemProperty().subscribe(problem -> {
            if (front().filter(tools -> tools.lock() == lock).isPresent()) {
                notices.problem("lock", problem);
            }
        });
    }

    /** What was told about a document goes along to its new name; on a worker thread. */
    private void follow(Path from, Path to) {
        try {
            services.storage.dictionary.follow(from, to);
        } catch (IOException e) {
            LOG.warn("The words of a document do not follow it to its new name: {}", e.getMessage());
            FxThread.later(
                    () -> notices.problem("dictionary", UserMessage.of("dictionary.not-followed", to.toString())));
        }
    }

    /** Marks changes of a kind no more, in every window. */
    private void switchOff(Warning.Kind kind) {
        Settings now = services.storage.settings.get();
        save(now, now.withWarnings(now.warnings().with(kind.id(), false)));
    }
}
