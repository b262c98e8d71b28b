package app.redraft.ui.quality;

import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.sample.CheckResult;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.ui.common.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Every scenario, left as it is, by edge and by frontier; each cell opens as a diff. FX thread. */
final class MatrixViewModel {
    private final QualityText words;
    private final ObservableList<MatrixRow> rows = FXCollections.observableArrayList();
    private @Nullable GateReport report;
    private Consumer<Cell> opened = cell -> {};

    MatrixViewModel(QualityText words) {
        this.words = words;
    }

    Texts texts() {
        return words.texts();
    }

    /** The rows to show; read only. */
    ObservableList<MatrixRow> rows() {
        return rows;
    }

    /** Hears which cell is to be shown. */
    void onOpen(Consumer<Cell> listener) {
        opened = listener;
    }

    /** Shows a run. */
    void show(@Nullable GateReport now) {
        report = now;
        rows.setAll(
                now == null
                        ? List.of()
                        : now.scenarios().stream().map(each -> row(now, each)).toList());
    }

    /** Opens a cell. @param column 1 for the passage left as it is, 2 for edge, 3 for frontier; others are edge */
    void open(MatrixRow row, int column) {
        GateReport shown = report;
        if (shown == null) {
            return;
        }
        shown.scenarios().stream()
                .filter(scenario -> scenario.id().equals(row.id()))
                .findFirst()
                .ifPresent(scenario -> opened.accept(cell(shown, scenario, column)));
    }

    private Cell cell(GateReport shown, Scenario scenario, int column) {
        if (column == 1) {
            List<CheckResult> checks = shown.doingNothing().getOrDefault(scenario.id(), List.of());
            return new Cell(
                    words.get("cell.nothing", scenario.id()),
                    scenario.instruction(),
                    scenario.text(),
                    List.of(new Cell.Version(words.get("head.nothing"), scenario.text(), "", failures(checks))));
        }
        Tier tier = column == 3 ? Tier.FRONTIER : Tier.EDGE;
        return new Cell(
                words.get("cell.title", scenario.id(), words.tier(tier)),
                scenario.instruction(),
                scenario.text(),
                shown.samples(scenario.id(), tier).stream().map(this::version).toList());
    }

    private Cell.Version version(Sample sample) {
        return new Cell.Version(
                words.get("sample", sample.key().number(), sample.passes() ? "✓" : "✗"),
                sample.answer().text(),
                words.get(
                        "sample.facts",
                        sample.answer().model(),
                        words.ms(sample.answer().receipt().ttftMs()),
                        words.ms(sample.answer().receipt().totalMs()),
                        words.cost(sample.answer().receipt().cost())),
                failures(sample.checks()));
    }

    private List<String> failures(List<CheckResult> checks) {
        return checks.stream().filter(check -> !check.ok()).map(words::check).toList();
    }

    private MatrixRow row(GateReport now, Scenario scenario) {
        List<CheckResult> nothing = now.doingNothing().getOrDefault(scenario.id(), List.of());
        String left = nothing.stream().allMatch(CheckResult::ok) ? "✓" : "✗";
        List<Sample> edge = now.samples(scenario.id(), Tier.EDGE);
        List<Sample> frontier = now.samples(scenario.id(), Tier.FRONTIER);
        return new MatrixRow(
                scenario.id(),
                left,
                words.marks(edge),
                words.marks(frontier),
                words.get("row.spoken", scenario.id(), words.spoken(edge), words.spoken(frontier)));
    }
}
