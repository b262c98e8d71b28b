package app.redraft.ui.routing;

import app.redraft.core.routing.learning.RoutingHistory;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsStore;
import app.redraft.ui.common.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;

/** How routing did, as the content of a sheet. FX thread. */
public final class LearningPane {
    private final LearningViewModel model;
    private final Parent root;

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
        FXMLLoader loader = new FXMLLoader(LearningPane.class.getResource("/ui/routing/learning.fxml"));
        loader.setResources(model.texts().bundle());
        loader.setControllerFactory(type -> new LearningController(model));
        try {
            root = loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The view, with the id {@code routingSheet}. */
    public Node node() {
        return root;
    }

    /** Reads the ledger in the background and shows the new figures. */
    public void refresh() {
        model.open();
    }
}
