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
    private final RewriteGuard guard;
    private final Supplier<Set<Warning.Kind>> off;

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
        Set<Warning.Kind> unwanted = off.get();
        return Stream.concat(
                        version.protection().warnings().stream().map(each -> warning(each, version.text())),
                        guard.check(original, shown(version), instruction).stream())
                .filter(warning -> !unwanted.contains(warning.kind()))
                .toList();
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
