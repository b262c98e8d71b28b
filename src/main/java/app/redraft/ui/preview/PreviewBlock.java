package app.redraft.ui.preview;

import org.commonmark.node.Node;

/**
 * A part of the document that stands by itself: a paragraph, a list, a table.
 *
 * @param node what it is
 * @param firstLine its line in the document, from 0
 * @param source what it was written as; blocks written alike look alike
 */
record PreviewBlock(Node node, int firstLine, String source) {

    boolean looksLike(PreviewBlock other) {
        return source.equals(other.source);
    }
}
