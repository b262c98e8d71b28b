package app.redraft.ui.editor.focus;

import app.redraft.core.writing.FocusMode;
import app.redraft.core.writing.SentenceBreaks;
import app.redraft.core.writing.SentenceBreaks.Sentence;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import app.redraft.ui.editor.area.StyleLayer;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import org.reactfx.EventStreams;
import org.reactfx.Subscription;

/**
 * Lets all but the paragraph or sentence of the caret step back. The paragraph is left to the stylesheet, which knows the one
 * that has the caret; the sentence is a layer of style, painted in what is in sight.
 */
public final class FocusedText implements EditorFeature {
    private static final StyleLayer LAYER = new StyleLayer("in-sentence");
    private static final List<String> IN = List.of("in-sentence");

    /** How much of a very long paragraph is looked at, on each side of the caret. */
    private static final int REACH = 4_000;

    private final OncePerFrame painting = new OncePerFrame(FxThread::atNextPulse, this::paint);
    private @Nullable EditorArea installed;
    private Subscription following = Subscription.EMPTY;
    private FocusMode mode = FocusMode.OFF;

    @Override
    public void install(EditorArea area) {
        installed = area;
        show(mode);
    }

    @Override
    public void uninstall() {
        FocusMode before = mode;
        show(FocusMode.OFF);
        mode = before;
        installed = null;
    }

    /** Lets something else stand out. */
    public void show(FocusMode wanted) {
        mode = wanted;
        EditorArea area = installed;
        if (area == null) {
            return;
        }
        following.unsubscribe();
        for (FocusMode each : FocusMode.values()) {
            area.getStyleClass().remove("focus-" + each.id());
        }
        if (wanted != FocusMode.OFF) {
            area.getStyleClass().add("focus-" + wanted.id());
        }
        if (wanted == FocusMode.SENTENCE) {
            following = Subscription.multi(
                    EventStreams.valuesOf(area.caretPositionProperty()).subscribe(caret -> painting.run()),
                    area.viewportDirtyEvents().subscribe(event -> painting.run()),
                    area.multiPlainChanges().subscribe(changes -> painting.run()),
                    area.replacements().subscribe(changes -> painting.run()));
        } else {
            clear(area);
        }
    }

    private void paint() {
        EditorArea area = installed;
        if (area == null
                || mode != FocusMode.SENTENCE
                || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int last = area.lastVisibleParToAllParIndex();
        for (int paragraph = area.firstVisibleParToAllParIndex(); paragraph <= last; paragraph++) {
            paint(area, paragraph);
        }
    }

    private void paint(EditorArea area, int paragraph) {
        String text = area.getText(paragraph);
        if (text.isEmpty()) {
            return;
        }
        boolean here = paragraph == area.getCurrentParagraph();
        Sentence sentence = here ? at(text, area.getCaretColumn()) : new Sentence(0, 0);
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        spans.add(List.of(), sentence.from());
        spans.add(IN, sentence.to() - sentence.from());
        spans.add(List.of(), text.length() - sentence.to());
        LAYER.paint(area, area.getAbsolutePosition(paragraph, 0), spans.create());
    }

    /** The sentence in which a caret stands, or behind which. */
    static Sentence at(String paragraph, int column) {
        int start = Math.max(0, column - REACH);
        String around = paragraph.substring(start, Math.min(paragraph.length(), column + REACH));
        Sentence found = new Sentence(0, 0);
        for (Sentence sentence : SentenceBreaks.of(around)) {
            if (start + sentence.from() <= column || found.to() == 0) {
                found = new Sentence(start + sentence.from(), start + sentence.to());
            }
        }
        return found;
    }

    private static void clear(EditorArea area) {
        for (int paragraph = 0; paragraph < area.getParagraphs().size(); paragraph++) {
            if (area.getParagraph(paragraph).getStyleSpans().styleStream().anyMatch(style -> style.containsAll(IN))) {
                int start = area.getAbsolutePosition(paragraph, 0);
                LAYER.paint(area, start, start + area.getParagraphLength(paragraph), List.of());
            }
        }
    }
}
