package app.redraft.ui.editor.find;

import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import app.redraft.ui.editor.area.StyleLayer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/** Marks every place in sight at which the words stand that are looked for. Live text is not searched. */
public final class FoundMarks implements EditorFeature {
    private static final StyleLayer LAYER = new StyleLayer("found");
    private static final Collection<String> FOUND = List.of("found");

    private final Searchable searchable;
    private final OncePerFrame marking = new OncePerFrame(FxThread::atNextPulse, this::mark);
    private Optional<Pattern> words = Optional.empty();
    private @Nullable EditorArea installed;
    private Subscription following = Subscription.EMPTY;

    public FoundMarks(Searchable searchable) {
        this.searchable = searchable;
    }

    /** Which stretches of the displayed text are searched. */
    @FunctionalInterface
    public interface Searchable {
        /** Whether a stretch, in display offsets, is searched. */
        boolean holds(int from, int to);
    }

    @Override
    public void install(EditorArea area) {
        installed = area;
    }

    @Override
    public void uninstall() {
        show(Optional.empty());
        installed = null;
    }

    /** Marks other words, or none. */
    public void show(Optional<Pattern> wanted) {
        EditorArea area = installed;
        if (area == null) {
            return;
        }
        boolean was = words.isPresent();
        words = wanted;
        if (wanted.isPresent()) {
            if (!was) {
                following = Subscription.multi(
                        area.viewportDirtyEvents().subscribe(event -> marking.run()),
                        area.multiPlainChanges().subscribe(changes -> marking.run()),
                        area.replacements().subscribe(changes -> marking.run()));
            }
            marking.run();
        } else if (was) {
            following.unsubscribe();
            clear(area);
        }
    }

    private void mark() {
        EditorArea area = installed;
        Pattern pattern = words.orElse(null);
        if (area == null || pattern == null || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = area.lastVisibleParToAllParIndex();
        for (int paragraph = first; paragraph <= last; paragraph++) {
            mark(area, paragraph, pattern);
        }
    }

    private void mark(EditorArea area, int paragraph, Pattern pattern) {
        String text = area.getText(paragraph);
        if (text.isEmpty()) {
            return;
        }
        int start = area.getAbsolutePosition(paragraph, 0);
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find() && matcher.end() > matcher.start()) {
            if (searchable.holds(start + matcher.start(), start + matcher.end())) {
                spans.add(List.of(), matcher.start() - from);
                spans.add(FOUND, matcher.end() - matcher.start());
                from = matcher.end();
            }
        }
        spans.add(List.of(), text.length() - from);
        LAYER.paint(area, start, spans.create());
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
