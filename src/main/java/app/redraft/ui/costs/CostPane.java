package app.redraft.ui.costs;

import app.redraft.ui.common.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The cost panel. FX thread. */
public final class CostPane {
    private final CostsViewModel model;
    private final Parent root;

    /** A panel that shows nothing until {@link #refresh}. */
    public CostPane(CostSources sources, Background background) {
        model = new CostsViewModel(sources, background);
        FXMLLoader loader = new FXMLLoader(CostPane.class.getResource("/ui/costs/costs.fxml"));
        loader.setResources(model.texts().bundle());
        loader.setControllerFactory(this::controller);
        try {
            root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return root;
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
