package app.redraft.infra.clipboard;

import java.util.Locale;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of one block. Blanks are one blank, never at its ends, and stand outside of emphasis. */
final class HtmlInlines {
    private static final int DEEPEST = 40;

    private final Paragraph words = new Paragraph();
    private boolean blank;
    private int depth;

    /** Adds a node with all that is in it. */
    void add(org.jsoup.nodes.Node node) {
        add(node, words);
    }

    /** Adds what is in a cell; its paragraphs become one. */
    void addAll(Element cell) {
        for (org.jsoup.nodes.Node child : cell.childNodes()) {
            add(child, words);
            blank |= child instanceof Element;
        }
    }

    /** Puts the words into a block. */
    void end(Node target) {
        Node last = words.getLastChild();
        while (last instanceof HardLineBreak) {
            last.unlink();
            last = words.getLastChild();
        }
        Node next;
        for (Node each = words.getFirstChild(); each != null; each = next) {
            next = each.getNext();
            target.appendChild(each);
        }
    }

    /** Puts the words behind other blocks, as a paragraph of their own; none when there are no words. */
    void endParagraph(Node target) {
        Paragraph paragraph = new Paragraph();
        end(paragraph);
        if (paragraph.getFirstChild() != null) {
            target.appendChild(paragraph);
        }
    }

    private void add(org.jsoup.nodes.Node node, Node target) {
        if (node instanceof TextNode text) {
            text(text.getWholeText(), target);
        } else if (node instanceof Element element && depth < DEEPEST) {
            depth++;
            element(element, target);
            depth--;
        }
    }

    private void text(String text, Node target) {
        StringBuilder kept = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0' || c == '\f') {
                blank = true;
            } else {
                if (blank && (kept.length() > 0 || hasWords())) {
                    if (kept.length() > 0 || target == words) {
                        kept.append(' ');
                    } else {
                        outside(target);
                    }
                }
                blank = false;
                kept.append(c);
            }
        }
        if (kept.length() > 0) {
            target.appendChild(new Text(kept.toString()));
        }
    }

    private boolean hasWords() {
        return words.getFirstChild() != null && !(words.getLastChild() instanceof HardLineBreak);
    }

    /** A blank at the beginning of emphasis stands before it. */
    private void outside(Node target) {
        Node outer = target;
        while (outer.getParent() != null && outer.getParent() != words && outer.getPrevious() == null) {
            outer = outer.getParent();
        }
        if (target.getFirstChild() == null) {
            outer.insertBefore(new Text(" "));
        } else {
            target.appendChild(new Text(" "));
        }
    }

    private void element(Element element, Node target) {
        switch (element.tagName().toLowerCase(Locale.ROOT)) {
            case "b", "strong" -> wrap(element, new StrongEmphasis("**"), target);
            case "i", "em", "cite", "dfn", "var" -> wrap(element, new Emphasis("*"), target);
            case "del", "s", "strike" -> wrap(element, new Strikethrough("~~"), target);
            case "code", "kbd", "samp", "tt" -> code(element, target);
            case "br" -> {
                if (hasWords()) {
                    target.appendChild(new HardLineBreak());
                }
                blank = false;
            }
            case "a" -> link(element, target);
            case "img" -> picture(element, target);
            default -> element.childNodes().forEach(child -> add(child, target));
        }
    }

    private void wrap(Element element, Node made, Node target) {
        boolean same = isWithin(target, made.getClass());
        Node inner = same ? target : made;
        if (!same) {
            target.appendChild(made);
        }
        element.childNodes().forEach(child -> add(child, inner));
        if (!same && made.getFirstChild() == null) {
            made.unlink();
        }
    }

    private static boolean isWithin(Node node, Class<? extends Node> kind) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private void code(Element element, Node target) {
        String code = element.text().strip();
        if (!code.isEmpty()) {
            if (blank && hasWords()) {
                target.appendChild(new Text(" "));
            }
            blank = false;
            target.appendChild(new Code(code));
        }
    }

    private void link(Element element, Node target) {
        String address = element.attr("href").strip();
        boolean safe = address.matches("(?i)(?:https?://|mailto:|tel:)\\S+");
        if (safe && !isWithin(target, Link.class)) {
            wrap(element, new Link(address, null), target);
        } else {
            element.childNodes().forEach(child -> add(child, target));
        }
    }

    private void picture(Element element, Node target) {
        String address = element.attr("src").strip();
        String words = element.attr("alt").strip().replaceAll("\\s+", " ");
        if (address.matches("(?i)https?://\\S+")) {
            Image image = new Image(address, null);
            image.appendChild(new Text(words));
            target.appendChild(image);
            blank = false;
        } else if (!words.isEmpty()) {
            text(words, target);
        }
    }
}
