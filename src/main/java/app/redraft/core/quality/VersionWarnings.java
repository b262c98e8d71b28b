package app.redraft.core.quality;

import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.Version;
import app.redraft.core.rewrite.shield.ShieldWarning;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All that a writer should look at in a version. Any thread. */
public final class VersionWarnings {
    private static final String PARAGRAPHS = "\n\n";
    /** Characters on each side that are compared too. */
    private static final int AROUND = 2_000;

    private final RewriteGuard guard;
    private final Supplier<Set<Warning.Kind>> off;

    /**
     * A change to some words of a document.
     *
     * @param document the whole text
     * @param start first UTF-16 offset of the words
     * @param end offset after the last of them
     * @param replacement what would stand there, its lines ending in line feeds; may be empty
     */
    public record Change(String document, int start, int end, String replacement) {
        String original() {
            return document.substring(start, end);
        }

        /** What stands before the words in their paragraph. */
        String before() {
            int paragraph = document.lastIndexOf(PARAGRAPHS, start - PARAGRAPHS.length());
            int from = paragraph < 0 ? 0 : paragraph + PARAGRAPHS.length();
            return document.substring(start - from <= AROUND ? from : word(start - AROUND, start), start);
        }

        /** What stands behind the words in their paragraph. */
        String after() {
            int paragraph = document.indexOf(PARAGRAPHS, end);
            int to = paragraph < 0 ? document.length() : paragraph;
            return document.substring(end, to - end <= AROUND ? to : word(end + AROUND, to));
        }

        /** Where the first word begins from an offset on. */
        private int word(int from, int to) {
            int at = from;
            while (at < to && !Character.isWhitespace(document.charAt(at))) {
                at++;
            }
            return at;
        }
    }

    /**
     * Warnings of the kinds that the writer wants.
     *
     * @param guard compares the two texts
     * @param off the kinds that are not told; asked for every version
     */
    public VersionWarnings(RewriteGuard guard, Supplier<Set<Warning.Kind>> off) {
        this.guard = guard;
        this.off = off;
    }

    /** Warnings of every kind that a guard tells. */
    public VersionWarnings(RewriteGuard guard) {
        this(guard, Set::of);
    }

    /**
     * What the shield put back or moved back, and what the guard tells.
     *
     * @param original the passage
     * @param version a version of it; of an unfinished one there is nothing to say
     * @param instruction what was wanted, in the words that went to the model
     * @return warnings of which the spans in the rewrite are those of {@link #shown}
     */
    public List<Warning> of(String original, Version version, String instruction) {
        if (!version.finished()) {
            return List.of();
        }
        return wanted(Stream.concat(
                version.protection().warnings().stream().map(each -> warning(each, version.text())),
                guard.check(original, shown(version), instruction).stream()));
    }

    /**
     * The same for a change to some words of a paragraph, which is compared as a whole: what a word means shows beside the others.
     *
     * @param change what would be changed
     * @param putBack what the shield put back or moved back; offsets into the words and their replacement
     * @param wanted what was wanted, in the words that went to the model
     * @return warnings with spans of the words and of their replacement
     */
    public List<Warning> of(Change change, List<ShieldWarning> putBack, String wanted) {
        String before = change.before();
        String after = change.after();
        List<Warning> told =
                guard.check(before + change.original() + after, before + change.replacement() + after, wanted);
        return wanted(Stream.concat(
                putBack.stream().map(each -> warning(each, change.replacement())),
                told.stream().map(warning -> within(warning, change))));
    }

    private List<Warning> wanted(Stream<Warning> warnings) {
        Set<Warning.Kind> unwanted = off.get();
        return warnings.filter(warning -> !unwanted.contains(warning.kind())).toList();
    }

    private static Warning within(Warning warning, Change change) {
        int start = change.before().length();
        String rewritten = change.replacement();
        Warning.Cure cure = warning.cure();
        Warning.Span cured = cure == null ? Warning.Span.NONE : within(cure.span(), start, rewritten.length());
        boolean whole = cure != null
                && cured.end() - cured.start()
                        == cure.span().end() - cure.span().start();
        return new Warning(
                warning.kind(),
                within(warning.original(), start, change.original().length()),
                within(warning.rewritten(), start, rewritten.length()),
                warning.why(),
                cure != null && whole ? new Warning.Cure(cured, cure.replacement(), cure.what()) : null);
    }

    private static Warning.Span within(Warning.Span span, int start, int length) {
        int from = Math.max(0, Math.min(span.start() - start, length));
        int to = Math.max(0, Math.min(span.end() - start, length));
        return from < to ? new Warning.Span(from, to) : Warning.Span.NONE;
    }

    /** The text of a version as it is shown and put into a document: its lines end in line feeds. */
    public static String shown(Version version) {
        return version.text().replace("\r", "");
    }

    private static Warning warning(ShieldWarning shielded, String text) {
        return new Warning(
                Warning.Kind.PROTECTED,
                new Warning.Span(shielded.start(), shielded.end()),
                new Warning.Span(offset(shielded.newStart(), text), offset(shielded.newEnd(), text)),
                shielded.why());
    }

    private static int offset(int offset, String text) {
        return text.substring(0, Math.min(offset, text.length()))
                .replace("\r", "")
                .length();
    }
}
