package app.redraft.core.rewrite.shield.anchor;

import java.util.List;

/** Finds what a parser of Markdown knows: code, links, images, tags of HTML, emphasis. Any thread. */
@FunctionalInterface
public interface MarkdownAnchors {
    /** Knows no Markdown. */
    MarkdownAnchors NONE = text -> List.of();

    /** What stands in a text; stretches may lie within one another. */
    List<Anchor> find(String text);
}
