package app.redraft.ui.quality;

import app.redraft.ui.common.Visibility;
import app.redraft.ui.quality.VerdictViewModel.Shown;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Binds {@code verdict.fxml}: what the gate says. */
public final class VerdictController {
    private final VerdictViewModel model;

    @FXML
    private Label standing;

    @FXML
    private VBox verdict;

    @FXML
    private Label badge;

    @FXML
    private VBox lines;

    @FXML
    private VBox categories;

    @FXML
    private VBox figures;

    @FXML
    private Button applyButton;

    @FXML
    private Button backButton;

    @FXML
    private Label result;

    VerdictController(VerdictViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.standingProperty().subscribe(text -> line(standing, text));
        model.resultProperty().subscribe(text -> line(result, text));
        model.offersBackProperty().subscribe(offered -> Visibility.show(backButton, offered));
        model.offersApplyProperty().subscribe(offered -> Visibility.show(applyButton, offered));
        model.shownProperty().subscribe(this::show);
    }

    private void show(Shown shown) {
        Visibility.show(verdict, !shown.outcome().isEmpty());
        badge.setText(shown.heading());
        badge.getStyleClass().setAll("label", "verdict-badge", "verdict-" + shown.outcome());
        fill(lines, shown.lines());
        fill(categories, shown.categories());
        fill(figures, shown.figures());
        applyButton.setText(shown.apply());
    }

    private static void fill(VBox box, List<String> texts) {
        box.getChildren().setAll(texts.stream().map(VerdictController::wrapped).toList());
        Visibility.show(box, !texts.isEmpty());
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static void line(Label label, String text) {
        label.setText(text);
        Visibility.show(label, !text.isEmpty());
    }

    @FXML
    private void apply() {
        model.apply();
    }

    @FXML
    private void goBack() {
        model.goBack();
    }

    @FXML
    private void openReport() {
        model.openReport();
    }
}
