package app.redraft.ui.editor.area;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/** Which characters JavaFX hands to the shaping engine of the system, with the whole run they stand in. */
final class Shaping {
    private static final char FIRST = '\u0300';
    private static final char FIRST_SCRIPT = '\u0590';
    private static final char LAST_SCRIPT = '\u1CFF';
    private static final char ETHIOPIC = '\u1200';
    private static final char AFTER_ETHIOPIC = '\u1380';
    private static final char FIRST_SCRIPT_FURTHER_ON = '\uA800';
    private static final char HANGUL = '\uAC00';

    private static final char SOFT_HYPHEN = '\u00AD';

    /** Marks of direction and its embeddings, zero-width spaces and joiners, the byte order mark. */
    private static final String NEVER_SEEN = "\u061C\u180E\u200B\u200C\u200E\u200F\u202A\u202B\u202C\u202D\u202E"
            + "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF";

    /** Scripts of single characters: nothing joins them to their neighbours. */
    private static final Set<UnicodeBlock> UNJOINED = Set.of(
            UnicodeBlock.THAI,
            UnicodeBlock.LAO,
            UnicodeBlock.KHMER,
            UnicodeBlock.MYANMAR,
            UnicodeBlock.TIBETAN,
            UnicodeBlock.HANGUL_JAMO,
            UnicodeBlock.GEORGIAN,
            UnicodeBlock.CHEROKEE);

    private Shaping() {}

    /** Whether a run with this UTF-16 unit is shaped as a whole. */
    static boolean isNeededFor(char c) {
        if (c < FIRST) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || isOfShapedScript(c);
    }

    /** Whether the shape of this letter depends on the letters around it. */
    static boolean joins(char c) {
        return isOfShapedScript(c) && !UNJOINED.contains(UnicodeBlock.of(c));
    }

    /**
     * Whether a character has no shape of its own anywhere. A joiner is not among them: the letters around it take their
     * shapes from it.
     */
    static boolean isNeverSeen(char c) {
        return c == SOFT_HYPHEN || Character.getType(c) == Character.FORMAT && NEVER_SEEN.indexOf(c) >= 0;
    }

    private static boolean isOfShapedScript(char c) {
        return c >= FIRST_SCRIPT && c <= LAST_SCRIPT && (c < ETHIOPIC || c >= AFTER_ETHIOPIC)
                || c >= FIRST_SCRIPT_FURTHER_ON && c < HANGUL;
    }
}
