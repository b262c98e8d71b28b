package app.redraft.ui.settings.tier;

import app.redraft.ui.settings.tier.LocalServersViewModel.Offer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A model of a local server, with the button that takes it. */
final class OfferCell extends ListCell<Offer> {
    private final Label model = new Label();
    private final Label place = new Label();
    private final Button use;
    private final HBox row;

    OfferCell(String useText, Consumer<Offer> take) {
        use = new Button(useText);
        use.setOnAction(click -> take.accept(getItem()));
        use.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().addAll("small-type", "muted");
        VBox names = new VBox(model, place);
        HBox.setHgrow(names, Priority.ALWAYS);
        getStyleClass().add("offer-cell");
        row = new HBox(names, use);
        row.getStyleClass().add("form-controls");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        if (empty || offer == null) {
            setGraphic(null);
            return;
        }
        model.setText(offer.name());
        place.setText(offer.place());
        use.setAccessibleText(use.getText() + " " + offer.name() + ", " + offer.place());
        setGraphic(row);
    }
}
