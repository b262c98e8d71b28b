package app.redraft.ui.editor.markdown;

import app.redraft.core.markdown.BlockLine;
import app.redraft.core.markdown.BlockReader;
import app.redraft.core.markdown.LineState;
import app.redraft.core.markdown.LineStyles;
import app.redraft.core.markdown.MarkdownLines;
import app.redraft.core.markdown.MarkdownStyle;
import app.redraft.core.markdown.StyleRun;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/**
 * Shows what Markdown means while it is written: the marks dimmed, strong words strong. Before each frame the changed lines are
 * read again; of a whole document those in sight are styled at once and the others soon after, a few in each frame. In a
 * passage under review only the size of headings stays.
 */
public final class MarkdownHighlighting implements EditorFeature {
    /** Most lines that are styled in one frame, besides those in sight. */
    private static final int PAINTED_AT_ONCE = 100;

    /** Most lines that are read in one frame. */
    private static final int READ_AT_ONCE = 5_000;

    /** Longest paragraph of several lines in which emphasis goes from line to line. */
    private static final int MOST_LINES = 40;

    /**
     * Most runs of a line. Each is a node, and a line is laid out in time that grows with the square of their number: one with
     * more marks than this is styled as a whole.
     */
    private static final int MOST_RUNS = 400;

    private static final int HEADINGS = MarkdownStyle.HEADING_1.bit()
            | MarkdownStyle.HEADING_2.bit()
            | MarkdownStyle.HEADING_3.bit()
            | MarkdownStyle.HEADING_4.bit();

    private final Held held;
    private final OncePerFrame painting = new OncePerFrame(FxThread::atNextPulse, this::work);
    private final MarkdownLines lines = new MarkdownLines();
    private final StaleLines stale = new StaleLines();
    private @Nullable EditorArea installed;
    private Subscription changes = Subscription.EMPTY;

    /** Which stretches of the displayed text are under review. */
    @FunctionalInterface
    public interface Held {
        /** The held part of a stretch of the displayed text, in display offsets; empty sets where none is. */
        BitSet in(int from, int to);
    }

    public MarkdownHighlighting(Held held) {
        this.held = held;
    }

    @Override
    public void install(EditorArea area) {
        if (installed != null) {
            return;
        }
        installed = area;
        changes = Subscription.multi(
                area.multiPlainChanges().subscribe(made -> changed(area, made)),
                area.replacements().subscribe(made -> changed(area, made.getStart(), made.getEnd())));
        replaced(0, lines.size(), area.getParagraphs().size());
    }

    @Override
    public void uninstall() {
        changes.unsubscribe();
        EditorArea area = installed;
        installed = null;
        if (area != null) {
            for (int line = 0; line < area.getParagraphs().size(); line++) {
                int start = area.getAbsolutePosition(line, 0);
                StyleClasses.LAYER.paint(area, start, start + area.getParagraphLength(line), List.of());
            }
        }
    }

    /** What a line is, as the text stands now. */
    BlockLine block(int line) {
        EditorArea area = installed;
        while (area != null && lines.isWaiting()) {
            read(area);
        }
        BlockLine known = lines.get(line);
        return known == null ? BlockReader.read("", LineState.NOTHING, "") : known;
    }

    /** Whether a stretch of the displayed text has characters under review. */
    boolean isHeld(int from, int to) {
        return !held.in(from, to).isEmpty();
    }

    private void read(EditorArea area) {
        MarkdownLines.Range read = lines.read(area::getText, READ_AT_ONCE);
        stale.add(lines.paragraphStart(Math.min(read.from(), lines.size() - 1)), read.to());
    }

    /** Each change counts in the text that the changes before it have left. */
    private void changed(EditorArea area, List<PlainTextChange> made) {
        int from = area.getLength();
        int to = 0;
        for (PlainTextChange change : made) {
            int end = change.getInsertionEnd();
            to = to > change.getPosition() ? Math.max(end, to + change.getNetLength()) : Math.max(end, to);
            from = Math.min(from, change.getPosition());
        }
        if (!made.isEmpty()) {
            changed(area, from, to);
        }
    }

    private void changed(EditorArea area, int from, int to) {
        int first = area.paragraphAt(Math.min(from, area.getLength()));
        int last = area.paragraphAt(Math.min(to, area.getLength()));
        int now = last - first + 1;
        replaced(first, now - (area.getParagraphs().size() - lines.size()), now);
    }

    private void replaced(int first, int before, int now) {
        lines.replaced(first, before, now);
        stale.replaced(first, before, now);
        painting.run();
    }

    private void work() {
        EditorArea area = installed;
        if (area == null) {
            return;
        }
        if (lines.isWaiting()) {
            read(area);
        }
        if (!area.getVisibleParagraphs().isEmpty()) {
            paintStale(area, area.firstVisibleParToAllParIndex(), area.lastVisibleParToAllParIndex() + 1, MOST_LINES);
        }
        paintStale(area, 0, lines.size(), PAINTED_AT_ONCE);
        if (lines.isWaiting() || !stale.isEmpty()) {
            painting.run();
        }
    }

    /** Styles lines of a range that need it and are read. */
    private void paintStale(EditorArea area, int from, int to, int most) {
        int painted = 0;
        int line = stale.next(from);
        while (line >= 0 && line < to && painted < most && lines.get(line) != null) {
            painted += paintParagraph(area, line);
            line = stale.next(line);
        }
    }

    /** Styles the lines of the paragraph in which a line stands; returns how many they are. */
    private int paintParagraph(EditorArea area, int line) {
        int first = Math.max(lines.paragraphStart(line), line - MOST_LINES);
        List<BlockLine> blocks = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int end = first;
        do {
            BlockLine block = lines.get(end);
            if (block == null) {
                break;
            }
            blocks.add(block);
            texts.add(area.getText(end));
            end++;
        } while (lines.continues(end) && (end <= line || end - first < MOST_LINES));
        List<List<StyleRun>> styles = LineStyles.of(blocks, texts);
        for (int k = 0; k < styles.size(); k++) {
            paint(area, first + k, styles.get(k));
        }
        stale.remove(first, Math.max(end, line + 1));
        return end - first;
    }

    private void paint(EditorArea area, int line, List<StyleRun> runs) {
        if (!runs.isEmpty()) {
            int start = area.getAbsolutePosition(line, 0);
            BitSet withheld = held.in(start, start + area.getParagraphLength(line));
            List<StyleRun> few = runs.size() > MOST_RUNS ? List.of(whole(runs)) : runs;
            StyleClasses.LAYER.paint(area, start, StyleClasses.spans(HeldRuns.without(few, withheld, HEADINGS)));
        }
    }

    /** One run with the styles that all runs of a line have. */
    private static StyleRun whole(List<StyleRun> runs) {
        int length = runs.stream().mapToInt(StyleRun::length).sum();
        return new StyleRun(length, runs.stream().mapToInt(StyleRun::styles).reduce(-1, (all, each) -> all & each));
    }
}
