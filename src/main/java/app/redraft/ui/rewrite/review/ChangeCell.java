package app.redraft.ui.rewrite.review;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.CommandMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the list of changes: what was decided, what it does, why. Wraps instead of running out of the list. */
public final class ChangeCell extends ListCell<String> {
    /** Beside the text of a row: the mark, paddings, the list's border, a scroll bar. */
    private static final int BESIDE = 60;

    private final IntFunction<ChangeItem> changes;
    private final IntFunction<List<Command>> marks;

    /** Drawn by the style sheet from its state: an icon of a font is styled anew with every change of it. */
    private final Region mark = new Region();

    private final Text words = new Text();
    private final Text reason = new Text();
    private final VBox text = new VBox(words);
    private final HBox row = new HBox(mark, text);

    /** Null until a change has one: most have none, and an icon costs as much as the rest of the row. */
    private @Nullable Label warning;

    /** Null until a change has one. */
    private @Nullable Label style;

    /**
     * @param changes the change of an index
     * @param marks what can be done about the marks on it
     */
    public ChangeCell(IntFunction<ChangeItem> changes, IntFunction<List<Command>> marks) {
        this.changes = changes;
        this.marks = marks;
        setOnContextMenuRequested(this::showMenu);
        setPrefWidth(0);
        words.getStyleClass().add("change-words");
        reason.getStyleClass().add("change-reason");
        row.getStyleClass().add("change-cell");
        mark.getStyleClass().add("change-mark");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.maxWidthProperty()
                .bind(listViewProperty()
                        .flatMap(ListView::widthProperty)
                        .map(width -> Math.max(1, width.doubleValue() - BESIDE))
                        .orElse(1.0));
        text.prefWidthProperty().bind(text.maxWidthProperty());
        words.wrappingWidthProperty().bind(text.maxWidthProperty());
        reason.wrappingWidthProperty().bind(text.maxWidthProperty());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        ChangeItem change = changes.apply(getIndex());
        words.setText(change.words());
        reason.setText(change.reason());
        show(change);
        for (String decision : new String[] {"accepted", "rejected"}) {
            mark.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(decision),
                    decision.equals(change.decision().name().toLowerCase(Locale.ROOT)));
        }
        setGraphic(row);
        setAccessibleText(change.spoken());
    }

    /** Holds the lines that have words: most changes have none but their own, and every node costs. */
    private void show(ChangeItem change) {
        List<Node> lines = new ArrayList<>(List.of(words));
        if (!change.warning().isEmpty()) {
            warning = warning == null ? marked("fth-alert-triangle", "change-warning") : warning;
            warning.setText(change.warning());
            lines.add(warning);
        }
        if (!change.style().isEmpty()) {
            style = style == null ? marked("fth-feather", "change-style") : style;
            style.setText(change.style());
            lines.add(style);
        }
        if (!change.reason().isEmpty()) {
            lines.add(reason);
        }
        if (!text.getChildren().equals(lines)) {
            text.getChildren().setAll(lines);
        }
    }

    private static Label marked(String icon, String styleClass) {
        Label label = new Label(null, new FontIcon(icon));
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** As high as its lines are once they are wrapped; the library measures them unwrapped. */
    @Override
    protected double computePrefHeight(double width) {
        if (!(getGraphic() instanceof Region)) {
            return super.computePrefHeight(width);
        }
        return snappedTopInset() + snappedBottomInset() + text.prefHeight(text.getMaxWidth());
    }

    private void showMenu(ContextMenuEvent event) {
        List<Command> commands = isEmpty() ? List.of() : marks.apply(getIndex());
        if (!commands.isEmpty()) {
            CommandMenu.contextMenu(List.of(commands)).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }
}
