package app.redraft.ui.assistant;

import java.util.function.Supplier;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One quiet line that unfolds to more words, made when they are first looked at. FX thread. */
final class Disclosure extends VBox {
    private static final int ROWS = 8;

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
            open.setText(words.get());
        }
    }

    private void unfold(boolean open) {
        mark.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
        TextArea area = more;
        if (open && area == null) {
            area = new TextArea();
            area.setEditable(false);
            area.setWrapText(true);
            area.setPrefRowCount(ROWS);
            area.setAccessibleText(line.getText());
            more = area;
        }
        if (area != null) {
            area.setText(open ? words.get() : "");
            getChildren().remove(area);
            if (open) {
                getChildren().add(area);
            }
        }
    }
}
