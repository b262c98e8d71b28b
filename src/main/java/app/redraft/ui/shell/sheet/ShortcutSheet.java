package app.redraft.ui.shell.sheet;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Every key on one sheet, in two columns; a press on one chooses others. FX thread only. */
public final class ShortcutSheet {
    private static final List<List<Shortcut.Group>> COLUMNS = List.of(
            List.of(Shortcut.Group.REWRITE, Shortcut.Group.REVIEW, Shortcut.Group.WRITING, Shortcut.Group.WINDOW),
            List.of(Shortcut.Group.DOCUMENT, Shortcut.Group.TEXT, Shortcut.Group.FORMAT));

    /** All keys begin at one line, whatever their group. */
    private static final double KEY_WIDTH = 128;

    private static final double HEIGHT = 560;

    private final Texts texts = Texts.of("shell");
    private final KeyChoice choice;

    /** @param bindings the keys in force */
    public ShortcutSheet(KeyBindings bindings) {
        choice = new KeyChoice(bindings, texts);
    }

    /**
     * The sheet.
     *
     * @param done closes it
     */
    public Region node(Button done) {
        Label title = new Label(texts.get("shortcuts.title"));
        title.getStyleClass().add("sheet-title");
        HBox columns = new HBox();
        columns.getStyleClass().add("shortcut-columns");
        for (List<Shortcut.Group> groups : COLUMNS) {
            VBox column = new VBox();
            column.getStyleClass().add("shortcut-column");
            groups.forEach(group -> column.getChildren().addAll(heading(group), keysOf(group)));
            HBox.setHgrow(column, Priority.ALWAYS);
            columns.getChildren().add(column);
        }
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        VBox sheet = new VBox(title, scroll, foot(done));
        capture(sheet);
        sheet.setId("shortcutSheet");
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sheet;
    }

    private Node foot(Button done) {
        done.setText(texts.get("sheet.done"));
        Label message = new Label();
        message.setId("shortcutMessage");
        message.setWrapText(true);
        message.textProperty()
                .bind(choice.messageProperty().map(told -> told.isEmpty() ? texts.get("shortcuts.about") : told));
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        Button reset = new Button(texts.get("shortcuts.reset"));
        reset.setId("shortcutReset");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setOnAction(event -> choice.resetAll());
        done.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(message, reset, done);
        foot.getStyleClass().addAll("sheet-foot", "message-words");
        return foot;
    }

    /** Keys go to the choice before anything in the window acts on them. */
    private void capture(Node sheet) {
        EventHandler<KeyEvent> pressed = event -> {
            if (choice.pressed(event)) {
                event.consume();
            }
        };
        EventHandler<KeyEvent> typed = event -> {
            if (choice.choosingProperty().get().isPresent()) {
                event.consume();
            }
        };
        sheet.sceneProperty().addListener((scene, before, now) -> {
            Window window = now == null ? before.getWindow() : now.getWindow();
            if (window != null && now != null) {
                window.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
                window.addEventFilter(KeyEvent.KEY_TYPED, typed);
            } else if (window != null) {
                window.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
                window.removeEventFilter(KeyEvent.KEY_TYPED, typed);
            }
        });
    }

    private Button keyOf(Shortcut shortcut) {
        Button key = new Button();
        key.setId("key-" + shortcut.name());
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Runnable show = () -> {
            boolean waiting =
                    choice.choosingProperty().get().filter(shortcut::equals).isPresent();
            key.setText(waiting ? texts.get("shortcuts.waiting") : shortcut.display());
            key.setAccessibleText(texts.get("shortcut." + shortcut.name()) + ": " + key.getText());
        };
        choice.choosingProperty().subscribe(shown -> show.run());
        key.setOnAction(event -> choice.begin(shortcut));
        return key;
    }

    private Node heading(Shortcut.Group group) {
        Label heading = new Label(texts.get("shortcuts." + group.name().toLowerCase(Locale.ROOT)));
        heading.getStyleClass().add("sheet-heading");
        return heading;
    }

    private Node keysOf(Shortcut.Group group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        ColumnConstraints with = new ColumnConstraints();
        with.setMinWidth(KEY_WIDTH);
        grid.getColumnConstraints().addAll(what, with);
        List<Shortcut> keys = Arrays.stream(Shortcut.values())
                .filter(each -> each.group() == group)
                .toList();
        for (int row = 0; row < keys.size(); row++) {
            Label name = new Label(texts.get("shortcut." + keys.get(row).name()));
            Button key = keyOf(keys.get(row));
            name.setLabelFor(key);
            grid.addRow(row, name, key);
        }
        return grid;
    }
}
