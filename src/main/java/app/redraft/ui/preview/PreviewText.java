package app.redraft.ui.preview;

import app.redraft.core.export.Footnotes;
import app.redraft.core.export.FrontMatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a Markdown document into blocks. Any thread. */
final class PreviewText {
    /** Deeper than anybody nests on purpose. */
    private static final int DEEPEST = 24;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create(),
                    TaskListItemsExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private PreviewText() {}

    /** The blocks of a document; its footnotes are the last one. */
    static List<PreviewBlock> blocks(String text) {
        FrontMatter front = FrontMatter.of(text);
        long lines =
                text.substring(0, front.end()).chars().filter(c -> c == '\n').count();
        Footnotes footnotes = Footnotes.of("\n".repeat((int) lines) + text.substring(front.end()));
        List<PreviewBlock> blocks = new ArrayList<>();
        read(footnotes.text(), 0, blocks);
        if (!footnotes.notes().isEmpty()) {
            String notes = footnotes.notes().stream()
                    .map(note -> note.number() + ". " + note.text().replace("\n", "\n   "))
                    .collect(Collectors.joining("\n"));
            read("***\n\n" + notes, Integer.MAX_VALUE, blocks);
        }
        return blocks;
    }

    private static void read(String markdown, int least, List<PreviewBlock> blocks) {
        Node next;
        for (Node block = PARSER.parse(markdown).getFirstChild(); block != null; block = next) {
            next = block.getNext();
            List<SourceSpan> spans = block.getSourceSpans();
            if (!spans.isEmpty()) {
                SourceSpan first = spans.get(0);
                SourceSpan last = spans.get(spans.size() - 1);
                String source = markdown.substring(first.getInputIndex(), last.getInputIndex() + last.getLength());
                int line = Math.max(least, first.getLineIndex());
                blocks.add(new PreviewBlock(block, line, block.getClass().getSimpleName() + ":" + source));
            }
        }
    }
}
