package app.redraft.infra.markdown;

import app.redraft.core.rewrite.shield.anchor.Anchor;
import app.redraft.core.rewrite.shield.anchor.AnchorKind;
import app.redraft.core.rewrite.shield.anchor.MarkdownAnchors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * What commonmark knows of a text. A block that is only indented is no code here: writers indent their paragraphs. Thread-safe.
 */
public final class CommonMarkAnchors implements MarkdownAnchors {
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            HtmlBlock.class,
            ThematicBreak.class,
            ListBlock.class));

    private final Parser parser = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .extensions(List.of(StrikethroughExtension.create(), TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    @Override
    public List<Anchor> find(String text) {
        Reader reader = new Reader(text);
        parser.parse(text).accept(reader);
        return new Tags(text).paired(reader.found, reader.tags);
    }

    /** Collects anchors of one text. */
    private static final class Reader extends AbstractVisitor {
        private static final Pattern TAG =
                Pattern.compile("<!--[\\s\\S]*?-->|</?[A-Za-z][^<>]{0,2000}>|<![A-Z][^<>]*>|<\\?[\\s\\S]*?\\?>");
        private static final Pattern RAW =
                Pattern.compile("^\\s*<(?:script|style|pre|textarea)\\b", Pattern.CASE_INSENSITIVE);

        private final String text;
        private final List<Anchor> found = new ArrayList<>();
        private final List<Anchor> tags = new ArrayList<>();

        Reader(String text) {
            this.text = text;
        }

        @Override
        public void visit(FencedCodeBlock block) {
            whole(AnchorKind.CODE, block);
        }

        @Override
        public void visit(Code code) {
            whole(AnchorKind.CODE, code);
        }

        @Override
        public void visit(Image image) {
            whole(AnchorKind.IMAGE, image);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            whole(AnchorKind.LINK, definition);
        }

        @Override
        public void visit(Link link) {
            int start = start(link);
            int end = end(link);
            Node first = link.getFirstChild();
            Node last = link.getLastChild();
            boolean words = first != null && last != null && hasSpans(first) && hasSpans(last);
            if (start < 0) {
                return;
            }
            boolean bare = text.charAt(start) == '<' || !words || end(last) >= end;
            if (bare) {
                found.add(Anchor.whole(AnchorKind.LINK, start, end));
            } else {
                found.add(Anchor.around(AnchorKind.LINK, start, start(first), end(last), end));
                visitChildren(link);
            }
        }

        @Override
        public void visit(Emphasis emphasis) {
            around(emphasis, emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            around(strong, strong);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Strikethrough struck) {
                around(struck, struck);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(HtmlInline tag) {
            int start = start(tag);
            if (start >= 0) {
                tags.add(Anchor.whole(AnchorKind.HTML, start, end(tag)));
            }
        }

        @Override
        public void visit(HtmlBlock block) {
            int start = start(block);
            if (start < 0) {
                return;
            }
            String html = text.substring(start, end(block));
            if (RAW.matcher(html).find()) {
                found.add(Anchor.whole(AnchorKind.HTML, start, end(block)));
                return;
            }
            Matcher tag = TAG.matcher(html);
            while (tag.find()) {
                tags.add(Anchor.whole(AnchorKind.HTML, start + tag.start(), start + tag.end()));
            }
        }

        private void around(Node node, Delimited marks) {
            int start = start(node);
            int end = end(node);
            int open = marks.getOpeningDelimiter().length();
            int close = marks.getClosingDelimiter().length();
            if (start >= 0 && end - start > open + close) {
                found.add(Anchor.around(AnchorKind.EMPHASIS, start, start + open, end - close, end));
            }
            visitChildren(node);
        }

        private void whole(AnchorKind kind, Node node) {
            if (hasSpans(node)) {
                found.add(Anchor.whole(kind, start(node), end(node)));
            }
        }

        private static boolean hasSpans(Node node) {
            return !node.getSourceSpans().isEmpty();
        }

        private static int start(Node node) {
            return hasSpans(node) ? node.getSourceSpans().get(0).getInputIndex() : -1;
        }

        private static int end(Node node) {
            SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
            return last.getInputIndex() + last.getLength();
        }
    }
}
