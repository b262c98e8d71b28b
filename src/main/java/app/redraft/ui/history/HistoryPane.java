package app.redraft.ui.history;

import app.redraft.core.history.TextHistory;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.FxmlView;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;

/** History, as the content of a sheet. FX thread. */
public final class HistoryPane {
    private final HistoryViewModel model;
    private final FxmlView view;

    /**
     * A view that shows nothing until {@link #refresh}.
     *
     * @param history the kept texts; asked on a worker
     * @param keepDays for how many days they are kept; 0 when switched off
     * @param zone in which times are told
     */
    public HistoryPane(
            Supplier<? extends TextHistory> history,
            IntSupplier keepDays,
            Background background,
            Delay delay,
            ZoneId zone) {
        FxThread.require();
        model = new HistoryViewModel(history, keepDays, background, delay, zone);
        view = new FxmlView("/ui/history/history.fxml", model.texts(), type -> new HistoryController(model));
    }

    /** The view, with the id {@code historySheet}. */
    public Node node() {
        return view.node();
    }

    /** Lets the writer add the chosen result to the scenarios of the quality check. @param listener hears of it */
    public void onAddScenario(Consumer<Reading> listener) {
        model.onAddScenario(listener);
    }

    /** Looks anew. */
    public void refresh() {
        model.open();
    }
}
