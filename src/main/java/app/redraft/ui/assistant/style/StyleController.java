package app.redraft.ui.assistant.style;

import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds {@code style.fxml}: the decisions of style for the document. */
public final class StyleController {
    private final StyleDecisions model;
    private final Texts texts;

    @FXML
    private TitledPane stylePane;

    @FXML
    private ScrollPane list;

    @FXML
    private VBox rows;

    @FXML
    private TextField added;

    @FXML
    private Label place;

    @FXML
    private Label problem;

    public StyleController(StyleDecisions model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        added.setTooltip(new Tooltip(texts.get("style.add.about")));
        model.decisions().addListener((ListChangeListener<String>) change -> show());
        model.problemProperty().subscribe(words -> {
            problem.setText(words);
            Visibility.show(problem, !words.isEmpty());
            show();
        });
        model.placeProperty().subscribe(path -> {
            place.setText(texts.get("style.place", path));
            Visibility.show(place, !path.isEmpty());
        });
    }

    @FXML
    private void add() {
        model.add(added.getText(), added::clear);
    }

    private void show() {
        int count = model.decisions().size();
        stylePane.setText(count == 0 ? texts.get("style.none") : texts.get("style.title", count));
        Visibility.show(list, count > 0);
        rows.getChildren().setAll(model.decisions().stream().map(this::row).toList());
    }

    private Node row(String decision) {
        TextField words = new TextField(decision);
        words.getStyleClass().add("style-decision");
        words.setAccessibleText(texts.get("style.one"));
        words.setTooltip(new Tooltip(texts.get("style.one.about")));
        words.setOnAction(event -> model.change(decision, words.getText()));
        words.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                model.change(decision, words.getText());
            }
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        Button delete = new Button();
        delete.setGraphic(new FontIcon("fth-x"));
        delete.getStyleClass().addAll("flat", "button-icon", "delete-style");
        delete.setAccessibleText(texts.get("style.delete") + ": " + decision);
        delete.setTooltip(new Tooltip(texts.get("style.delete")));
        delete.setOnAction(event -> model.delete(decision));
        return new HBox(words, delete);
    }
}
