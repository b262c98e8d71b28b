package app.redraft.core.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a document are, kept up to date change by change: only changed lines are read again, and those behind them
 * as long as something else is open there than before. Lines count from 0. One thread.
 */
public final class MarkdownLines {
    private final List<@Nullable BlockLine> lines = new ArrayList<>();
    private int from;
    private int to;

    /** How many lines the document has. */
    public int size() {
        return lines.size();
    }

    /** What a line is; null while it is not read. */
    public @Nullable BlockLine get(int line) {
        return line >= 0 && line < lines.size() ? lines.get(line) : null;
    }

    /** Whether lines wait to be read. */
    public boolean isWaiting() {
        return from < to;
    }

    /**
     * Lines were replaced.
     *
     * @param first the first of them
     * @param before how many there were
     * @param now how many there are in their place
     */
    public void replaced(int first, int before, int now) {
        int delta = now - before;
        int start = Math.max(0, first - 1);
        lines.subList(first, first + before).clear();
        lines.addAll(first, Collections.nCopies(now, null));
        if (from >= to) {
            from = start;
            to = first + now;
        } else {
            to = Math.max(first + now, to > first ? to + delta : to);
            from = Math.min(start, from);
        }
    }

    /**
     * Reads waiting lines.
     *
     * @param text what stands in a line
     * @param most how many to read at most
     * @return the first line that was read and the one after the last
     */
    public Range read(IntFunction<String> text, int most) {
        int first = from;
        int end = Math.min(lines.size(), from + most);
        while (from < to && from < end) {
            LineState before = from == 0 ? LineState.START : after(from - 1);
            String next = from + 1 < lines.size() ? text.apply(from + 1) : "";
            BlockLine old = lines.get(from);
            BlockLine line = BlockReader.read(text.apply(from), before, next);
            lines.set(from, line);
            from++;
            boolean other = old == null || !old.after().equals(line.after());
            if (from == to && to < lines.size() && (other || continues(to))) {
                to++;
            }
        }
        return new Range(first, from);
    }

    /**
     * Lines from one to another.
     *
     * @param from the first
     * @param to the one after the last
     */
    public record Range(int from, int to) {}

    /** The first line of the paragraph in which a line stands. */
    public int paragraphStart(int line) {
        int start = line;
        while (start > 0 && continues(start)) {
            start--;
        }
        return start;
    }

    /** Whether a line goes on with the paragraph of the line before. */
    public boolean continues(int line) {
        BlockLine known = get(line);
        return known != null && known.continues();
    }

    private LineState after(int line) {
        BlockLine known = lines.get(line);
        return known == null ? LineState.NOTHING : known.after();
    }
}
