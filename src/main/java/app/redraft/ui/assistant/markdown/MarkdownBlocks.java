package app.redraft.ui.assistant.markdown;

import app.redraft.core.text.DisplayText;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/** Makes nodes of Markdown's blocks. FX thread. */
public final class MarkdownBlocks {
    private static final double WHOLE = 100;

    private final MarkdownText text;

    /** @param text makes the flowing text in them */
    public MarkdownBlocks(MarkdownText text) {
        this.text = text;
    }

    /** The node of a block and what is in it. */
    public Node of(org.commonmark.node.Node block) {
        if (block instanceof Heading heading) {
            return styled(text.flow(heading), "markdown-heading", "markdown-heading-" + heading.getLevel());
        } else if (block instanceof ListBlock list) {
            return list(list);
        } else if (block instanceof BlockQuote) {
            return styled(all(block), "markdown-quote");
        } else if (block instanceof FencedCodeBlock code) {
            return literal(code.getLiteral(), "markdown-code");
        } else if (block instanceof IndentedCodeBlock code) {
            return literal(code.getLiteral(), "markdown-code");
        } else if (block instanceof HtmlBlock html) {
            return literal(html.getLiteral(), "markdown-html");
        } else if (block instanceof ThematicBreak) {
            return styled(new Region(), "markdown-rule");
        } else if (block instanceof TableBlock table) {
            return table(table);
        }
        return text.flow(block);
    }

    private VBox all(org.commonmark.node.Node parent) {
        VBox box = new VBox();
        box.getStyleClass().add("markdown");
        for (org.commonmark.node.Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
            if (!(each instanceof TaskListItemMarker)) {
                box.getChildren().add(of(each));
            }
        }
        return box;
    }

    private Node list(ListBlock list) {
        VBox items = new VBox();
        items.getStyleClass().add(list.isTight() ? "markdown-list" : "markdown");
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label mark = new Label(mark(list, item, number));
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().add("markdown-mark");
            VBox content = all(item);
            content.setMinWidth(0);
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox line = new HBox(mark, content);
            line.getStyleClass().add("markdown-item");
            items.getChildren().add(line);
            number++;
        }
        return items;
    }

    private static String mark(ListBlock list, org.commonmark.node.Node item, int number) {
        if (item.getFirstChild() instanceof TaskListItemMarker task) {
            return task.isChecked() ? "☑" : "☐";
        }
        return list instanceof OrderedList ? String.format(Locale.getDefault(), "%d.", number) : "•";
    }

    private Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("markdown-table");
        int row = 0;
        int columns = 1;
        for (org.commonmark.node.Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (org.commonmark.node.Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                columns = Math.max(columns, row(grid, (TableRow) line, row));
                row++;
            }
        }
        double share = WHOLE / columns;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private int row(GridPane grid, TableRow line, int row) {
        int column = 0;
        for (org.commonmark.node.Node each = line.getFirstChild(); each != null; each = each.getNext()) {
            VBox cell = new VBox(text.flow(each));
            boolean head = each instanceof TableCell named && named.isHeader();
            grid.add(styled(cell, "markdown-cell", head ? "markdown-head" : "markdown-plain"), column, row);
            column++;
        }
        return column;
    }

    private static Label literal(String literal, String style) {
        Label label = new Label(DisplayText.harmless(literal).stripTrailing());
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return styled(label, style);
    }

    private static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(List.of(styles));
        return node;
    }
}
