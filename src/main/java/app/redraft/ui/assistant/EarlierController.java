package app.redraft.ui.assistant;

import app.redraft.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Binds {@code earlier.fxml}: from one conversation about the document to another. */
public final class EarlierController {
    /** More do not fit on a screen. */
    private static final int MOST = 20;

    private final AssistantViewModel model;
    private final Texts texts;

    @FXML
    private MenuButton earlierButton;

    @FXML
    private Button newButton;

    EarlierController(AssistantViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    @FXML
    private void initialize() {
        newButton.setTooltip(new Tooltip(texts.get("new.about")));
        earlierButton.setTooltip(new Tooltip(texts.get("earlier.about")));
        model.earlier().items().addListener((ListChangeListener<EarlierConversations.Item>) change -> list());
        model.answers().subscribe(this::list);
        model.stateProperty().subscribe(this::list);
        list();
    }

    private void list() {
        boolean none = model.answers().isEmpty();
        newButton.setDisable(none);
        List<MenuItem> items = new ArrayList<>();
        model.earlier().items().stream().limit(MOST).forEach(item -> {
            MenuItem open = new MenuItem(item.title());
            open.setMnemonicParsing(false);
            open.setOnAction(event -> model.resume(item));
            items.add(open);
        });
        if (items.isEmpty()) {
            MenuItem nothing = new MenuItem(texts.get("earlier.none"));
            nothing.setDisable(true);
            items.add(nothing);
        }
        MenuItem delete = new MenuItem(texts.get("earlier.delete"));
        delete.setId("deleteConversation");
        delete.setDisable(none);
        delete.setOnAction(event -> model.delete());
        items.add(new SeparatorMenuItem());
        items.add(delete);
        earlierButton.getItems().setAll(items);
    }

    @FXML
    private void startNew() {
        model.startNew();
    }
}
