package app.redraft.ui.network;

import app.redraft.core.cost.CallHistory;
import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import app.redraft.core.rewrite.SendPreview;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What is sent where, as the content of a sheet. FX thread. */
public final class NetworkPane {
    private final NetworkViewModel model;
    private final Parent root;

    /**
     * A view that shows nothing until {@link #refresh}.
     *
     * @param plans what the writer would ask for now; asked on the FX thread
     * @param previews what that would send
     * @param history the calls made; asked on a worker
     * @param zone in which times are told
     */
    public NetworkPane(
            Supplier<Optional<Plan>> plans,
            SendPreview previews,
            Supplier<? extends CallHistory> history,
            Background background,
            ZoneId zone) {
        FxThread.require();
        model = new NetworkViewModel(plans, previews, history, background, zone);
        root = load("network.fxml", new NetworkController(model));
        TabPane tabs = (TabPane) root.lookup("#networkTabs");
        for (Tier tier : Tier.values()) {
            Parent preview = load("preview.fxml", new PreviewController(model.previewProperty(tier)));
            Tab tab = new Tab(model.texts().get("tab." + tier.id()), preview);
            tab.setId(tier.id() + "Request");
            tabs.getTabs().add(tier.ordinal(), tab);
        }
        tabs.getSelectionModel().selectFirst();
    }

    /** The view, with the id {@code networkSheet}. */
    public Node node() {
        return root;
    }

    /** Shows what would be sent now, and the last calls. */
    public void refresh() {
        model.open();
    }

    private Parent load(String fxml, Object controller) {
        FXMLLoader loader = new FXMLLoader(NetworkPane.class.getResource("/ui/network/" + fxml));
        loader.setResources(model.texts().bundle());
        loader.setControllerFactory(type -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
