package app.redraft.core.markdown.edit;

import java.util.List;
import java.util.Optional;

/** Typographic marks in place of those of a keyboard, as they are typed. Any thread. */
public final class SmartPunctuation {
    private static final String OPENERS = "([{<-–—/¿¡|>";
    private static final String EMPHASIS = "*_~";

    private SmartPunctuation() {}

    /**
     * What becomes of a character that was typed.
     *
     * @param line the line with the character
     * @param at offset of the character in the line
     * @param start offset of the line in the document
     * @return empty where the character stays
     */
    public static Optional<Edit> typed(String line, int at, int start, Quotes quotes) {
        return switch (line.charAt(at)) {
            case '"' -> one(line, at, start, opens(line, at, quotes) ? quotes.open() : quotes.close(), 1);
            case '\'' -> one(line, at, start, single(line, at, quotes), 1);
            case '-' -> dash(line, at, start);
            case '.' ->
                line.substring(0, at).endsWith("..") && !line.substring(0, at).endsWith("...")
                        ? one(line, at, start, "…", 3)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Edit> one(String line, int at, int start, String mark, int length) {
        int from = at + 1 - length;
        if (line.substring(from, at + 1).equals(mark)) {
            return Optional.empty();
        }
        int caret = start + from + mark.length();
        return Optional.of(new Edit(List.of(new Replacement(start + from, start + at + 1, mark)), caret, caret));
    }

    /** Whether a mark opens: at the beginning, behind a blank, a bracket, a dash; marks of emphasis are looked through. */
    private static boolean opens(String line, int at, Quotes quotes) {
        int end = at;
        while (end > 0 && EMPHASIS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0) {
            return true;
        }
        int before = line.codePointBefore(end);
        boolean differs = !quotes.open().equals(quotes.close());
        boolean behindQuote = differs
                && (quotes.open().codePointAt(0) == before || quotes.innerOpen().codePointAt(0) == before);
        return Character.isWhitespace(before)
                || Character.isSpaceChar(before)
                || behindQuote
                || OPENERS.indexOf(before) >= 0;
    }

    /** Behind a letter it is an apostrophe, or closes what was opened. */
    private static String single(String line, int at, Quotes quotes) {
        if (opens(line, at, quotes)) {
            return quotes.innerOpen();
        }
        boolean opened = line.lastIndexOf(quotes.innerOpen(), at) > line.lastIndexOf(quotes.innerClose(), at - 1);
        boolean differs = !quotes.innerOpen().equals(quotes.innerClose());
        return differs && opened ? quotes.innerClose() : "’";
    }

    /** Two hyphens are a short dash, three a long one; lines of hyphens alone, comments and tables keep theirs. */
    private static Optional<Edit> dash(String line, int at, int start) {
        String before = line.substring(0, at);
        boolean marks = before.chars().allMatch(c -> " \t-|:>".indexOf(c) >= 0)
                || before.endsWith("<!-")
                || before.endsWith("!--");
        if (marks) {
            return Optional.empty();
        } else if (before.endsWith("–")) {
            return one(line, at, start, "—", 2);
        }
        boolean second = before.endsWith("-") && !before.endsWith("--");
        return second ? one(line, at, start, "–", 2) : Optional.empty();
    }
}
