package app.redraft.ui.writing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.text.Font;
import javafx.util.StringConverter;

/** Binds {@code page.fxml}. */
final class PageController {
    private final PageViewModel model;

    @FXML
    private ComboBox<String> fontChoice;

    @FXML
    private Slider sizeSlider;

    @FXML
    private Label sizeLabel;

    @FXML
    private Slider lineHeightSlider;

    @FXML
    private Label lineHeightLabel;

    @FXML
    private Slider measureSlider;

    @FXML
    private Label measureLabel;

    @FXML
    private Slider spacingSlider;

    @FXML
    private Label spacingLabel;

    PageController(PageViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        List<String> families = new ArrayList<>(List.of(""));
        families.addAll(Font.getFamilies());
        fontChoice.setItems(FXCollections.observableArrayList(families));
        fontChoice.setConverter(new StringConverter<>() {
            @Override
            public String toString(String family) {
                return family == null || family.isEmpty() ? model.texts().get("page.font.system") : family;
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        fontChoice.valueProperty().bindBidirectional(model.familyProperty());
        bind(sizeSlider, sizeLabel, "page.size.value", model.sizeProperty());
        bind(lineHeightSlider, lineHeightLabel, "page.line-height.value", model.lineHeightProperty());
        bind(measureSlider, measureLabel, "page.measure.value", model.measureProperty());
        bind(spacingSlider, spacingLabel, "page.spacing.value", model.spacingProperty());
    }

    private void bind(Slider slider, Label label, String key, DoubleProperty value) {
        slider.valueProperty().bindBidirectional(value);
        label.textProperty().bind(model.told(key, value));
    }

    @FXML
    private void reset() {
        model.reset();
    }
}
