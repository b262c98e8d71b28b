package app.redraft.core.text;

/**
 * A stretch of a document that keeps its place while text before or after it is edited.
 *
 * @param start first UTF-16 offset
 * @param end offset after the last character, {@code >= start}
 * @param broken whether an edit changed the stretch itself; stays true
 */
public record AnchoredRange(int start, int end, boolean broken) {
    public AnchoredRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: " + start + ".." + end);
        }
    }

    public AnchoredRange(int start, int end) {
        this(start, end, false);
    }

    /** Number of UTF-16 characters. */
    public int length() {
        return end - start;
    }

    /**
     * The range after an edit. Text put exactly at the start goes before the range, text put exactly at the end after it.
     *
     * @param from first UTF-16 offset of the edit in the document before it
     * @param removed characters taken out there, {@code >= 0}
     * @param inserted characters put in there, {@code >= 0}
     */
    public AnchoredRange edited(int from, int removed, int inserted) {
        int shift = inserted - removed;
        int editEnd = from + removed;
        if (removed == 0 && inserted == 0) {
            return this;
        }
        if (editEnd <= start) {
            return new AnchoredRange(start + shift, end + shift, broken);
        }
        if (from >= end) {
            return this;
        }
        int newStart = Math.min(start, from);
        int newEnd = Math.max(end, editEnd) + shift;
        return new AnchoredRange(newStart, Math.max(newStart, newEnd), true);
    }
}
