package app.redraft.infra.provider.proofreader.text;

/**
 * A range of UTF-16 offsets.
 *
 * @param start first offset
 * @param end offset after the last, {@code >= start}
 */
public record TextSpan(int start, int end) {
    /** Whether they share a character, or one of them is empty and lies inside the other. */
    public boolean overlaps(int from, int to) {
        return from < end && to > start;
    }

    /** Whether the offset lies inside, not at an end. */
    public boolean holds(int offset) {
        return start < offset && offset < end;
    }

    /** UTF-16 units in it. */
    public int length() {
        return end - start;
    }

    /** What of it lies in a part, with offsets in the part. */
    TextSpan clipped(int from, int to) {
        return new TextSpan(Math.max(start, from) - from, Math.min(end, to) - from);
    }

    /** The same range further on. */
    public TextSpan shifted(int by) {
        return new TextSpan(start + by, end + by);
    }
}
