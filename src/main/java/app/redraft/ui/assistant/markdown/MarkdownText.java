package app.redraft.ui.assistant.markdown;

import app.redraft.core.text.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
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
public final class MarkdownText {
    private static final String CODE = "markdown-inline-code";
    private static final String IN_TABLE = "markdown-in-table";
    /** Only text breaks where a line is full; longer code has no box around it, and none has in narrow columns. */
    private static final int CODE_IN_A_BOX = 24;

    private static final String NOTE = "#note-";

    private final Supplier<PassageNames> names;
    private final Consumer<PassageReference> open;
    private final Function<PassageReference, String> spoken;
    private final Function<String, Optional<javafx.scene.Node>> pictures;
    private final boolean addresses;

    /**
     * @param names the passages that can be linked
     * @param open hears which paragraphs the writer wants to see
     * @param spoken names a link to them
     */
    MarkdownText(
            Supplier<PassageNames> names, Consumer<PassageReference> open, Function<PassageReference, String> spoken) {
        this(names, open, spoken, address -> Optional.empty(), true);
    }

    private MarkdownText(
            Supplier<PassageNames> names,
            Consumer<PassageReference> open,
            Function<PassageReference, String> spoken,
            Function<String, Optional<javafx.scene.Node>> pictures,
            boolean addresses) {
        this.names = names;
        this.open = open;
        this.spoken = spoken;
        this.pictures = pictures;
        this.addresses = addresses;
    }

    /**
     * Text as a reader sees it: links show their words alone, and pictures are shown.
     *
     * @param pictures the picture of an address; empty where only its description is shown
     */
    public static MarkdownText reading(Function<String, Optional<javafx.scene.Node>> pictures) {
        return new MarkdownText(() -> PassageNames.NONE, reference -> {}, reference -> "", pictures, false);
    }

    /** The text of a block. */
    TextFlow flow(Node block) {
        TextFlow flow = new TextFlow();
        flow.setMinWidth(0);
        boolean rightToLeft = TextOrder.isRightToLeft(block);
        if (rightToLeft) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        children(block, block instanceof TableCell ? List.of(IN_TABLE) : List.of(), flow);
        if (rightToLeft) {
            flow.getChildren().add(TextOrder.endMark());
        }
        return flow;
    }

    private void children(Node parent, List<String> styles, TextFlow flow) {
        StringBuilder words = new StringBuilder();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
            if (each instanceof org.commonmark.node.Text text) {
                words.append(text.getLiteral());
            } else if (each instanceof SoftLineBreak) {
                words.append(' ');
            } else {
                words(words, styles, flow);
                inline(each, styles, flow);
            }
        }
        words(words, styles, flow);
    }

    private void inline(Node node, List<String> styles, TextFlow flow) {
        if (node instanceof Code code) {
            plain(DisplayText.harmless(code.getLiteral()), with(styles, CODE), flow);
        } else if (node instanceof HtmlInline html) {
            plain(DisplayText.harmless(html.getLiteral()), styles, flow);
        } else if (node instanceof HardLineBreak) {
            plain("\n", styles, flow);
        } else if (node instanceof Emphasis) {
            children(node, with(styles, "markdown-emphasis"), flow);
        } else if (node instanceof StrongEmphasis) {
            children(node, with(styles, "markdown-strong"), flow);
        } else if (node instanceof Strikethrough) {
            children(node, with(styles, "markdown-struck"), flow);
        } else if (node instanceof Link link && !addresses) {
            children(
                    node,
                    with(styles, link.getDestination().startsWith(NOTE) ? "markdown-note" : "markdown-link"),
                    flow);
        } else if (node instanceof Link link) {
            children(node, styles, flow);
            address(link.getDestination(), flow);
        } else if (node instanceof Image image) {
            picture(image, styles, flow);
        } else {
            children(node, styles, flow);
        }
    }

    private void picture(Image image, List<String> styles, TextFlow flow) {
        Optional<javafx.scene.Node> shown = pictures.apply(image.getDestination());
        if (shown.isPresent()) {
            flow.getChildren().add(shown.get());
        } else {
            children(image, styles, flow);
            address(image.getDestination(), flow);
        }
    }

    /** Where a link leads is told and not followed; the text of a bare address is not told twice. */
    private void address(String address, TextFlow flow) {
        boolean told = !flow.getChildren().isEmpty()
                && flow.getChildren().get(flow.getChildren().size() - 1) instanceof Text last
                && address.endsWith(last.getText());
        if (!address.isBlank() && !told) {
            plain(DisplayText.harmless(" (" + address + ")"), List.of("markdown-address"), flow);
        }
    }

    /** Shows what was gathered, with its links, and begins anew. */
    private void words(StringBuilder gathered, List<String> styles, TextFlow flow) {
        String text = DisplayText.harmless(gathered.toString());
        gathered.setLength(0);
        int at = 0;
        for (PassageReference.Found found : names.get().inEmphasis(text, styles.isEmpty() ? "" : lastWords(flow))) {
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

    private static String lastWords(TextFlow flow) {
        int count = flow.getChildren().size();
        return count > 0 && flow.getChildren().get(count - 1) instanceof Text last ? last.getText() : "";
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
