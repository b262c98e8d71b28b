package app.redraft.infra.clipboard;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Blocks of HTML as blocks of Markdown. */
final class HtmlBlocks {
    private static final int DEEPEST = 40;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "figure",
            "figcaption",
            "center",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "hr",
            "table",
            "dl",
            "dt",
            "dd",
            "address",
            "form",
            "fieldset",
            "details",
            "summary",
            "body");

    private int depth;

    Document document(Element body) {
        Document document = new Document();
        children(body, document);
        return document;
    }

    /** Runs of words between blocks are paragraphs. */
    private void children(Element parent, Node target) {
        if (depth > DEEPEST) {
            return;
        }
        depth++;
        HtmlInlines words = new HtmlInlines();
        for (org.jsoup.nodes.Node child : parent.childNodes()) {
            if (child instanceof Element element && holdsBlocks(element)) {
                words.endParagraph(target);
                block(element, target);
                words = new HtmlInlines();
            } else if (child instanceof Element || child instanceof TextNode) {
                words.add(child);
            }
        }
        words.endParagraph(target);
        depth--;
    }

    private static boolean holdsBlocks(Element element) {
        return BLOCKS.contains(element.tagName())
                || element.select("p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr")
                                .size()
                        > (element.is("p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr") ? 1 : 0);
    }

    private void block(Element element, Node target) {
        switch (element.tagName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, target);
            case "ul", "ol" -> list(element, target);
            case "blockquote" -> {
                BlockQuote quote = new BlockQuote();
                children(element, quote);
                append(target, quote);
            }
            case "pre" -> code(element, target);
            case "hr" -> target.appendChild(new ThematicBreak());
            case "table" -> table(element, target);
            default -> children(element, target);
        }
    }

    private static void append(Node target, Node block) {
        if (block.getFirstChild() != null) {
            target.appendChild(block);
        }
    }

    private static void heading(Element element, Node target) {
        Heading heading = new Heading();
        heading.setLevel(element.tagName().charAt(1) - '0');
        HtmlInlines words = new HtmlInlines();
        element.childNodes().forEach(words::add);
        words.end(heading);
        append(target, heading);
    }

    private void list(Element element, Node target) {
        ListBlock list;
        if (element.tagName().equals("ol")) {
            OrderedList ordered = new OrderedList();
            ordered.setMarkerStartNumber(
                    element.attr("start").matches("\\d{1,6}") ? Integer.parseInt(element.attr("start")) : 1);
            ordered.setMarkerDelimiter(".");
            list = ordered;
        } else {
            BulletList bullets = new BulletList();
            bullets.setMarker("-");
            list = bullets;
        }
        list.setTight(true);
        for (Element child : element.children()) {
            ListItem item = new ListItem();
            if (child.tagName().equals("ul") || child.tagName().equals("ol")) {
                Node last = list.getLastChild();
                list(child, last == null ? item : last);
            } else {
                children(child, item);
            }
            append(list, item);
        }
        append(target, list);
    }

    private static void code(Element element, Node target) {
        FencedCodeBlock code = new FencedCodeBlock();
        String text = element.wholeText();
        code.setFenceCharacter(text.contains("```") ? "~" : "`");
        code.setOpeningFenceLength(3);
        code.setLiteral(text.endsWith("\n") ? text : text + "\n");
        target.appendChild(code);
    }

    private void table(Element element, Node target) {
        TableBlock table = new TableBlock();
        TableBody body = new TableBody();
        for (Element row : element.select("tr")) {
            boolean head = table.getFirstChild() == null;
            TableRow line = new TableRow();
            for (Element cell : row.select("> th, > td")) {
                TableCell made = new TableCell();
                made.setHeader(head);
                HtmlInlines words = new HtmlInlines();
                words.addAll(cell);
                words.end(made);
                line.appendChild(made);
            }
            if (line.getFirstChild() != null && head) {
                TableHead top = new TableHead();
                top.appendChild(line);
                table.appendChild(top);
            } else if (line.getFirstChild() != null) {
                body.appendChild(line);
            }
        }
        append(table, body);
        boolean layout =
                element.select("tr").size() < 2 || element.select("table").size() > 1;
        if (layout) {
            element.select("td, th").forEach(cell -> children(cell, target));
        } else {
            append(target, table);
        }
    }
}
