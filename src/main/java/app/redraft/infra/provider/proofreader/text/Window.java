package app.redraft.infra.provider.proofreader.text;

import java.util.List;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;

/**
 * The stretch of text the rules read at once: a block or, of a long block, some sentences. All offsets are UTF-16 offsets in
 * {@code text}.
 *
 * @param text what the rules read, context included
 * @param inside the part that may change
 * @param regions what of it is not simply running text
 * @param corrections what was changed already, in order and apart
 * @param form what it is
 */
public record Window(String text, TextSpan inside, Regions regions, List<Correction> corrections, TextForm form) {

    public Window {
        corrections = List.copyOf(corrections);
    }

    /** A text to check as a whole. */
    public static Window of(String text) {
        return new Window(text, new TextSpan(0, text.length()), Regions.NONE, List.of(), TextForm.SENTENCES);
    }

    /** The part that may change. */
    public String insideText() {
        return text.substring(inside.start(), inside.end());
    }

    /** Whether nothing stands in the way of changing the range. */
    public boolean free(int start, int end) {
        return start >= inside.start() && end <= inside.end() && readable(start, end);
    }

    /** Whether the writer's own words stand there, none that are hidden, quoted or names of things. */
    public boolean readable(int start, int end) {
        return regions.locked().stream().noneMatch(span -> span.overlaps(start, end))
                && regions.hidden().stream().noneMatch(part -> part.span().overlaps(start, end));
    }

    /** Whether somebody says it, in quotation marks. */
    public boolean spoken(int start, int end) {
        return regions.speech().stream().anyMatch(span -> span.overlaps(start, end) || span.holds(start));
    }

    /** Whether the range stands as the writer left it. */
    public boolean untouched(int start, int end) {
        return corrections.stream()
                .map(Correction::now)
                .noneMatch(span -> span.overlaps(start, end) || span.start() == start);
    }

    /** Whether no word stands before the offset. */
    public boolean readsFrom(int offset) {
        return text.codePoints().limit(text.codePointCount(0, offset)).noneMatch(Character::isLetterOrDigit);
    }

    /** The text for LanguageTool, hidden parts as markup. */
    public AnnotatedText annotated() {
        AnnotatedTextBuilder builder = new AnnotatedTextBuilder();
        int at = 0;
        for (HiddenSpan part : regions.hidden()) {
            TextSpan span = part.span();
            if (at < span.start()) {
                builder.addText(text.substring(at, span.start()));
            }
            builder.addMarkup(text.substring(span.start(), span.end()), part.standIn());
            at = span.end();
        }
        return builder.addText(text.substring(at)).build();
    }

    /** The window after the edits, which are free, in order and apart. */
    public Window with(List<Edit> edits) {
        int growth = edits.stream().mapToInt(Edit::growth).sum();
        return new Window(
                Edit.apply(text, edits),
                new TextSpan(inside.start(), inside.end() + growth),
                regions.moved(offset -> shift(edits, offset)),
                Correction.after(corrections, edits),
                form);
    }

    /** A part of the window as a window of its own, offsets in the part. */
    public Window part(TextSpan part) {
        TextSpan free = inside.overlaps(part.start(), part.end())
                ? inside.clipped(part.start(), part.end())
                : new TextSpan(0, 0);
        TextForm partForm = part.start() > 0 && form == TextForm.SENTENCES ? TextForm.FRAGMENT : form;
        return new Window(
                text.substring(part.start(), part.end()),
                free,
                regions.within(part.start(), part.end()),
                List.of(),
                partForm);
    }

    /** How far the edits before the offset move it. */
    public static int shift(List<Edit> edits, int offset) {
        int shift = 0;
        for (Edit edit : edits) {
            if (edit.end() > offset) {
                break;
            }
            shift += edit.growth();
        }
        return shift;
    }
}
