package app.redraft.ui.editor.passage;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.editor.area.StyleLayer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TextOps;

/** Style classes of live text; the colours and shapes are in {@code editor.css}. */
public final class LiveStyle {
    /** In place of a hunk: the current change. */
    public static final int CURRENT = 0;

    /** In place of a hunk: a change to look at. */
    public static final int WARNED = 1;

    /** In place of a hunk: anything else. */
    public static final int OTHER = -1;

    /** Style classes of plain text and plain paragraphs. */
    public static final Collection<String> PLAIN = List.of();

    /** Style classes of a paragraph in which live text stands. */
    public static final Collection<String> HELD = List.of("held");

    /** Most bars that have a gap of their own below one paragraph; {@code editor.css} has a rule for each. */
    public static final int GAPS = 3;

    /** All classes of paragraphs with live text. */
    public static final StyleLayer PARAGRAPHS = new StyleLayer("held", "held-last", "gap-2", "gap-3");

    private static final String MARK = "diff-current";
    private static final String LOOK = "diff-warned";

    /** All classes of runs of live text. */
    public static final StyleLayer RUNS = new StyleLayer(Stream.concat(
                    Stream.of(MARK, LOOK), Arrays.stream(DiffSpan.Kind.values()).map(LiveStyle::nameOf))
            .collect(Collectors.toUnmodifiableSet()));

    private static final TextOps<String, Collection<String>> TEXT = SegmentOps.styledTextOps();
    private static final Map<DiffSpan.Kind, Collection<String>> PLAIN_RUNS = new EnumMap<>(DiffSpan.Kind.class);
    private static final Map<DiffSpan.Kind, Collection<String>> CURRENT_RUNS = new EnumMap<>(DiffSpan.Kind.class);
    private static final Map<DiffSpan.Kind, Collection<String>> WARNED_RUNS = new EnumMap<>(DiffSpan.Kind.class);

    static {
        for (DiffSpan.Kind kind : DiffSpan.Kind.values()) {
            String name = nameOf(kind);
            boolean plain = kind == DiffSpan.Kind.KEEP;
            PLAIN_RUNS.put(kind, plain ? PLAIN : List.of(name));
            CURRENT_RUNS.put(kind, RUNS.merged(PLAIN, plain ? List.of(MARK) : List.of(name, MARK)));
            WARNED_RUNS.put(kind, RUNS.merged(PLAIN, plain ? List.of(LOOK) : List.of(name, LOOK)));
        }
    }

    private LiveStyle() {}

    /**
     * Style classes of the last paragraph of held passages, with a gap below it for the bar of each.
     *
     * @param passages how many end there, from 1
     */
    public static Collection<String> heldLast(int passages) {
        return passages == 1 ? List.of("held-last") : List.of("held-last", "gap-" + Math.min(passages, GAPS));
    }

    private static String nameOf(DiffSpan.Kind kind) {
        return "diff-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the mark of a run begins: at its first word, or at once when it is only blanks. */
    public static int markStart(DiffSpan span) {
        String text = span.text();
        return span.kind() == DiffSpan.Kind.KEEP || text.isBlank()
                ? 0
                : text.length() - text.stripLeading().length();
    }

    /** Where the mark of a run ends. */
    public static int markEnd(DiffSpan span) {
        String text = span.text();
        return span.kind() == DiffSpan.Kind.KEEP || text.isBlank()
                ? text.length()
                : text.stripTrailing().length();
    }

    /** The style classes of a run. @param mark {@link #CURRENT}, {@link #WARNED} or {@link #OTHER} */
    public static Collection<String> of(DiffSpan.Kind kind, int mark) {
        Map<DiffSpan.Kind, Collection<String>> runs =
                mark == CURRENT ? CURRENT_RUNS : mark == WARNED ? WARNED_RUNS : PLAIN_RUNS;
        return runs.getOrDefault(kind, PLAIN);
    }

    /** Plain text to put into the area. */
    public static StyledDocument<Collection<String>, String, Collection<String>> plain(String text) {
        return ReadOnlyStyledDocument.fromString(text, PLAIN, PLAIN, TEXT);
    }

    /** Live text to put into the area; runs have {@link #CURRENT}, {@link #WARNED} or {@link #OTHER} for a hunk. */
    public static StyledDocument<Collection<String>, String, Collection<String>> of(List<DiffSpan> spans) {
        // Paragraph by paragraph: joining a document run by run costs ten times as much, and a frame may show hundreds.
        var result = new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(TEXT, HELD);
        List<StyledSegment<String, Collection<String>>> paragraph = new ArrayList<>();
        for (DiffSpan span : spans) {
            Collection<String> style = of(span.kind(), span.hunk());
            int from = 0;
            for (int end = span.text().indexOf('\n');
                    end >= 0;
                    end = span.text().indexOf('\n', from)) {
                add(paragraph, span.text().substring(from, end), style);
                end(paragraph, result);
                from = end + 1;
            }
            add(paragraph, span.text().substring(from), style);
        }
        end(paragraph, result);
        return result.build();
    }

    private static void add(
            List<StyledSegment<String, Collection<String>>> paragraph, String text, Collection<String> style) {
        if (!text.isEmpty()) {
            paragraph.add(new StyledSegment<>(text, style));
        }
    }

    private static void end(
            List<StyledSegment<String, Collection<String>>> paragraph,
            ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> result) {
        result.addParagraph(paragraph.isEmpty() ? List.of(new StyledSegment<>("", PLAIN)) : List.copyOf(paragraph));
        paragraph.clear();
    }
}
