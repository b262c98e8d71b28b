package app.redraft.infra.provider.proofreader.text;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What in a stretch of text is not simply the writer's own running text. All offsets are UTF-16 offsets in the stretch.
 *
 * @param hidden what the rules do not see, in order and apart
 * @param locked what they see and may not change: names of things, sources that are quoted, what the writer keeps
 * @param speech what is said in quotation marks: only sure slips are corrected there
 * @param sources whether something was locked because it is quoted from somebody else
 */
public record Regions(List<HiddenSpan> hidden, List<TextSpan> locked, List<TextSpan> speech, boolean sources) {
    /** Nothing but running text. */
    public static final Regions NONE = new Regions(List.of(), List.of(), List.of(), false);

    public Regions {
        hidden = List.copyOf(hidden);
        locked = List.copyOf(locked);
        speech = List.copyOf(speech);
    }

    /** What of it lies in a part, cut at its ends, with offsets in the part. */
    Regions within(int start, int end) {
        return new Regions(
                hidden.stream()
                        .filter(part -> part.span().overlaps(start, end))
                        .map(part -> new HiddenSpan(part.span().clipped(start, end), part.standIn()))
                        .toList(),
                clipped(locked, start, end),
                clipped(speech, start, end),
                sources);
    }

    private static List<TextSpan> clipped(List<TextSpan> spans, int start, int end) {
        return spans.stream()
                .filter(span -> span.overlaps(start, end))
                .map(span -> span.clipped(start, end))
                .toList();
    }

    /** The same after edits, none of which lies in what is hidden or locked. */
    Regions moved(IntUnaryOperator shift) {
        return new Regions(
                hidden.stream()
                        .map(part -> part.shifted(shift.applyAsInt(part.span().start())))
                        .toList(),
                moved(locked, shift),
                moved(speech, shift),
                sources);
    }

    private static List<TextSpan> moved(List<TextSpan> spans, IntUnaryOperator shift) {
        return spans.stream()
                .map(span -> new TextSpan(
                        span.start() + shift.applyAsInt(span.start()), span.end() + shift.applyAsInt(span.end())))
                .toList();
    }
}
