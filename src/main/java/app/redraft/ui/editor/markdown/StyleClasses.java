package app.redraft.ui.editor.markdown;

import app.redraft.core.markdown.MarkdownStyle;
import app.redraft.core.markdown.StyleRun;
import app.redraft.ui.editor.area.StyleLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The style classes of Markdown in the text area. FX thread. */
final class StyleClasses {
    /** The layer of Markdown's classes. */
    static final StyleLayer LAYER = new StyleLayer(
            Arrays.stream(MarkdownStyle.values()).map(StyleClasses::name).toArray(String[]::new));

    private static final Map<Integer, Collection<String>> KNOWN = new HashMap<>();

    private StyleClasses() {}

    /** The classes of a set of styles. */
    static Collection<String> of(int styles) {
        return KNOWN.computeIfAbsent(styles, StyleClasses::classes);
    }

    /** The classes of a line, run by run. @param runs not empty */
    static StyleSpans<Collection<String>> spans(List<StyleRun> runs) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>(runs.size());
        runs.forEach(run -> spans.add(of(run.styles()), run.length()));
        return spans.create();
    }

    private static Collection<String> classes(int styles) {
        List<String> classes = new ArrayList<>();
        for (MarkdownStyle style : MarkdownStyle.values()) {
            if (style.in(styles)) {
                classes.add(name(style));
            }
        }
        classes.sort(null);
        return List.copyOf(classes);
    }

    private static String name(MarkdownStyle style) {
        return "markdown-" + style.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
