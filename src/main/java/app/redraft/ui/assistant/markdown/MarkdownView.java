package app.redraft.ui.assistant.markdown;

import app.redraft.core.text.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Shows Markdown that grows. Blocks that stay as they were keep their nodes. FX thread. */
public final class MarkdownView extends VBox {
    /** Deeper than anybody nests on purpose. */
    private static final int DEEPEST = 24;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final MarkdownBlocks blocks;
    private List<String> sources = List.of();
    private String shown = "";

    /**
     * @param names the passages that can be linked; asked again for every block
     * @param open hears which paragraphs the writer wants to see
     * @param spoken names a link to paragraphs, for assistive tools
     */
    public MarkdownView(
            Supplier<PassageNames> names, Consumer<PassageReference> open, Function<PassageReference, String> spoken) {
        blocks = new MarkdownBlocks(new MarkdownText(names, open, spoken));
        getStyleClass().addAll("markdown", "focus-ring");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
    }

    /** Shows a text in place of the one before. */
    public void show(String markdown) {
        if (markdown.equals(shown)) {
            return;
        }
        shown = markdown;
        setAccessibleText(DisplayText.harmless(markdown));
        List<String> now = new ArrayList<>();
        Node block = PARSER.parse(markdown).getFirstChild();
        for (; block != null; block = block.getNext()) {
            String source = source(markdown, block);
            int index = now.size();
            now.add(source);
            if (index >= sources.size() || !source.equals(sources.get(index))) {
                put(index, blocks.of(block));
            }
        }
        getChildren().remove(now.size(), getChildren().size());
        sources = now;
    }

    private void put(int index, javafx.scene.Node node) {
        if (index < getChildren().size()) {
            getChildren().set(index, node);
        } else {
            getChildren().add(node);
        }
    }

    private static String source(String markdown, Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return "";
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return block.getClass().getSimpleName()
                + markdown.substring(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
    }
}
