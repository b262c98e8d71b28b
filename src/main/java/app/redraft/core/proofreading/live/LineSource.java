package app.redraft.core.proofreading.live;

/** A text by its lines, without their ends. */
public interface LineSource {
    /** How many lines there are, {@code >= 1}. */
    int count();

    /** A line, counted from 0. */
    String line(int index);

    /** Whether a line is not to be read now. */
    default boolean isClosed(int index) {
        return false;
    }
}
