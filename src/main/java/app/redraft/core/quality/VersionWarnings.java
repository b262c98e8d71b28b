package app.redraft.core.quality;

import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.Version;
import app.redraft.core.rewrite.shield.ShieldWarning;
import java.util.ArrayList;
import java.util.List;

/** All that a writer should look at in a version. Any thread. */
public final class VersionWarnings {
    private VersionWarnings() {}

    /**
     * What the shield put back or moved back, and what a guard tells.
     *
     * @param guard compares the two texts
     * @param original the passage
     * @param version a version of it; of an unfinished one there is nothing to say
     * @param instruction what was wanted, in the words that went to the model
     * @return warnings of which the spans in the rewrite are those of {@link #shown}
     */
    public static List<Warning> of(RewriteGuard guard, String original, Version version, String instruction) {
        if (!version.finished()) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>();
        version.protection().warnings().forEach(each -> warnings.add(warning(each, version.text())));
        warnings.addAll(guard.check(original, shown(version), instruction));
        return warnings;
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
