package app.redraft.ui.assistant.markdown;

import app.redraft.core.text.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Makes flowing text of what stands in a block of Markdown. FX thread. */
final class MarkdownText {
    private static final String CODE = "markdown-inline-code";
    private static final String IN_TABLE = "markdown-in-table";
    /** Only text breaks where a line is full; longer code has no box around it, and none has in narrow columns. */
    private static final int CODE_IN_A_BOX = 24;

    private final Consumer<PassageReference> open;
    private final Function<PassageReference, String> spoken;

    /**
     * @param open hears which paragraphs the writer wants to see
     * @param spoken names a link to them
     */
    MarkdownText(Consumer<PassageReference> open, Function<PassageReference, String> spoken) {
        this.open = open;
        this.spoken = spoken;
    }

    /** The text of a block. */
    TextFlow flow(Node block) {
        TextFlow flow = new TextFlow();
        flow.setMinWidth(0);
        children(block, block instanceof TableCell ? List.of(IN_TABLE) : List.of(), flow);
        return flow;
    }

    private void children(Node parent, List<String> styles, TextFlow flow) {
        for (Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
            inline(each, styles, flow);
        }
    }

    private void inline(Node node, List<String> styles, TextFlow flow) {
        if (node instanceof org.commonmark.node.Text text) {
            words(text.getLiteral(), styles, flow);
        } else if (node instanceof Code code) {
            words(code.getLiteral(), with(styles, CODE), flow);
        } else if (node instanceof HtmlInline html) {
            words(html.getLiteral(), styles, flow);
        } else if (node instanceof SoftLineBreak) {
            words(" ", styles, flow);
        } else if (node instanceof HardLineBreak) {
            words("\n", styles, flow);
        } else if (node instanceof Emphasis) {
            children(node, with(styles, "markdown-emphasis"), flow);
        } else if (node instanceof StrongEmphasis) {
            children(node, with(styles, "markdown-strong"), flow);
        } else if (node instanceof Strikethrough) {
            children(node, with(styles, "markdown-struck"), flow);
        } else if (node instanceof Link link) {
            children(node, styles, flow);
            address(link.getDestination(), flow);
        } else if (node instanceof Image image) {
            children(node, styles, flow);
            address(image.getDestination(), flow);
        } else {
            children(node, styles, flow);
        }
    }

    /** Where a link leads is told and not followed; the text of a bare address is not told twice. */
    private void address(String address, TextFlow flow) {
        boolean told = !flow.getChildren().isEmpty()
                && flow.getChildren().get(flow.getChildren().size() - 1) instanceof Text last
                && address.endsWith(last.getText());
        if (!address.isBlank() && !told) {
            words(" (" + address + ")", List.of("markdown-address"), flow);
        }
    }

    private void words(String literal, List<String> styles, TextFlow flow) {
        String text = DisplayText.harmless(literal);
        int at = 0;
        for (PassageReference.Found found : PassageReference.in(text)) {
            plain(text.substring(at, found.start()), styles, flow);
            Hyperlink link = new Hyperlink(text.substring(found.start(), found.end()));
            link.getStyleClass().add("passage-link");
            link.setAccessibleText(spoken.apply(found.reference()));
            link.setOnAction(event -> {
                link.setVisited(false);
                open.accept(found.reference());
            });
            flow.getChildren().add(link);
            at = found.end();
        }
        plain(text.substring(at), styles, flow);
    }

    private static void plain(String words, List<String> styles, TextFlow flow) {
        boolean boxed = styles.contains(CODE) && !styles.contains(IN_TABLE) && words.length() <= CODE_IN_A_BOX;
        if (boxed && !words.isEmpty()) {
            Label box = new Label(words);
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.getStyleClass().addAll(styles);
            flow.getChildren().add(box);
        } else if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add("markdown-text");
            text.getStyleClass().addAll(styles);
            flow.getChildren().add(text);
        }
    }

    private static List<String> with(List<String> styles, String style) {
        List<String> more = new ArrayList<>(styles);
        more.add(style);
        return more;
    }
}
