package app.redraft.ui.editor;

import app.redraft.core.text.AnchoredRange;

/**
 * Where the document is shown while live text stands in for one passage of it. Offsets are UTF-16; "document" counts in the
 * text that is saved, "display" in the text on screen.
 *
 * @param passage the passage, in document offsets
 * @param shownLength length of the text shown in its place
 */
record Projection(AnchoredRange passage, int shownLength) {
    /** The document shown as it is. */
    static final Projection NONE = new Projection(new AnchoredRange(0, 0), 0);

    /** Display offset of the first character shown for the passage. */
    int shownStart() {
        return passage.start();
    }

    /** Display offset after the last character shown for the passage. */
    int shownEnd() {
        return passage.start() + shownLength;
    }

    /** The display offset of a document offset; inside the passage, the nearest offset that exists. */
    int toDisplay(int document) {
        if (document <= passage.start()) {
            return document;
        } else if (document >= passage.end()) {
            return document - passage.length() + shownLength;
        }
        return Math.min(document, shownEnd());
    }

    /** The document offset of a display offset; inside the live text, the nearest offset that exists. */
    int toDocument(int display) {
        if (display <= shownStart()) {
            return display;
        } else if (display >= shownEnd()) {
            return display - shownLength + passage.length();
        }
        return Math.min(display, passage.end());
    }

    /** Whether replacing a display range would change the live text; at its very edges it would not. */
    boolean shownTouched(int from, int to) {
        return from < shownEnd() && to > shownStart();
    }

    /** Whether replacing a document range would change the passage; at its very edges it would not. */
    boolean passageTouched(int from, int to) {
        return from < passage.end() && to > passage.start();
    }

    Projection withPassage(AnchoredRange moved) {
        return new Projection(moved, shownLength);
    }

    Projection withShownLength(int length) {
        return new Projection(passage, length);
    }
}
