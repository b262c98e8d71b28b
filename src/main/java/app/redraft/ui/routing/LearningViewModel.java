package app.redraft.ui.routing;

import app.redraft.core.routing.learning.RoutedCall;
import app.redraft.core.routing.learning.RoutingHistory;
import app.redraft.core.routing.learning.RoutingReport;
import app.redraft.core.routing.learning.ThresholdAdvice;
import app.redraft.core.routing.learning.ThresholdAdvice.Projection;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsException;
import app.redraft.core.settings.SettingsStore;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How routing did, and the threshold the writer may take instead. FX thread; ledger and settings are read in the background. */
final class LearningViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LearningViewModel.class);

    /** What the sheet shows. */
    enum State {
        /** Nothing was read yet. */
        LOADING,
        /** No call was routed so far. */
        EMPTY,
        /** Figures, but too few for advice. */
        TOO_LITTLE,
        /** Figures and thresholds. */
        SHOWN,
        /** The ledger could not be read. */
        FAILED
    }

    /**
     * All that is shown.
     *
     * @param summary all calls in one sentence
     * @param advice what to make of the thresholds
     * @param causes one line a cause, most calls first
     * @param presets one line a preset, most calls first
     * @param thresholds what other thresholds would have done, ascending
     * @param arms the comparison, empty without one
     * @param comparison how the comparison is set, in words
     */
    record Shown(
            String summary,
            String advice,
            List<RouteLine> causes,
            List<RouteLine> presets,
            List<ThresholdLine> thresholds,
            List<ArmLine> arms,
            String comparison) {
        private static final Shown NOTHING = new Shown("", "", List.of(), List.of(), List.of(), List.of(), "");
    }

    private record Read(State state, Shown shown) {}

    private final Supplier<? extends RoutingHistory> history;
    private final SettingsStore store;
    private final Consumer<Settings> apply;
    private final Background background;
    private final Texts texts = Texts.of("routing");
    private final LearningText words = new LearningText(texts, new RouteText());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private int reading;

    /**
     * A view that has read nothing yet.
     *
     * @param history the routed calls; asked for on a worker
     * @param apply puts saved settings into force; called on the FX thread
     */
    LearningViewModel(
            Supplier<? extends RoutingHistory> history,
            SettingsStore store,
            Consumer<Settings> apply,
            Background background) {
        this.history = history;
        this.store = store;
        this.apply = apply;
        this.background = background;
    }

    Texts texts() {
        return texts;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What came of taking a threshold, or empty. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Reads everything anew. */
    void open() {
        result.set("");
        read();
    }

    /** Puts a threshold into settings and force; nothing else ever does. */
    void take(ThresholdLine line) {
        double threshold = BigDecimal.valueOf(line.threshold())
                .setScale(2, RoundingMode.HALF_UP)
                .doubleValue();
        background.run(
                () -> saved(threshold),
                settings -> {
                    apply.accept(settings);
                    result.set(texts.get("threshold.taken", LearningText.number(threshold)));
                    read();
                },
                failure -> {
                    LOG.warn("The threshold could not be saved: {}", failure.getMessage());
                    result.set(texts.get("threshold.failed", reason(failure)));
                });
    }

    private static Object reason(Exception failure) {
        return failure instanceof SettingsException told ? told.userMessage() : String.valueOf(failure.getMessage());
    }

    private Settings saved(double threshold) throws IOException {
        SettingsStore.Loaded loaded = store.load();
        if (loaded.problem() != null) {
            throw new SettingsException(loaded.problem(), null);
        }
        Settings before = loaded.settings();
        Settings changed = before.withRouting(before.routing().withThreshold(threshold));
        store.save(changed);
        return changed;
    }

    private void read() {
        int mine = ++reading;
        background.run(
                () -> figures(history.get().calls(null), store.load().settings().routing()),
                read -> {
                    if (mine == reading) {
                        shown.set(read.shown());
                        state.set(read.state());
                    }
                },
                failure -> {
                    LOG.warn("The routed calls could not be read", failure);
                    state.set(State.FAILED);
                });
    }

    private Read figures(List<RoutedCall> calls, Settings.Routing routing) {
        if (calls.isEmpty()) {
            return new Read(State.EMPTY, Shown.NOTHING);
        }
        RoutingReport report = RoutingReport.of(calls);
        ThresholdAdvice advice = ThresholdAdvice.of(calls, routing.complexityThreshold());
        int judged = ThresholdAdvice.judged(calls);
        Projection better = advice.better(judged).orElse(null);
        boolean enough = judged >= ThresholdAdvice.FEWEST_JUDGED;
        Shown all = new Shown(
                words.summary(report.total()),
                words.advice(advice, judged, better),
                sorted(report.byCause().stream().map(words::cause).toList()),
                sorted(report.byPreset().stream().map(words::preset).toList()),
                enough
                        ? advice.projections().stream()
                                .map(each -> words.threshold(each, each.equals(advice.now()), each.equals(better)))
                                .toList()
                        : List.of(),
                report.comparison().stream().map(words::arm).toList(),
                routing.abShare() > 0
                        ? texts.get("comparison.on", words.percentOf(routing.abShare()))
                        : texts.get("comparison.off"));
        return new Read(enough ? State.SHOWN : State.TOO_LITTLE, all);
    }

    private static List<RouteLine> sorted(List<RouteLine> lines) {
        return lines.stream()
                .sorted((one, other) -> Integer.compare(other.calls(), one.calls()))
                .toList();
    }
}
