package app.redraft.ui.routing;

import app.redraft.core.routing.learning.RoutingHistory;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsStore;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxmlView;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/** How routing did, as the content of a sheet. FX thread. */
public final class LearningPane {
    private final LearningViewModel model;
    private final FxmlView view;

    /**
     * A view that shows nothing until {@link #refresh}.
     *
     * @param history the routed calls; asked for on a worker
     * @param apply puts saved settings into force; called on the FX thread
     */
    public LearningPane(
            Supplier<? extends RoutingHistory> history,
            SettingsStore store,
            Consumer<Settings> apply,
            Background background) {
        model = new LearningViewModel(history, store, apply, background);
        view = new FxmlView("/ui/routing/learning.fxml", model.texts(), type -> new LearningController(model));
    }

    /** The view, with the id {@code routingSheet}. */
    public Node node() {
        return view.node();
    }

    /** Reads the ledger in the background and shows the new figures. */
    public void refresh() {
        model.open();
    }
}
