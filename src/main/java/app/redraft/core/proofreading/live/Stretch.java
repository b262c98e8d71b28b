package app.redraft.core.proofreading.live;

import java.util.List;

/**
 * A part of a text that is read at once: some whole lines, or a part of one very long line.
 *
 * @param first the first line of it
 * @param lines the lines, whole
 * @param from column in the first line at which it begins; 0 but in a very long line
 * @param to column in the last line at which it ends
 * @param begins whether it begins with a sentence, so far as can be told
 */
public record Stretch(int first, List<String> lines, int from, int to, boolean begins) {

    public Stretch {
        lines = List.copyOf(lines);
    }

    /** What is to be read. */
    public String text() {
        return lines.size() == 1 ? lines.get(0).substring(from, to) : String.join("\n", lines);
    }

    /** Whether a text still has it, some lines further on perhaps. */
    boolean isIn(LineSource text, int at) {
        if (at + lines.size() > text.count()) {
            return false;
        }
        for (int k = 0; k < lines.size(); k++) {
            if (!lines.get(k).equals(text.line(at + k))) {
                return false;
            }
        }
        return true;
    }
}
