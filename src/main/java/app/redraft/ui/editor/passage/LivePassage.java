package app.redraft.ui.editor.passage;

import app.redraft.core.text.AnchoredRange;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DisplayPatch;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The live text of a held passage in the text area. The spans are the text shown; what is drawn has {@link DisplayBlocks} in
 * it. Offsets named "drawn" count from the beginning of the live text in the area.
 */
public final class LivePassage implements HeldText {
    private final ProjectedDocument document;
    private final EditorArea area;
    private final String original;
    private final Listener listener;
    private final DisplayBlocks blocks;
    private List<DiffSpan> shown;
    private DisplayBlocks.Drawn drawn;
    private int current = -1;
    private Set<Integer> warned = Set.of();
    private int styled = -1;
    private int firstPlain;
    private int lastPlain;

    public LivePassage(ProjectedDocument document, EditorArea area, AnchoredRange range, Listener listener) {
        this.document = document;
        this.area = area;
        this.listener = listener;
        original = document.text().substring(range.start(), range.end());
        blocks = new DisplayBlocks(original);
        shown = List.of(new DiffSpan(original, DiffSpan.Kind.KEEP, -1));
        drawn = new DisplayBlocks.Drawn(shown, List.of());
        document.hold(this, range);
        show(shown);
        styleParagraphs();
    }

    @Override
    public String original() {
        return original;
    }

    @Override
    public int start() {
        return document.projection().range(this).start();
    }

    @Override
    public boolean intact() {
        return document.projection().holds(this);
    }

    @Override
    public void show(List<DiffSpan> spans) {
        if (intact()) {
            shown = List.copyOf(spans);
            draw(blocks.draw(marked(shown)));
            styleParagraphs();
        }
    }

    @Override
    public void mark(int hunk) {
        int before = current;
        current = hunk;
        if (intact() && before != hunk) {
            restyle(before);
            restyle(hunk);
        }
    }

    @Override
    public void warn(Set<Integer> hunks) {
        if (!warned.equals(hunks)) {
            warned = Set.copyOf(hunks);
            show(shown);
        }
    }

    @Override
    public List<Integer> takeSelected() {
        int origin = document.projection().shownStart(this);
        int from = drawn.toShown(Math.max(0, area.getSelection().getStart() - origin));
        int to = drawn.toShown(area.getSelection().getEnd() - origin);
        if (!intact() || area.getSelection().getLength() == 0) {
            return List.of();
        }
        SortedSet<Integer> hunks = new TreeSet<>();
        int start = 0;
        for (DiffSpan span : shown) {
            int end = start + span.text().length();
            if (span.hunk() >= 0 && start < to && end > from) {
                hunks.add(span.hunk());
            }
            start = end;
        }
        if (!hunks.isEmpty()) {
            area.selectRange(area.getCaretPosition(), area.getCaretPosition());
        }
        return List.copyOf(hunks);
    }

    @Override
    public void reveal() {
        int offset = offsetOf(current);
        if (intact() && offset >= 0) {
            area.bringIntoView(document.projection().shownStart(this) + drawn.toDrawn(offset));
        }
    }

    @Override
    public boolean accept(String text) {
        if (!intact()) {
            return false;
        }
        String unified = Lines.unified(text);
        showPlain(unified);
        document.settle(this, unified);
        clearParagraphs();
        return true;
    }

    @Override
    public void release() {
        document.endHold(this);
    }

    @Override
    public Listener listener() {
        return listener;
    }

    @Override
    public void showOriginal() {
        showPlain(original);
    }

    @Override
    public int edit(int from, int to, String text) {
        int offset = drawn.toShown(from);
        int removed = drawn.toShown(to) - offset;
        boolean nothing = removed == 0 && text.isEmpty();
        return !nothing && listener.edited(offset, removed, text) ? drawn.toDrawn(offset + text.length()) : -1;
    }

    @Override
    public int hunkAt(int offset) {
        int from = 0;
        for (DiffSpan span : shown) {
            from += span.text().length();
            if (drawn.toShown(offset) < from) {
                return span.hunk();
            }
        }
        return -1;
    }

