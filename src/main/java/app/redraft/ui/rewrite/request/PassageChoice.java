package app.redraft.ui.rewrite.request;

import app.redraft.core.text.units.Graphemes;

/**
 * Which stretch of a document is rewritten: the selection without the white space at its edges, widened to whole grapheme
 * clusters; with nothing selected, the paragraph at the caret.
 *
 * @param kind what was found
 * @param start first UTF-16 offset; 0 when nothing was found
 * @param end offset after the last character
 */
public record PassageChoice(Kind kind, int start, int end) {

    /** What was found. */
    public enum Kind {
        SELECTION,
        PARAGRAPH,
        /** The document has nothing to rewrite. */
        EMPTY_DOCUMENT,
        /** Only white space is selected. */
        BLANK_SELECTION,
        /** The caret stands in an empty line. */
        BLANK_PARAGRAPH
    }

    /** Whether there is something to rewrite. */
    public boolean found() {
        return kind == Kind.SELECTION || kind == Kind.PARAGRAPH;
    }

    /**
     * Chooses.
     *
     * @param anchor one end of the selection
     * @param caret the other end; the same offset when nothing is selected
     */
    public static PassageChoice of(String document, int anchor, int caret) {
        if (document.isBlank()) {
            return new PassageChoice(Kind.EMPTY_DOCUMENT, 0, 0);
        }
        if (anchor != caret) {
            int start = Graphemes.atOrBefore(document, Math.min(anchor, caret));
            int end = Graphemes.atOrAfter(document, Math.max(anchor, caret));
            return trimmed(document, start, end, Kind.SELECTION, Kind.BLANK_SELECTION);
        }
        int start = document.lastIndexOf('\n', caret - 1) + 1;
        int next = document.indexOf('\n', caret);
        return trimmed(document, start, next < 0 ? document.length() : next, Kind.PARAGRAPH, Kind.BLANK_PARAGRAPH);
    }

    private static PassageChoice trimmed(String document, int from, int to, Kind found, Kind blank) {
        int start = from;
        int end = to;
        while (start < end && isSpace(document.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(document.charAt(end - 1))) {
            end--;
        }
        return start == end ? new PassageChoice(blank, 0, 0) : new PassageChoice(found, start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
