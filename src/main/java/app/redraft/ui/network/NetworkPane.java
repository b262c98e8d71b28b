package app.redraft.ui.network;

import app.redraft.core.cost.ledger.CallHistory;
import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import app.redraft.core.rewrite.SendPreview;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.FxmlView;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** What is sent where, as the content of a sheet. FX thread. */
public final class NetworkPane {
    private final NetworkViewModel model;
    private @Nullable Parent root;

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
    }

    /** The view, with the id {@code networkSheet}. */
    public Node node() {
        Parent built = root == null ? build() : root;
        root = built;
        return built;
    }

    /** Shows what would be sent now, and the last calls. */
    public void refresh() {
        model.open();
    }

    private Parent build() {
        Parent sheet = load("network.fxml", new NetworkController(model));
        TabPane tabs = (TabPane) sheet.lookup("#networkTabs");
        for (Tier tier : Tier.values()) {
            Parent preview = load("preview.fxml", new PreviewController(model.previewProperty(tier)));
            Tab tab = new Tab(model.texts().get("tab." + tier.id()), preview);
            tab.setId(tier.id() + "Request");
            tabs.getTabs().add(tier.ordinal(), tab);
        }
        tabs.getSelectionModel().selectFirst();
        return sheet;
    }

    private Parent load(String fxml, Object controller) {
        return new FxmlView("/ui/network/" + fxml, model.texts(), type -> controller).node();
    }
}
