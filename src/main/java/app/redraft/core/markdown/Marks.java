package app.redraft.core.markdown;

import java.util.ArrayList;
import java.util.List;

/** The styles of the characters of a text, as they are found. */
final class Marks {
    private final int[] styles;

    Marks(int length) {
        styles = new int[length];
    }

    /** Adds a style to a stretch. */
    void add(int from, int to, MarkdownStyle style) {
        for (int k = Math.max(0, from); k < Math.min(to, styles.length); k++) {
            styles[k] |= style.bit();
        }
    }

    /** The styles of a stretch as runs; empty for an empty stretch. */
    List<StyleRun> runs(int from, int to) {
        List<StyleRun> runs = new ArrayList<>();
        int start = from;
        for (int k = from + 1; k <= to; k++) {
            if (k == to || styles[k] != styles[start]) {
                runs.add(new StyleRun(k - start, styles[start]));
                start = k;
            }
        }
        return runs;
    }
}