    @Override
    public int edge() {
        int offset = 0;
        for (DiffSpan span : shown) {
            if (span.kind() == DiffSpan.Kind.TAIL) {
                return drawn.toDrawn(offset);
            }
            offset += span.text().length();
            if (span.kind() == DiffSpan.Kind.LIVE_EDGE) {
                return drawn.toDrawn(offset);
            }
        }
        return -1;
    }

    @Override
    public String originalOf(int from, int to) {
        return text(from, to, true);
    }

    @Override
    public String shownOf(int from, int to) {
        return text(from, to, false);
    }

    private String text(int from, int to, boolean originalOnly) {
        int first = drawn.toShown(from);
        int last = drawn.toShown(to);
        StringBuilder result = new StringBuilder();
        int start = 0;
        for (DiffSpan span : shown) {
            int end = start + span.text().length();
            boolean wanted = !originalOnly || DisplayBlocks.isOriginal(span.kind());
            if (wanted && start < last && end > first) {
                result.append(span.text(), Math.max(0, first - start), Math.min(end, last) - start);
            }
            start = end;
        }
        return result.toString();
    }

    /** The runs as they look: which change they belong to shows only for the current one. */
    private List<DiffSpan> marked(List<DiffSpan> spans) {
        List<DiffSpan> result = new ArrayList<>(spans.size());
        for (DiffSpan span : spans) {
            int mark = markOf(span.hunk());
            result.add(span.hunk() == mark ? span : new DiffSpan(span.text(), span.kind(), mark));
        }
        return result;
    }

    private int markOf(int hunk) {
        if (hunk >= 0 && hunk == current) {
            return LiveStyle.CURRENT;
        }
        return warned.contains(hunk) ? LiveStyle.WARNED : LiveStyle.OTHER;
    }

    private void draw(DisplayBlocks.Drawn next) {
        DisplayPatch patch = DisplayPatch.between(drawn.runs(), next.runs());
        drawn = next;
        if (!patch.isEmpty()) {
            document.reshow(this, patch.from(), patch.to(), LiveStyle.of(patch.replacement()));
        }
    }

    private void showPlain(String text) {
        current = -1;
        warned = Set.of();
        shown = text.isEmpty() ? List.of() : List.of(new DiffSpan(text, DiffSpan.Kind.KEEP, LiveStyle.OTHER));
        firstPlain = area.paragraphAt(document.projection().shownStart(this));
        draw(new DisplayBlocks.Drawn(shown, List.of()));
        lastPlain = area.paragraphAt(document.projection().shownEnd(this));
    }

    @Override
    public void clearParagraphs() {
        new PassageParagraphs(document, area).style(firstPlain, lastPlain);
    }

    /** Marks the paragraphs of the passage; the last one leaves a gap below itself for the review bar. */
    private void styleParagraphs() {
        int first = area.paragraphAt(document.projection().shownStart(this));
        int last = area.paragraphAt(document.projection().shownEnd(this));
        PassageParagraphs paragraphs = new PassageParagraphs(document, area);
        if (last - first != styled || !paragraphs.isStyled(last)) {
            styled = last - first;
            paragraphs.style(first, last);
        }
    }

    private int offsetOf(int hunk) {
        int offset = 0;
        for (DiffSpan span : shown) {
            if (hunk >= 0 && span.hunk() == hunk) {
                return offset;
            }
            offset += span.text().length();
        }
        return -1;
    }

    private void restyle(int hunk) {
        int origin = document.projection().shownStart(this);
        int start = 0;
        for (DiffSpan span : shown) {
            int end = start + span.text().length();
            if (hunk >= 0 && span.hunk() == hunk) {
                LiveStyle.RUNS.paint(
                        area,
                        origin + drawn.toDrawn(start + LiveStyle.markStart(span) + 1) - 1,
                        origin + drawn.toDrawn(start + LiveStyle.markEnd(span)),
                        LiveStyle.of(span.kind(), markOf(hunk)));
            }
            start = end;
        }
        drawn = new DisplayBlocks.Drawn(blocks.draw(marked(shown)).runs(), drawn.breaks());
    }
}
