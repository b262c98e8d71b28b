package app.redraft.infra.report;

import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.Review;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A passage and its rewrite side by side, by the diff of the editor: struck on the left, inserted on the right. */
final class DiffColumns {
    private static final Set<DiffSpan.Kind> LEFT =
            EnumSet.of(DiffSpan.Kind.KEEP, DiffSpan.Kind.DELETE, DiffSpan.Kind.MOVED_FROM, DiffSpan.Kind.SUGGESTION);
    private static final Set<DiffSpan.Kind> RIGHT =
            EnumSet.of(DiffSpan.Kind.KEEP, DiffSpan.Kind.INSERT, DiffSpan.Kind.MOVED_TO, DiffSpan.Kind.SUGGESTION);

    private DiffColumns() {}

    /** Writes both columns. @param heads what stands above them */
    static void write(Markup page, String original, String rewritten, List<String> heads) {
        StreamingDiff diff = new StreamingDiff(original);
        diff.push(rewritten);
        diff.finish();
        List<DiffSpan> spans = DiffSpans.of(Review.of(original, diff.frame().ops()));
        page.element(
                "div",
                () -> {
                    column(page, spans, LEFT, heads.get(0));
                    column(page, spans, RIGHT, heads.get(1));
                },
                "class",
                "columns");
    }

    private static void column(Markup page, List<DiffSpan> spans, Set<DiffSpan.Kind> shown, String head) {
        page.element("div", () -> {
            page.element("p", head, "class", "head");
            page.element(
                    "div",
                    () -> spans.stream()
                            .filter(span -> shown.contains(span.kind()))
                            .forEach(span -> run(page, span)),
                    "class",
                    "text",
                    "dir",
                    "auto");
        });
    }

    private static void run(Markup page, DiffSpan span) {
        switch (span.kind()) {
            case DELETE -> page.element("del", span.text());
            case INSERT -> page.element("ins", span.text());
            case MOVED_FROM -> page.element("del", span.text(), "class", "moved");
            case MOVED_TO -> page.element("ins", span.text(), "class", "moved");
            default -> page.text(span.text());
        }
    }
}
