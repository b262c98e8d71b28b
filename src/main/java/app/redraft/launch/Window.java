package app.redraft.launch;

import app.redraft.core.assistant.figures.ToolRoutingFigures;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SystemAppearance;
import app.redraft.infra.files.DataFolders;
import app.redraft.infra.files.FileAgreedPlaces;
import app.redraft.infra.files.FileRecoveryStore;
import app.redraft.infra.files.FileWorkspaceState;
import app.redraft.infra.files.writing.FileWritingLog;
import app.redraft.infra.files.writing.FileWritingStore;
import app.redraft.infra.process.DesktopAppearance;
import app.redraft.infra.process.ProgramPath;
import app.redraft.infra.process.speech.SystemSpeech;
import app.redraft.infra.provider.discovery.TrialCall;
import app.redraft.launch.quality.QualityPanel;
import app.redraft.launch.settings.SettingsWatch;
import app.redraft.launch.writing.WritingTools;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Theme;
import app.redraft.ui.costs.BudgetQuestion;
import app.redraft.ui.costs.CostPane;
import app.redraft.ui.costs.CostSources;
import app.redraft.ui.costs.prices.PriceSources;
import app.redraft.ui.history.HistoryPane;
import app.redraft.ui.monitoring.HealthPane;
import app.redraft.ui.network.NetworkPane;
import app.redraft.ui.quality.GateRuns;
import app.redraft.ui.quality.QualityPane;
import app.redraft.ui.quality.QualitySources;
import app.redraft.ui.rewrite.FallbackQuestion;
import app.redraft.ui.routing.LearningPane;
import app.redraft.ui.settings.LocalServerOffer;
import app.redraft.ui.settings.SettingsStorage;
import app.redraft.ui.settings.SettingsWindow;
import app.redraft.ui.settings.tier.Discovery;
import app.redraft.ui.shell.MainWindow;
import app.redraft.ui.shell.Remembered;
import app.redraft.ui.shell.ShellServices;
import app.redraft.ui.shell.WindowParts;
import app.redraft.ui.shell.sheet.Sheet;
import app.redraft.ui.shell.side.SideTab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the window out of its parts and opens it. FX thread only. */
final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Bootstrap services;
    private final Background background;
    private final Background calls;
    private final Background disk;
    private final Delay delay;
    private final Messages messages;
    private final WindowNotices notices;
    private final List<Runnable> settingsChanged = new ArrayList<>();
    private final HealthPane health;
    private final DocumentTools tools;
    private final CostPane costs;
    private final QualityPane quality;
    private final WritingTools writing;
    private @Nullable MainWindow shown;

    private Window(Bootstrap services, Messages messages) {
        this.services = services;
        this.messages = messages;
        notices = new WindowNotices(services, messages);
        background = Background.on(services.workers.pool(), notices::failure);
        calls = Background.on(services.workers.calls(), notices::failure);
        disk = Background.on(services.workers.disk(), notices::failure);
        delay = Delay.on(services.workers.timer());
        health = healthPane();
        tools = new DocumentTools(
                services, notices, new DocumentTools.Threads(background, calls, disk, delay), new Surroundings());
        costs = costPane();
        quality = qualityPane();
        writing = new WritingTools(
                new WritingTools.Kept(
                        new FileWritingStore(services.storage.folders.writingFile()),
                        new FileWritingLog(services.storage.folders.goalsFile()),
                        new SystemSpeech(ProgramPath.of(services.environment))),
                new WritingTools.Threads(background, disk, delay, services.clock));
    }

    /**
     * Opens the window; LanguageTool is warmed up once the first frame is there.
     *
     * @param services what the command line has too
     * @param file a document to open
     */
    static void open(Bootstrap services, Optional<Path> file) {
        open(services, new Messages(), file);
    }

    /**
     * Opens the window over services that ask in its lines.
     *
     * @param messages the lines that {@link #approvals} were given
     */
    static void open(Bootstrap services, Messages messages, Optional<Path> file) {
        new Window(services, messages).open(file);
    }

    /**
     * Asks in the window before a call does what the writer may not want.
     *
     * @param messages the lines of the window to come
     */
    static Function<Storage, Approvals> approvals(Messages messages) {
        return storage -> new Approvals(
                new BudgetQuestion(messages),
                new FallbackQuestion(messages)
                        .remembering(new FileAgreedPlaces(storage.folders.data().resolve("agreed-places.txt"))));
    }

    private void open(Optional<Path> file) {
        takeOverLocks();
        FileWorkspaceState state = new FileWorkspaceState(services.storage.folders.workspaceFile());
        FileWorkspaceState.Workspace workspace = state.load();
        SystemAppearance appearance = DesktopAppearance.freedesktop();
        Theme theme = Theme.begin(Theme.Mode.of(workspace.theme()), workspace.systemDark());
        MainWindow window = new MainWindow(
                new Stage(), parts(), shellServices(), new Remembered(state, workspace, appearance), theme);
        shown = window;
        writing.show(window, messages);
        follow(window);
        window.show(file);
        services.workers.onFailure(notices::failure);
        window.onClosed(notices.hearUncaughtFailures());
        services.workers.beforeLastWrites(() -> FxThread.runLast(window::keepUnsaved, LAST_WORDS));
        health.begin(() -> window.showTab("health"));
        services.models.servers.onChange(tier -> FxThread.later(health::ask));
        notices.settings();
        SettingsWatch.begin(
                services.storage.folders.settingsFile(),
                services.workers.timer(),
                services.workers.disk(),
                this::reloadSettings);
        offerLocalServers();
        FxThread.later(this::prepare);
    }

    private void takeOverLocks() {
        try {
            services.storage.localOnly.takeOver();
        } catch (IOException e) {
            LOG.warn("The locks of an older version cannot be taken over: {}", e.getMessage());
        }
    }

    private HealthPane healthPane() {
        HealthPane health = new HealthPane(
                services.calls.monitor, services.storage.settings, background, delay, messages, services.clock);
        health.supervise(tier -> Optional.of(services.models.servers.of(tier)));
        health.showTurns(
                new ToolRoutingFigures(services.storage.ledger::get, services.models.calculator, services.clock)::read);
        services.calls.monitor.onCall(() -> FxThread.run(health::refresh));
        return health;
    }

    private CostPane costPane() {
        CostPane costs = new CostPane(
                new CostSources(
                        services.storage.ledger,
                        services.storage.ledger::get,
                        since -> services.storage.ledger.get().value(since),
                        services.calls.budget,
                        new PriceSources(
                                services.models.prices,
                                services.models.calculator,
                                services.storage.settings,
                                services.models.freeServers,
                                services.clock),
                        services.clock),
                background);
        costs.onPricesUpdated(tools::pricesChanged);
        return costs;
    }

    private QualityPane qualityPane() {
        Gate gate = services.gate;
        QualityPane quality = QualityPanel.of(
                new GateRuns(gate.gate, gate.scenarios, gate::judgeBy, gate.decisions),
                gate.blind(),
                services.calls.engines,
                new QualitySources.LiveSettings(services.storage.settings, this::apply),
                gate::write,
                new QualityPanel.Threads(calls, disk, delay, services.clock));
        settingsChanged.add(quality::settingsChanged);
        return quality;
    }

    private WindowParts parts() {
        ZoneId zone = services.clock.getZone();
        HistoryPane history = new HistoryPane(
                services.storage.texts::texts,
                () -> services.storage.settings.get().history().keepTextDays(),
                background,
                delay,
                zone);
        history.onAddScenario(
                kept -> quality.addScenario(kept.preset(), kept.instruction(), kept.original(), kept.result()));
        NetworkPane network = new NetworkPane(
                tools::next,
                services.calls.previews(services.storage.styles.of(tools::file)),
                services.storage.ledger::get,
                background,
                zone);
        LearningPane routing = new LearningPane(
                () -> services.storage.ledger.get().routingHistory(),
                services.storage.settingsStore,
                this::apply,
                background);
        return new WindowParts(
                () -> writing.follow(tools.create()),
                List.of(
                        new SideTab("costs", costs::node, costs::refresh),
                        new SideTab("health", health::node, health::ask),
                        new SideTab("quality", quality::node, quality::refresh)),
                new Sheet(history::node, history::refresh),
                new Sheet(network::node, network::refresh),
                new Sheet(routing::node, routing::refresh),
                settingsWindow()::show,
                tools.proofreadingProperty());
    }

    private ShellServices shellServices() {
        return new ShellServices(
                services.storage.documents,
                DataFolders.documents(System.getenv(), Path.of(System.getProperty("user.home"))),
                new FileRecoveryStore(services.storage.folders.recovery(), services.clock),
                services.storage.snapshots,
                services.calls.budget::month,
                services.storage.settings,
                messages,
                background,
                disk,
                delay);
    }

    private SettingsWindow settingsWindow() {
        Discovery discovery = new Discovery(
                new TrialCall((wanted, key) ->
                        services.models.providers.create(services.models.servers.reachable(wanted), key)),
                services.models.servers.catalog(services.models.providers.catalog()),
                services.models.providers.localServers(),
                ProgramPath.of(System.getenv()));
        SettingsWindow settings = new SettingsWindow(
                new SettingsStorage(services.storage.settingsStore, services.storage.secrets, disk),
                discovery,
                System.getenv(),
                this::apply,
                services.phrases,
                background);
        settings.useDictionary(services.storage.dictionary, tools::file);
        settings.onDeleteTexts(this::deleteTexts);
        settings.showCheck(services.gate.decisions::status, services.clock.getZone());
        return settings;
    }

    /** Every text that was kept without the writer's asking for it; on a worker thread. */
    private void deleteTexts() {
        services.storage.texts.deleteAll();
        try {
            services.storage.snapshots.deleteAutomatic();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the parts of the window hear of one another. */
    private void follow(MainWindow window) {
        window.onClosed(tools::end);
        window.onClosed(health::end);
        settingsChanged.add(tools::settingsChanged);
        settingsChanged.add(window.model().status()::settingsChanged);
        settingsChanged.add(health::ask);
        settingsChanged.add(() -> services.workers.low().execute(services.storage.texts::expire));
        services.storage.ledger.onEntered(() -> FxThread.later(tools::ledgerChanged));
        quality.onChecked(tools::checked);
        quality.onSheet(window::showSheet);
        health.onHealth(window.model().status()::show);
    }

    /** What a document asks of the window around it. */
    private final class Surroundings implements DocumentTools.Surroundings {
        @Override
        public void openSettings() {
            shown().ifPresent(MainWindow::openSettings);
        }

        @Override
        public void showTab(String id) {
            shown().ifPresent(window -> window.showTab(id));
        }

        @Override
        public boolean dismissQuestion() {
            return messages.dismissQuestion();
        }

        @Override
        public void ledgerChanged() {
            costs.refresh();
            shown().ifPresent(window -> window.model().status().refreshCost());
            notices.ledger();
        }

        @Override
        public void apply(Settings saved) {
            Window.this.apply(saved);
        }

        @Override
        public boolean seemsCold(Tier tier, Duration waited) {
            return health.seemsCold(tier, waited);
        }

        private Optional<MainWindow> shown() {
            return Optional.ofNullable(shown);
        }
    }

    /** Puts saved settings into force. */
    private void apply(Settings saved) {
        services.storage.settings.replace(saved);
        applied();
    }

    /** The file was changed, by another window or by hand. */
    private void reloadSettings() {
        if (services.storage.settings.reload()) {
            FxThread.later(this::applied);
        }
    }

    private void applied() {
        notices.settings();
        services.models.servers.settingsChanged();
        settingsChanged.forEach(Runnable::run);
    }

    /** Before anything was chosen, a server of this machine is offered. */
    private void offerLocalServers() {
        if (Files.notExists(services.storage.folders.settingsFile())) {
            LocalServerOffer offer = new LocalServerOffer(
                    services.models.providers.localServers(),
                    services.storage.settingsStore,
                    this::apply,
                    messages,
                    background);
            FxThread.later(offer::look);
        }
    }

    private void prepare() {
        notices.ledger();
        notices.dictionary();
        services.workers.pool().execute(services.models.servers::start);
        services.workers.low().execute(services.models.proofreader::warm);
        tools.begin();
        services.prepareGuard();
        services.workers.low().execute(services.storage.texts::expire);
        services.workers.low().execute(services.calls.rewriter.router()::prepare);
        services.workers.low().execute(services.models::rehearse);
    }
}
