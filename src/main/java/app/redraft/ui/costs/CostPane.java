package app.redraft.ui.costs;

import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.costs.chart.SpendingController;
import app.redraft.ui.costs.prices.PricesController;
import javafx.scene.Node;

/** The cost panel. FX thread. */
public final class CostPane {
    private final CostsViewModel model;
    private final FxmlView view;

    /** A panel that shows nothing until {@link #refresh}. */
    public CostPane(CostSources sources, Background background) {
        model = new CostsViewModel(sources, background);
        view = new FxmlView("/ui/costs/costs.fxml", model.texts(), this::controller);
    }

    private Object controller(Class<?> type) {
        if (type == BreakdownController.class) {
            return new BreakdownController(model.breakdown(), model.texts()::get);
        }
        if (type == PricesController.class) {
            return new PricesController(model.prices());
        }
        return type == SpendingController.class ? new SpendingController(model.spending()) : new CostsController(model);
    }

    /** The panel, with the id {@code costPanel}. */
    public Node node() {
        return view.node();
    }

    /** Reads the ledger in the background and shows the new figures; call when the panel is opened and after a call. */
    public void refresh() {
        model.refresh();
    }

    /** Runs the listener when the writer has put other prices in force. */
    public void onPricesUpdated(Runnable listener) {
        model.onPricesUpdated(listener);
    }
}
