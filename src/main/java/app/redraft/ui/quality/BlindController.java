package app.redraft.ui.quality;

import app.redraft.ui.common.Visibility;
import app.redraft.ui.quality.BlindViewModel.Shown;
import app.redraft.ui.quality.BlindViewModel.State;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Binds {@code blind.fxml}: the blind comparison. */
public final class BlindController {
    private final BlindViewModel model;

    @FXML
    private VBox blind;

    @FXML
    private TextField raterField;

    @FXML
    private Label heading;

    @FXML
    private VBox pair;

    @FXML
    private Label instruction;

    @FXML
    private TextArea original;

    @FXML
    private TextArea left;

    @FXML
    private TextArea right;

    @FXML
    private Button leftButton;

    @FXML
    private ScrollPane verdictPane;

    @FXML
    private VBox verdict;

    BlindController(BlindViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        raterField.textProperty().bindBidirectional(model.raterProperty());
        blind.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!raterField.isFocused() && model.typed(event.getCharacter())) {
                event.consume();
            }
        });
        model.shownProperty().subscribe(this::show);
    }

    private void show(Shown shown) {
        heading.setText(shown.state() == State.NONE ? model.texts().get("blind.none") : shown.heading());
        boolean rated = pair.isVisible();
        Visibility.show(pair, shown.state() == State.RATING);
        instruction.setText(shown.instruction());
        original.setText(shown.original());
        left.setText(shown.left());
        right.setText(shown.right());
        verdict.getChildren().setAll(lines(shown.verdict()));
        if (pair.isVisible() && !rated && !raterField.isFocused()) {
            // The keys choose from the first pair on.
            leftButton.requestFocus();
        } else if (rated && !pair.isVisible()) {
            verdictPane.requestFocus();
        }
    }

    private static List<Node> lines(List<String> texts) {
        return texts.stream()
                .map(text -> {
                    Label label = new Label(text);
                    label.setWrapText(true);
                    return (Node) label;
                })
                .toList();
    }

    @FXML
    private void chooseLeft() {
        model.typed("1");
    }

    @FXML
    private void chooseRight() {
        model.typed("2");
    }

    @FXML
    private void chooseTie() {
        model.typed("=");
    }

    @FXML
    private void chooseNeither() {
        model.typed("0");
    }

    @FXML
    private void takeBack() {
        model.takeBack();
    }
}
