package app.redraft.ui.monitoring;

import app.redraft.core.assistant.figures.ToolRoutingFigures;
import app.redraft.core.llm.Tier;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.TierHealth;
import app.redraft.core.monitoring.TierMonitor;
import app.redraft.core.settings.Settings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.common.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;

/** The Health panel, and the watch over the tiers behind it. FX thread. */
public final class HealthPane {
    private final HealthViewModel model;
    private final FxmlView view;

    /**
     * A panel that shows nothing until {@link #begin}.
     *
     * @param settings the settings in force
     * @param delay winds the watch
     * @param messages where a new alert is told, in one line
     * @param clock now, and the zone in which times are told
     */
    public HealthPane(
            TierMonitor monitor,
            Supplier<Settings> settings,
            Background background,
            Delay delay,
            Messages messages,
            Clock clock) {
        model = new HealthViewModel(monitor, settings, background, delay, messages, clock);
        view = new FxmlView("/ui/monitoring/health.fxml", model.texts(), type -> new HealthController(model));
    }

    /** The panel, with the id {@code healthPanel}. */
    public Node node() {
        return view.node();
    }

    /** Shows the servers that Redraft supervises, too. @param supervised the server of a tier, if it has one */
    public void supervise(Function<Tier, Optional<ManagedServer>> supervised) {
        model.supervise(supervised);
    }

    /** Shows how the turns of Ask were routed, too. @param figures read on a worker thread */
    public void showTurns(Supplier<ToolRoutingFigures.Report> figures) {
        model.readTurns(figures);
    }

    /** Hears how each tier is whenever it was looked at. */
    public void onHealth(Consumer<TierHealth> listener) {
        model.onHealth(listener);
    }

    /** Whether a call on this tier that has waited so long for its first text seems to wait for a model to load. */
    public boolean seemsCold(Tier tier, Duration waited) {
        return model.seemsCold(tier, waited);
    }

    /** Begins to watch, once the window is open. @param showPanel brings the panel to the front */
    public void begin(Runnable showPanel) {
        model.begin(showPanel);
    }

    /** Ends the watch: the window is closed. */
    public void end() {
        model.end();
    }

    /** The panel was opened, or settings changed: asks the servers again. */
    public void ask() {
        model.ask();
    }

    /** A call is over: reads the figures again. */
    public void refresh() {
        model.refresh();
    }
}
