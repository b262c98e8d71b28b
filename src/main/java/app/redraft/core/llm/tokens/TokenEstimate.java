package app.redraft.core.llm.tokens;

/**
 * How many tokens a text of any script is at most, by kind of character, for models whose tokenizer we do not have: rather
 * too many than too few. Latin prose comes out a third too high, which leaves room for a rewrite that is longer.
 */
public final class TokenEstimate {
    /** Costs are counted in twelfths of a token. */
    private static final int TOKEN = 12;

    private static final int ASCII_LETTER = 4;
    private static final int OTHER_ASCII = 12;
    private static final int OTHER_LATIN = 9;
    private static final int ALPHABETIC = 16;
    private static final int OTHER_SCRIPT = 24;
    private static final int BEYOND_PLANE_0 = 48;

    private TokenEstimate() {}

    /** The tokens of a text; 0 only for an empty one. */
    public static long of(CharSequence text) {
        long cost = text.codePoints().mapToLong(TokenEstimate::cost).sum();
        return (cost + TOKEN - 1) / TOKEN;
    }

    /**
     * Where the longest stretch ends that is certainly no more than so many tokens.
     *
     * @param start a UTF-16 offset
     * @param tokens {@code > 0}
     * @return a UTF-16 offset, at least one character after {@code start} where there is one
     */
    public static int endOf(CharSequence text, int start, long tokens) {
        long left = tokens * TOKEN;
        int end = start;
        while (end < text.length()) {
            int point = Character.codePointAt(text, end);
            left -= cost(point);
            if (left < 0 && end > start) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static int cost(int point) {
        if (point < 0x80) {
            return Character.isLetter(point) || point == ' ' ? ASCII_LETTER : OTHER_ASCII;
        }
        if (point < 0x250) {
            return OTHER_LATIN;
        }
        if (point < 0x600) {
            return ALPHABETIC;
        }
        return point > 0xFFFF ? BEYOND_PLANE_0 : OTHER_SCRIPT;
    }
}
