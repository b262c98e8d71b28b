package app.redraft.ui.editor;

import app.redraft.core.text.AnchoredRange;
import app.redraft.core.text.DiffSpan;
import app.redraft.core.text.DisplayPatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The live text of a held passage in the text area. */
final class LivePassage implements PassageHold {
    private final ProjectedDocument document;
    private final EditorArea area;
    private final String original;
    private final Listener listener;
    private List<DiffSpan> shown;
    private int current = -1;
    private int styled = -1;

    LivePassage(ProjectedDocument document, EditorArea area, AnchoredRange range, Listener listener) {
        this.document = document;
        this.area = area;
        this.listener = listener;
        original = document.text().substring(range.start(), range.end());
        shown = List.of(new DiffSpan(original, DiffSpan.Kind.KEEP, -1));
        document.hold(this, range);
        styleParagraphs();
    }

    @Override
    public String original() {
        return original;
    }

    @Override
    public int start() {
        return document.projection().passage().start();
    }

    @Override
    public boolean intact() {
        return document.held() == this;
    }

    @Override
    public void show(List<DiffSpan> spans) {
        if (!intact()) {
            return;
        }
        DisplayPatch patch = DisplayPatch.between(drawn(shown), drawn(spans));
        shown = List.copyOf(spans);
        if (!patch.isEmpty()) {
            document.reshow(patch.from(), patch.to(), LiveStyle.of(patch.replacement()));
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
    public void reveal() {
        int offset = offsetOf(current);
        if (intact() && offset >= 0) {
            area.bringIntoView(document.projection().shownStart() + offset);
        }
    }

    @Override
    public boolean accept(String text) {
        if (!intact()) {
            return false;
        }
        String unified = Lines.unified(text);
        showPlain(unified);
        document.settle(original, unified);
        area.clearParagraphStyles();
        return true;
    }

    @Override
    public void release() {
        if (intact()) {
            document.endHold();
        }
    }

    Listener listener() {
        return listener;
    }

    /** Shows the passage as it is in the document. */
    void showOriginal() {
        showPlain(original);
        area.clearParagraphStyles();
    }

    /** The hunk at an offset of the shown text, or -1. */
    int hunkAt(int offset) {
        int from = 0;
        for (DiffSpan span : shown) {
            from += span.text().length();
            if (offset < from) {
                return span.hunk();
            }
        }
        return -1;
    }

    /** What stands in the document for a stretch of the shown text. */
    String originalOf(int from, int to) {
        StringBuilder result = new StringBuilder();
        int start = 0;
        for (DiffSpan span : shown) {
            int end = start + span.text().length();
            if (isOriginal(span.kind()) && start < to && end > from) {
                result.append(span.text(), Math.max(0, from - start), Math.min(end, to) - start);
            }
            start = end;
        }
        return result.toString();
    }

    /** The runs as they are drawn: which change they belong to shows only for the current one. */
    private List<DiffSpan> drawn(List<DiffSpan> spans) {
        List<DiffSpan> result = new ArrayList<>(spans.size());
        for (DiffSpan span : spans) {
            int mark = current >= 0 && span.hunk() == current ? LiveStyle.CURRENT : LiveStyle.OTHER;
            result.add(span.hunk() == mark ? span : new DiffSpan(span.text(), span.kind(), mark));
        }
        return result;
    }

    private static boolean isOriginal(DiffSpan.Kind kind) {
        return switch (kind) {
            case KEEP, DELETE, MOVED_FROM, SUGGESTION, TAIL -> true;
            case INSERT, MOVED_TO, LIVE_EDGE -> false;
        };
    }

    private void showPlain(String text) {
        current = -1;
        show(text.isEmpty() ? List.of() : List.of(new DiffSpan(text, DiffSpan.Kind.KEEP, -1)));
    }

    /** Marks the paragraphs of the passage; the last one leaves a gap below itself for the review bar. */
    private void styleParagraphs() {
        int first = area.paragraphAt(document.projection().shownStart());
        int last = area.paragraphAt(document.projection().shownEnd());
        if (last - first == styled && area.hasStyle(last, LiveStyle.HELD_LAST)) {
            return;
        }
        styled = last - first;
        for (int paragraph = first; paragraph <= last; paragraph++) {
            Collection<String> wanted = paragraph == last ? LiveStyle.HELD_LAST : LiveStyle.HELD;
            if (!area.hasStyle(paragraph, wanted)) {
                area.setParagraphStyle(paragraph, wanted);
            }
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
        int start = document.projection().shownStart();
        for (DiffSpan span : shown) {
            int end = start + span.text().length();
            if (hunk >= 0 && span.hunk() == hunk) {
                area.setStyle(start, end, LiveStyle.of(span.kind(), hunk == current));
            }
            start = end;
        }
    }
}
