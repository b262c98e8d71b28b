package app.redraft.ui.shell.sheet;

import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every key on one sheet, in two columns. */
public final class ShortcutSheet {
    private static final List<List<Shortcut.Group>> COLUMNS = List.of(
            List.of(Shortcut.Group.REWRITE, Shortcut.Group.REVIEW, Shortcut.Group.FORMAT),
            List.of(Shortcut.Group.DOCUMENT, Shortcut.Group.TEXT, Shortcut.Group.WINDOW));

    /** All keys begin at one line, whatever their group. */
    private static final double KEY_WIDTH = 128;

    private final Texts texts = Texts.of("shell");

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
        done.setText(texts.get("sheet.done"));
        HBox foot = new HBox(done);
        foot.getStyleClass().add("sheet-foot");
        VBox sheet = new VBox(title, columns, foot);
        sheet.setId("shortcutSheet");
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sheet;
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
            Label key = new Label(keys.get(row).display());
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            name.setLabelFor(key);
            grid.addRow(row, name, key);
        }
        return grid;
    }
}
