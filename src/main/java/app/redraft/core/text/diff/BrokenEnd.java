package app.redraft.core.text.diff;

import app.redraft.core.text.units.CharClass;
import java.util.regex.Pattern;

/** The seam between the new text of a stream that broke off and the rest of the original. */
final class BrokenEnd {
    /** White space, and marks that open what never came: a bracket, a quotation, emphasis, a heading. */
    private static final Pattern OPENED =
            Pattern.compile("(?:(?<=^|[\\s\\p{Z}(\\[{“‘«„])[\\p{Ps}\\p{Pi}\"'*_~`#>+|\\\\=-]+|[\\p{Ps}])[ \\t]*$");

    /** What begins a block of Markdown only at the beginning of a line. */
    private static final Pattern BLOCK =
            Pattern.compile("(?:#{1,6}|[-*+>]|\\d{1,9}[.)])[ \\t].*|```.*", Pattern.DOTALL);

    private BrokenEnd() {}

    /**
     * The new text as it stands before the rest of the original.
     *
     * @param inserted the new text, whole units
     * @param cutOff what came of the next unit, with the white space before it
     * @param original the whole original
     * @param frontier where its rest begins
     */
    static String joined(String inserted, String cutOff, String original, int frontier) {
        String text = OPENED.matcher(inserted).replaceFirst("");
        String rest = original.substring(frontier);
        boolean apart = text.isEmpty()
                || rest.isEmpty()
                || isSpace(text.codePointBefore(text.length()))
                || isSpace(rest.codePointAt(0));
        if (apart) {
            return text;
        }
        boolean lineBegins = frontier == 0 || original.charAt(frontier - 1) == '\n';
        if (lineBegins && BLOCK.matcher(rest).matches()) {
            return text + "\n";
        }
        String space =
                cutOff.substring(0, cutOff.length() - cutOff.stripLeading().length());
        if (!space.isEmpty()) {
            return text + space;
        }
        return runTogether(text.codePointBefore(text.length()), rest.codePointAt(0), lineBegins) ? text + " " : text;
    }

    /** Whether two neighbours would be read as one word, or a sentence would begin right after a full stop. */
    private static boolean runTogether(int left, int right, boolean lineBegins) {
        if (CharClass.isUnspaced(left) || CharClass.isUnspaced(right)) {
            return false;
        }
        return CharClass.isWord(right) || lineBegins;
    }

    private static boolean isSpace(int point) {
        return CharClass.isSpace(point);
    }
}
