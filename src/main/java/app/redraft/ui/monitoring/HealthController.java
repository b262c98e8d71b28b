package app.redraft.ui.monitoring;

import app.redraft.ui.common.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Binds {@code health.fxml} to its view model. */
public final class HealthController {
    private final HealthViewModel model;

    @FXML
    private Label message;

    @FXML
    private VBox tiers;

    @FXML
    private VBox turns;

    HealthController(HealthViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.stateProperty().subscribe(this::showState);
        model.tiersProperty().subscribe(this::showTiers);
        TurnsCard card = new TurnsCard(model.texts());
        turns.getChildren().setAll(card);
        model.turnsProperty().subscribe(view -> {
            Visibility.show(turns, view != null);
            if (view != null) {
                card.show(view);
            }
        });
    }

    private void showState(HealthViewModel.State state) {
        boolean failed = state == HealthViewModel.State.FAILED;
        message.setText(failed ? model.texts().get("failed") : "");
        Visibility.show(message, failed);
    }

    private void showTiers(List<TierView> views) {
        while (tiers.getChildren().size() < views.size()) {
            tiers.getChildren().add(new TierCard(model.texts(), model::restart));
        }
        for (int i = 0; i < views.size(); i++) {
            ((TierCard) tiers.getChildren().get(i)).show(views.get(i));
        }
    }
}
