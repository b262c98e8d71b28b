package app.redraft.launch;

import app.redraft.infra.files.FileAgreedPlaces;
import app.redraft.ui.rewrite.FallbackQuestion;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.ReadyConnections;
import app.redraft.core.rewrite.WarmUps;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SystemAppearance;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.files.DataFolders;
import app.redraft.infra.files.FileRecoveryStore;
import app.redraft.infra.files.FileWorkspaceState;
import app.redraft.infra.process.DesktopAppearance;
import app.redraft.infra.process.ProgramPath;
import app.redraft.infra.provider.discovery.TrialCall;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Theme;
import app.redraft.ui.costs.BudgetQuestion;
import app.redraft.ui.costs.CostPane;
import app.redraft.ui.costs.CostSources;
import app.redraft.ui.costs.prices.PriceSources;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.history.HistoryPane;
import app.redraft.ui.monitoring.HealthPane;
import app.redraft.ui.network.NetworkPane;
import app.redraft.ui.rewrite.RewritePane;
import app.redraft.ui.routing.LearningPane;
import app.redraft.ui.settings.LocalServerOffer;
import app.redraft.ui.settings.SettingsStorage;
import app.redraft.ui.settings.SettingsWindow;
import app.redraft.ui.settings.tier.Discovery;
import app.redraft.ui.shell.MainWindow;
import app.redraft.ui.shell.Remembered;
import app.redraft.ui.shell.ShellServices;
import app.redraft.ui.shell.SideTab;
import app.redraft.ui.shell.WindowParts;
import app.redraft.ui.shell.sheet.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the window out of its parts and opens it. FX thread only. */
final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final Runnable NOTHING = () -> {};
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Bootstrap services;
    private final Background background;
    private final Background disk;
    private final Delay delay;
    private final Messages messages = new Messages();
    private final List<Runnable> settingsChanged = new ArrayList<>();
    private List<UserMessage> ledgerNotices = List.of();

    private Window(Bootstrap services) {
        this.services = services;
        background = Background.on(services.workers.pool(), this::tellFailure);
        disk = Background.on(services.workers.disk(), this::tellFailure);
        delay = Delay.on(services.workers.timer());
    }

    /**
     * Opens the window; LanguageTool is warmed up once the first frame is there.
     *
     * @param services what the command line has too
     * @param file a document to open
     */
    static void open(Bootstrap services, Optional<Path> file) {
        new Window(services).open(file);
    }

    private void open(Optional<Path> file) {
        takeOverLocks();
        FileWorkspaceState state = new FileWorkspaceState(services.folders.workspaceFile());
        FileWorkspaceState.Workspace workspace = state.load();
        SystemAppearance appearance = DesktopAppearance.of(System.getProperty("os.name"));
        Theme theme = Theme.begin(Theme.Mode.of(workspace.theme()), workspace.systemDark());
        services.approval = new BudgetQuestion(messages);
        services.fallbackApproval = new FallbackQuestion(messages)
                .remembering(new FileAgreedPlaces(services.folders.data().resolve("agreed-places.txt")));
        DocumentEditor editor = new DocumentEditor();
        RewritePane rewrite = rewritePane(editor);
        HealthPane health = healthPane(rewrite);
        MainWindow window = new MainWindow(
                new Stage(),
                parts(editor, rewrite, health),
                shellServices(),
                new Remembered(state, workspace, appearance),
                theme);
        follow(window, rewrite, health);
        rewrite.onSettings(window::openSettings);
        window.show(file);
        window.onClosed(health::end);
        services.workers.onFailure(this::tellFailure);
        Thread.UncaughtExceptionHandler log = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (log != null) {
                log.uncaughtException(thread, failure);
            }
            tellFailure(failure);
        });
        services.workers.beforeLastWrites(() -> FxThread.runLast(window::keepUnsaved, LAST_WORDS));
        health.begin(() -> window.showTab("health"));
        services.servers.onChange(tier -> FxThread.later(health::ask));
        tellProblems();
        SettingsWatch.begin(
                services.folders.settingsFile(),
                services.workers.timer(),
                services.workers.disk(),
                this::reloadSettings);
        offerLocalServers();
        FxThread.later(this::prepare);
    }

    private void takeOverLocks() {
        try {
            services.localOnly.takeOver();
        } catch (IOException e) {
            LOG.warn("The locks of an older version cannot be taken over: {}", e.getMessage());
        }
    }

    private RewritePane rewritePane(DocumentEditor editor) {
        RewritePane rewrite = new RewritePane(editor, services.rewriter, background);
        ReadyConnections connections = new ReadyConnections(services.forecast, services.engines, System::nanoTime);
        WarmUps warmUps = new WarmUps(
                services.rewriter, services.forecast, services::mayBeCold, services.workers.pool(), System::nanoTime);
        rewrite.showForecasts(services.forecast, delay, plan -> {
            connections.expect(plan);
            warmUps.expect(plan);
        });
        rewrite.onFrontierLikely(delay, localOnly -> warmUps.wake(Tier.FRONTIER, localOnly));
        rewrite.onResult(services.texts::keep);
        settingsChanged.add(rewrite::settingsChanged);
        return rewrite;
    }

    private HealthPane healthPane(RewritePane rewrite) {
        HealthPane health =
                new HealthPane(services.monitor, services.settings, background, delay, messages, services.clock);
        health.supervise(tier -> Optional.of(services.servers.of(tier)));
        rewrite.recogniseColdStarts(health::seemsCold);
        services.monitor.onCall(() -> FxThread.run(health::refresh));
        return health;
    }

    private CostPane costPane(RewritePane rewrite) {
        CostPane costs = new CostPane(
                new CostSources(
                        services.ledger,
                        services.ledger::get,
                        since -> services.ledger.get().value(since),
                        services.budget,
                        new PriceSources(services.prices, services.calculator, services.settings, services.freeServers),
                        services.clock),
                background);
        costs.onPricesUpdated(rewrite::settingsChanged);
        rewrite.onLedgerChange(costs::refresh);
        return costs;
    }

    private WindowParts parts(DocumentEditor editor, RewritePane rewrite, HealthPane health) {
        CostPane costs = costPane(rewrite);
        ZoneId zone = services.clock.getZone();
        HistoryPane history = new HistoryPane(
                services.texts::texts, () -> services.settings.get().history().keepTextDays(), background, delay, zone);
        NetworkPane network =
                new NetworkPane(rewrite::next, services.previews(), services.ledger::get, background, zone);
        LearningPane routing = new LearningPane(
                () -> services.ledger.get().routingHistory(), services.settingsStore, this::apply, background);
        return new WindowParts(
                editor,
                rewrite.reviews(),
                rewrite.bar(),
                rewrite.commands(),
                List.of(
                        new SideTab("review", rewrite::reviewTab, NOTHING),
                        new SideTab("costs", costs::node, costs::refresh),
                        new SideTab("health", health::node, health::ask)),
                new Sheet(history::node, history::refresh),
                new Sheet(network::node, network::refresh),
                new Sheet(routing::node, routing::refresh),
                settingsWindow()::show);
    }

    private ShellServices shellServices() {
        return new ShellServices(
                services.documents,
                DataFolders.documents(System.getenv(), Path.of(System.getProperty("user.home"))),
                services.localOnly,
                new FileRecoveryStore(services.folders.recovery(), services.clock),
                services.budget::month,
                services.settings,
                messages,
                background,
                disk,
                delay);
    }

    private SettingsWindow settingsWindow() {
        Discovery discovery = new Discovery(
                new TrialCall((wanted, key) -> services.providers.create(services.servers.reachable(wanted), key)),
                services.servers.catalog(services.providers.catalog()),
                services.providers.localServers(),
                ProgramPath.of(System.getenv()));
        SettingsWindow settings = new SettingsWindow(
                new SettingsStorage(services.settingsStore, services.secrets, disk),
                discovery,
                System.getenv(),
                this::apply,
                background);
        settings.onDeleteTexts(services.texts::deleteAll);
        return settings;
    }

    /** Lets the parts of the window hear of one another. */
    private void follow(MainWindow window, RewritePane rewrite, HealthPane health) {
        settingsChanged.add(window.model().status()::settingsChanged);
        settingsChanged.add(health::ask);
        settingsChanged.add(() -> services.workers.low().execute(services.texts::expire));
        rewrite.onLedgerChange(window.model().status()::refreshCost);
        rewrite.onLedgerChange(this::tellLedger);
        services.ledger.onEntered(() -> FxThread.later(rewrite::ledgerChanged));
        window.model().document().lock().onProperty().subscribe(rewrite::setLocalOnly);
        rewrite.lockedElsewhere(window.model().document().lock()::holds);
        health.onHealth(window.model().status()::show);
    }

    /** Puts saved settings into force. */
    private void apply(Settings saved) {
        services.settings.replace(saved);
        applied();
    }

    /** The file was changed, by another window or by hand. */
    private void reloadSettings() {
        if (services.settings.reload()) {
            FxThread.later(this::applied);
        }
    }

    private void applied() {
        tellProblems();
        services.servers.settingsChanged();
        settingsChanged.forEach(Runnable::run);
    }

    /** What nobody expected to fail: the log knows more, the writer learns that it happened. */
    private void tellFailure(Throwable failure) {
        FxThread.run(() -> messages.show(
                Message.problem("failure", Texts.of("shell").get("failure.unexpected", services.folders.logs()))));
    }

    private void tellProblems() {
        String problem = services.settings.problem();
        if (problem == null) {
            messages.clear("settings");
        } else {
            messages.show(Message.problem("settings", problem));
        }
    }

    /** What became of the ledger, once: it is opened by whoever needs it first, and may prove damaged later. */
    private void tellLedger() {
        background.run(
                () -> {
                    services.ledger.get();
                    return services.ledger.notices();
                },
                this::tellOfLedger,
                fault -> tellOfLedger(
                        fault instanceof LedgerException ledger
                                ? List.of(ledger.userMessage())
                                : List.of(UserMessage.of("ledger.failed"))));
    }

    private void tellOfLedger(List<UserMessage> notices) {
        if (!notices.equals(ledgerNotices)) {
            ledgerNotices = notices;
            messages.clear("ledger");
            notices.forEach(notice -> messages.show(Message.problem("ledger", Texts.sentence(notice))));
        }
    }

    /** Before anything was chosen, a server of this machine is offered. */
    private void offerLocalServers() {
        if (Files.notExists(services.folders.settingsFile())) {
            LocalServerOffer offer = new LocalServerOffer(
                    services.providers.localServers(), services.settingsStore, this::apply, messages, background);
            FxThread.later(offer::look);
        }
    }

    private void prepare() {
        tellLedger();
        services.workers.pool().execute(services.servers::start);
        services.workers.low().execute(services.proofreading::warm);
        services.workers.low().execute(services.texts::expire);
        services.workers.low().execute(services.rewriter.router()::prepare);
        services.workers.low().execute(services::rehearse);
    }
}
