package app.redraft.core.text.units;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Borders of extended grapheme clusters: what a reader sees as one character. Offsets are UTF-16. */
public final class Graphemes {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    /** How far back a cluster is looked for; longer ones (stacked marks) are cut. */
    private static final int LONGEST = 256;

    private Graphemes() {}

    /** The first border after an offset; the length of the text when there is none. */
    public static int after(CharSequence text, int offset) {
        Matcher matcher = clusters(text, offset);
        while (matcher.find()) {
            if (matcher.end() > offset) {
                return matcher.end();
            }
        }
        return text.length();
    }

    /** The last border before an offset; 0 when there is none. */
    public static int before(CharSequence text, int offset) {
        Matcher matcher = clusters(text, offset);
        while (matcher.find()) {
            if (matcher.end() >= offset) {
                return matcher.start();
            }
        }
        return 0;
    }

    /** The offset itself when it is a border, else the last one before it. */
    public static int atOrBefore(CharSequence text, int offset) {
        return offset <= 0 || offset >= text.length() ? offset : before(text, offset + 1);
    }

    /** The offset itself when it is a border, else the first one after it. */
    public static int atOrAfter(CharSequence text, int offset) {
        return offset <= 0 || offset >= text.length() ? offset : after(text, offset - 1);
    }

    /** Clusters from a certain border on: white space ends one, whatever stands before it. */
    private static Matcher clusters(CharSequence text, int offset) {
        int from = Math.min(offset, text.length());
        int earliest = Math.max(0, from - LONGEST);
        from = Math.max(0, from - 1);
        while (from > earliest && !isSpace(text.charAt(from))) {
            from--;
        }
        if (from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        return CLUSTER.matcher(text).region(from, text.length()).useTransparentBounds(true);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }
}
