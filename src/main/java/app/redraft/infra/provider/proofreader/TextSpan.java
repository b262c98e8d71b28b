package app.redraft.infra.provider.proofreader;

/**
 * A range of UTF-16 offsets.
 *
 * @param start first offset
 * @param end offset after the last, {@code >= start}
 */
record TextSpan(int start, int end) {
    boolean overlaps(int from, int to) {
        return from < end && to > start;
    }

    /** Whether the offset lies inside, not at an end. */
    boolean holds(int offset) {
        return start < offset && offset < end;
    }

    int length() {
        return end - start;
    }

    TextSpan shifted(int by) {
        return new TextSpan(start + by, end + by);
    }
}
