package app.redraft.core.markdown.edit;

import app.redraft.core.markdown.BlockLine;

/**
 * A line of a document and what it is.
 *
 * @param start offset of its first character in the document
 * @param text what stands in it, without the line end
 * @param block what it is
 */
public record TextLine(int start, String text, BlockLine block) {

    /** Offset of its end in the document. */
    public int end() {
        return start + text.length();
    }

    int content() {
        return start + block.prefix().content();
    }
}
