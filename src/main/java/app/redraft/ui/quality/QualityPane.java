package app.redraft.ui.quality;

import app.redraft.core.quality.gate.GateReport;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.quality.scenario.ScenarioChoosers;
import app.redraft.ui.quality.scenario.ScenarioDialogs;
import app.redraft.ui.quality.scenario.ScenariosPane;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/** The Quality panel and its sheets. FX thread. */
public final class QualityPane {
    private final QualityText words;
    private final ScenarioDialogs dialogs = new ScenarioChoosers();
    private final RunViewModel run;
    private final VerdictViewModel verdict;
    private final MatrixViewModel matrix;
    private final BlindViewModel blind;
    private final ScenariosPane scenarios;
    private final CellController cell;
    private final FxmlView panel;
    private final FxmlView cellView;
    private final FxmlView blindView;
    private Consumer<Node> sheets = content -> {};
    private Runnable checked = () -> {};

    /**
     * A panel that shows nothing until {@link #refresh}.
     *
     * @param calls calls models, and keeps what came of it
     * @param disk reads and writes small files
     */
    public QualityPane(QualitySources sources, Background calls, Background disk, Delay delay, Clock clock) {
        words = new QualityText(clock.getZone());
        run = new RunViewModel(sources, words, calls, delay, clock);
        verdict = new VerdictViewModel(sources, words, disk);
        matrix = new MatrixViewModel(words);
        blind = new BlindViewModel(sources, words, disk, new SecureRandom());
        scenarios = new ScenariosPane(sources.runs().scenarios(), disk, dialogs);
        cell = new CellController(words.texts());
        panel = view("quality", this::controller);
        cellView = view("cell", type -> cell);
        blindView = view("blind", type -> new BlindController(blind));
        run.reportProperty().subscribe(this::show);
        matrix.onOpen(this::open);
        blind.onCompared(run::show);
        scenarios.onChanged(run::ask);
    }

    /** The panel, with the id {@code qualityPanel}. */
    public Node node() {
        return panel.node();
    }

    /** Hears what is to be shown on a sheet above the window. */
    public void onSheet(Consumer<Node> listener) {
        sheets = listener;
    }

    /** Runs the listener when a run was recorded, or judged anew. */
    public void onChecked(Runnable listener) {
        checked = listener;
    }

    /** Looks anew. */
    public void refresh() {
        run.open();
        verdict.look();
    }

    /** Settings were changed: nothing is looked at before the panel was opened. */
    public void settingsChanged() {
        run.settingsChanged();
        verdict.settingsChanged();
    }

    /**
     * Opens the form of a new scenario made from a rewrite that the writer kept.
     *
     * @param preset the preset's id; empty for an instruction of the writer's own
     */
    public void addScenario(String preset, String instruction, String original, String rewritten) {
        sheets.accept(scenarios.node());
        scenarios.add(preset, instruction, original, rewritten);
    }

    private void show(@Nullable GateReport report) {
        verdict.show(report);
        matrix.show(report);
        blind.follow(report);
        checked.run();
    }

    private void open(Cell chosen) {
        Node content = cellView.node();
        cell.show(chosen);
        sheets.accept(content);
    }

    private void openBlind() {
        sheets.accept(blindView.node());
        blind.open();
    }

    private void openScenarios() {
        sheets.accept(scenarios.node());
        scenarios.open();
    }

    private Object controller(Class<?> type) {
        if (type == RunController.class) {
            return new RunController(run, dialogs);
        }
        if (type == VerdictController.class) {
            return new VerdictController(verdict);
        }
        return type == MatrixController.class
                ? new MatrixController(matrix)
                : new QualityController(this::openBlind, this::openScenarios);
    }

    private FxmlView view(String name, Callback<Class<?>, Object> controllers) {
        return new FxmlView("/ui/quality/" + name + ".fxml", words.texts(), controllers);
    }
}
