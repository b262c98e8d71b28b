package app.redraft.core.markdown;

/**
 * The marks with which a line begins: of quotations and of an item of a list. Offsets count in the line.
 *
 * @param quotes how many quotations the line stands in
 * @param quotesEnd offset after the last mark of quotation and the blank behind it; 0 when there is none
 * @param listStart where the bullet or number of an item begins, -1 when there is none
 * @param listEnd offset after bullet, number and check box, without the blank behind it
 * @param content where the words begin
 */
public record LinePrefix(int quotes, int quotesEnd, int listStart, int listEnd, int content) {
    private static final int MOST_DIGITS = 9;

    /** Whether the line begins an item of a list. */
    public boolean isItem() {
        return listStart >= 0;
    }

    /** Reads the beginning of a line. */
    public static LinePrefix of(String line) {
        int quotes = 0;
        int quotesEnd = 0;
        int at = blanks(line, 0);
        while (at < line.length() && line.charAt(at) == '>') {
            quotes++;
            at++;
            quotesEnd = at < line.length() && line.charAt(at) == ' ' ? at + 1 : at;
            at = blanks(line, at);
        }
        int mark = markEnd(line, at);
        if (mark < 0) {
            return new LinePrefix(quotes, quotesEnd, -1, -1, at);
        }
        int box = boxEnd(line, blanks(line, mark));
        int end = box < 0 ? mark : box;
        return new LinePrefix(quotes, quotesEnd, at, end, blanks(line, end));
    }

    /** Offset of the first character from an offset on that is no blank. */
    public static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int markEnd(String line, int at) {
        int end = at;
        if (at < line.length() && "-*+".indexOf(line.charAt(at)) >= 0) {
            end = at + 1;
        } else {
            while (end < line.length() && end - at < MOST_DIGITS && isDigit(line.charAt(end))) {
                end++;
            }
            boolean number = end > at && end < line.length() && ".)".indexOf(line.charAt(end)) >= 0;
            end = number ? end + 1 : at;
        }
        boolean followed = end == line.length()
                || line.charAt(Math.min(end, line.length() - 1)) == ' '
                || line.charAt(end) == '\t';
        return end > at && followed ? end : -1;
    }

    /** End of a check box, -1 when there is none. */
    private static int boxEnd(String line, int at) {
        boolean box = at + 3 < line.length()
                && line.charAt(at) == '['
                && " xX".indexOf(line.charAt(at + 1)) >= 0
                && line.charAt(at + 2) == ']'
                && line.charAt(at + 3) == ' ';
        return box ? at + 3 : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
