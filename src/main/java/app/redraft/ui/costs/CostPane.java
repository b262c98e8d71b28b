package app.redraft.ui.costs;

import app.redraft.core.cost.CallHistory;
import app.redraft.core.cost.Ledger;
import app.redraft.core.cost.ValueLedger;
import app.redraft.ui.common.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The cost panel. FX thread. */
public final class CostPane {
    private final CostsViewModel model;
    private final Parent root;

    /**
     * A panel that shows nothing until {@link #refresh}.
     *
     * @param history the single calls of the same ledger, for the export; asked for on a worker thread
     * @param value what became of the rewrites of the same ledger
     * @param clock tells what today is, and in which zone days begin
     */
    public CostPane(
            Ledger ledger,
            Supplier<? extends CallHistory> history,
            ValueLedger value,
            Clock clock,
            Background background) {
        model = new CostsViewModel(ledger, history, value, clock, background);
        FXMLLoader loader = new FXMLLoader(CostPane.class.getResource("/ui/costs/costs.fxml"));
        loader.setResources(model.texts().bundle());
        loader.setControllerFactory(type -> type == BreakdownController.class
                ? new BreakdownController(model.breakdown(), model.texts()::get)
                : new CostsController(model));
        try {
            root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The panel, with the id {@code costPanel}. */
    public Node node() {
        return root;
    }

    /** Reads the ledger in the background and shows the new figures; call when the panel is opened and after a call. */
    public void refresh() {
        model.refresh();
    }
}
