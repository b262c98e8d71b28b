package app.redraft.launch;

import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.ReadyConnections;
import app.redraft.core.rewrite.WarmUps;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SystemAppearance;
import app.redraft.infra.files.FileRecoveryStore;
import app.redraft.infra.files.FileWorkspaceState;
import app.redraft.infra.process.DesktopAppearance;
import app.redraft.infra.process.ProgramPath;
import app.redraft.infra.provider.discovery.TrialCall;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Look;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.costs.BudgetQuestion;
import app.redraft.ui.costs.CostPane;
import app.redraft.ui.costs.CostSources;
import app.redraft.ui.costs.PriceSources;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.history.HistoryPane;
import app.redraft.ui.monitoring.HealthPane;
import app.redraft.ui.network.NetworkPane;
import app.redraft.ui.rewrite.RewritePane;
import app.redraft.ui.routing.LearningPane;
import app.redraft.ui.settings.Discovery;
import app.redraft.ui.settings.LocalServerOffer;
import app.redraft.ui.settings.SettingsWindow;
import app.redraft.ui.shell.MainWindow;
import app.redraft.ui.shell.Remembered;
import app.redraft.ui.shell.Sheet;
import app.redraft.ui.shell.ShellServices;
import app.redraft.ui.shell.SideTab;
import app.redraft.ui.shell.WindowParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;

/** Builds the window out of its parts and opens it. FX thread only. */
final class Window {
    private static final Runnable NOTHING = () -> {};

    private Window() {}

    /**
     * Opens the window; LanguageTool is warmed up once the first frame is there.
     *
     * @param services what the command line has too
     * @param file a document to open
     */
    static void open(Bootstrap services, Optional<Path> file) {
        FileWorkspaceState state = new FileWorkspaceState(services.folders.workspaceFile());
        FileWorkspaceState.Workspace workspace = state.load();
        SystemAppearance appearance = DesktopAppearance.of(System.getProperty("os.name"));
        Look look = Look.begin(Look.Mode.of(workspace.theme()), workspace.systemDark());
        Background background = Background.on(services.workers.pool());
        Messages messages = new Messages();
        services.approval = new BudgetQuestion(messages);
        DocumentEditor editor = new DocumentEditor();
        RewritePane rewrite = new RewritePane(editor, services.rewriter, background);
        ReadyConnections connections = new ReadyConnections(services.forecast, services.engines, System::nanoTime);
        WarmUps warmUps = new WarmUps(
                services.rewriter, services.forecast, services::mayBeCold, services.workers.pool(), System::nanoTime);
        rewrite.showForecasts(services.forecast, Delay.on(services.workers.timer()), plan -> {
            connections.expect(plan);
            warmUps.expect(plan);
        });
        rewrite.onFrontierLikely(
                Delay.on(services.workers.timer()), localOnly -> warmUps.wake(Tier.FRONTIER, localOnly));
        CostPane costs = new CostPane(
                new CostSources(
                        services.ledger,
                        services.ledger::get,
                        since -> services.ledger.get().value(since),
                        services.budget,
                        new PriceSources(services.prices, services.calculator, services.settings),
                        services.clock),
                background);
        costs.onPricesUpdated(rewrite::settingsChanged);
        rewrite.onLedgerChange(costs::refresh);
        rewrite.onResult(services.texts::keep);
        HealthPane health = new HealthPane(
                services.monitor,
                services.settings,
                background,
                Delay.on(services.workers.timer()),
                messages,
                services.clock);
        health.supervise(tier -> Optional.of(services.servers.of(tier)));
        rewrite.recogniseColdStarts(health::seemsCold);
        services.monitor.onCall(() -> FxThread.run(health::refresh));
        List<Runnable> settingsChanged = new ArrayList<>(List.of(rewrite::settingsChanged));
        SettingsWindow settings = settings(services, background, () -> settingsChanged.forEach(Runnable::run));
        LearningPane routing = new LearningPane(
                () -> services.ledger.get().routingHistory(),
                services.settingsStore,
                saved -> {
                    services.settings.replace(saved);
                    settingsChanged.forEach(Runnable::run);
                },
                background);
        settings.onDeleteTexts(services.texts::deleteAll);
        NetworkPane network = new NetworkPane(
                rewrite::next, services.previews(), services.ledger::get, background, services.clock.getZone());
        HistoryPane history = new HistoryPane(
                services.texts::texts,
                () -> services.settings.get().history().keepTextDays(),
                background,
                Delay.on(services.workers.timer()),
                services.clock.getZone());
        WindowParts parts = new WindowParts(
                editor,
                rewrite.bar(),
                List.of(
                        new SideTab("review", rewrite::reviewTab, NOTHING),
                        new SideTab("costs", costs::node, costs::refresh),
                        new SideTab("health", health::node, health::ask)),
                new Sheet(history::node, history::refresh),
                new Sheet(network::node, network::refresh),
                new Sheet(routing::node, routing::refresh),
                settings::show);
        ShellServices shell = new ShellServices(
                services.documents,
                new FileRecoveryStore(services.folders.recovery(), services.clock),
                services.budget::month,
                services.settings,
                messages,
                background,
                Delay.on(services.workers.timer()));
        Remembered remembered = new Remembered(state, workspace, appearance);
        MainWindow window = new MainWindow(new Stage(), parts, shell, remembered, look);
        settingsChanged.add(window.model().status()::settingsChanged);
        settingsChanged.add(health::ask);
        settingsChanged.add(() -> services.workers.low().execute(services.texts::expire));
        rewrite.onLedgerChange(window.model().status()::refreshCost);
        window.model().document().lock().onProperty().subscribe(rewrite::setLocalOnly);
        health.onHealth(window.model().status()::show);
        window.show(file);
        window.onClosed(health::end);
        health.begin(() -> window.showTab("health"));
        services.servers.onChange(tier -> FxThread.later(health::ask));
        tellProblems(services, messages);
        if (Files.notExists(services.folders.settingsFile())) {
            LocalServerOffer offer = new LocalServerOffer(
                    services.providers.localServers(),
                    services.settingsStore,
                    saved -> {
                        services.settings.replace(saved);
                        settingsChanged.forEach(Runnable::run);
                    },
                    messages,
                    background);
            FxThread.later(offer::look);
        }
        FxThread.later(() -> {
            services.workers.pool().execute(services.servers::start);
            services.workers.low().execute(services.proofreading::warm);
            services.workers.low().execute(services.texts::expire);
            services.workers.low().execute(services.rewriter.router()::prepare);
            services.workers.low().execute(services::rehearse);
        });
    }

    private static SettingsWindow settings(Bootstrap services, Background background, Runnable changed) {
        Discovery discovery = new Discovery(
                new TrialCall((wanted, key) -> services.providers.create(services.servers.reachable(wanted), key)),
                services.servers.catalog(services.providers.catalog()),
                services.providers.localServers(),
                ProgramPath.of(System.getenv()));
        return new SettingsWindow(
                services.settingsStore,
                services.secrets,
                discovery,
                System.getenv(),
                (Settings saved) -> {
                    services.settings.replace(saved);
                    services.servers.settingsChanged();
                    changed.run();
                },
                background);
    }

    private static void tellProblems(Bootstrap services, Messages messages) {
        String problem = services.settings.problem();
        if (problem != null) {
            messages.show(Message.problem("settings", problem));
        }
    }
}
