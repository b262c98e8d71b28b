package app.redraft.ui.editor.find;

import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import app.redraft.ui.editor.area.StyleLayer;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/** Marks every place in sight at which the words stand that are looked for. Live text is not searched. */
public final class FoundMarks implements EditorFeature {
    private static final StyleLayer LAYER = new StyleLayer("found");
    private static final Collection<String> FOUND = List.of("found");

    private final IntUnaryOperator toDocument;
    private final IntUnaryOperator toDisplay;
    private final OncePerFrame marking = new OncePerFrame(FxThread::atNextPulse, this::mark);
    private List<Match> matches = List.of();
    private @Nullable EditorArea installed;
    private Subscription following = Subscription.EMPTY;

    /**
     * @param toDocument the document offset of a display offset
     * @param toDisplay the display offset of a document offset
     */
    public FoundMarks(IntUnaryOperator toDocument, IntUnaryOperator toDisplay) {
        this.toDocument = toDocument;
        this.toDisplay = toDisplay;
    }

    @Override
    public void install(EditorArea area) {
        installed = area;
    }

    @Override
    public void uninstall() {
        show(List.of());
        installed = null;
    }

    /** Marks other places, or none. @param wanted in the order of the document */
    public void show(List<Match> wanted) {
        EditorArea area = installed;
        if (area == null) {
            return;
        }
        boolean was = !matches.isEmpty();
        matches = wanted;
        if (wanted.isEmpty()) {
            following.unsubscribe();
            if (was) {
                clear(area);
            }
            return;
        }
        if (!was) {
            following = Subscription.multi(
                    area.viewportDirtyEvents().subscribe(event -> marking.run()),
                    area.multiPlainChanges().subscribe(changes -> marking.run()),
                    area.replacements().subscribe(changes -> marking.run()));
        }
        marking.run();
    }

    private void mark() {
        EditorArea area = installed;
        if (area == null || matches.isEmpty() || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = area.lastVisibleParToAllParIndex();
        for (int paragraph = first; paragraph <= last; paragraph++) {
            mark(area, paragraph);
        }
    }

    private void mark(EditorArea area, int paragraph) {
        int length = area.getParagraphLength(paragraph);
        if (length == 0) {
            return;
        }
        int start = area.getAbsolutePosition(paragraph, 0);
        int end = start + length;
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int done = start;
        for (int i = firstEndingAfter(toDocument.applyAsInt(start)); i < matches.size(); i++) {
            int from = Math.max(done, toDisplay.applyAsInt(matches.get(i).from()));
            int to = Math.min(end, toDisplay.applyAsInt(matches.get(i).to()));
            if (from >= end) {
                break;
            }
            if (from < to) {
                spans.add(List.of(), from - done);
                spans.add(FOUND, to - from);
                done = to;
            }
        }
        spans.add(List.of(), end - done);
        LAYER.paint(area, start, spans.create());
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(middle).to() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void clear(EditorArea area) {
        for (int paragraph = 0; paragraph < area.getParagraphs().size(); paragraph++) {
            if (area.getParagraph(paragraph).getStyleSpans().styleStream().anyMatch(style -> style.contains("found"))) {
                int start = area.getAbsolutePosition(paragraph, 0);
                LAYER.paint(area, start, start + area.getParagraphLength(paragraph), List.of());
            }
        }
    }
}
