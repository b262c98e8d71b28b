package app.redraft.ui.editor.markdown;

import app.redraft.core.markdown.StyleRun;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Takes styles off the part of a line that is under review. */
final class HeldRuns {
    private HeldRuns() {}

    /**
     * The runs of a line.
     *
     * @param held the characters of the line that are held
     * @param kept styles that those keep
     */
    static List<StyleRun> without(List<StyleRun> runs, BitSet held, int kept) {
        if (held.isEmpty()) {
            return runs;
        }
        List<StyleRun> result = new ArrayList<>();
        int at = 0;
        for (StyleRun run : runs) {
            int end = at + run.length();
            while (at < end) {
                boolean inside = held.get(at);
                int next = inside ? held.nextClearBit(at) : held.nextSetBit(at);
                int stop = next < 0 ? end : Math.min(next, end);
                result.add(new StyleRun(stop - at, inside ? run.styles() & kept : run.styles()));
                at = stop;
            }
        }
        return result;
    }
}
