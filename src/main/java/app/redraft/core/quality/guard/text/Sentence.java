package app.redraft.core.quality.guard.text;

import java.util.List;

/**
 * A sentence, a line of a list or a heading.
 *
 * @param start first UTF-16 offset
 * @param end offset after the last
 * @param words its words, in order; never empty
 */
public record Sentence(int start, int end, List<Word> words) {
    /** Whether an offset is inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
