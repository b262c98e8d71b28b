package app.redraft.ui.assistant;

import java.util.function.Supplier;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One quiet line that unfolds to more words, made when they are first looked at. FX thread. */
final class Disclosure extends VBox {
    private static final int MOST_ROWS = 10;
    /** About as many characters fit into a row. */
    private static final int ROW_CHARS = 45;

    private final ToggleButton line = new ToggleButton();
    private final FontIcon mark = new FontIcon("fth-chevron-right");
    private final Supplier<String> words;
    private @Nullable TextArea more;

    Disclosure(String title, Supplier<String> words) {
        this.words = words;
        line.setText(title);
        line.setGraphic(mark);
        line.setWrapText(true);
        line.getStyleClass().addAll("flat", "disclosure");
        line.selectedProperty().subscribe(this::unfold);
        getChildren().add(line);
        getStyleClass().add("disclosure-box");
    }

    /** The words have changed. */
    void refresh() {
        TextArea open = more;
        if (open != null && line.isSelected()) {
            fill(open);
        }
    }

    private void unfold(boolean open) {
        mark.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
        TextArea area = more;
        if (open && area == null) {
            area = new TextArea();
            area.setEditable(false);
            area.setWrapText(true);
            area.setAccessibleText(line.getText());
            more = area;
        }
        if (area != null) {
            getChildren().remove(area);
            if (open) {
                fill(area);
                getChildren().add(area);
            }
        }
    }

    private void fill(TextArea area) {
        String text = words.get();
        long rows =
                text.lines().mapToLong(each -> 1 + each.length() / ROW_CHARS).sum();
        area.setPrefRowCount((int) Math.min(MOST_ROWS, rows));
        area.setText(text);
    }
}
