package app.redraft.core.quality.guard.quantity;

/**
 * A number in a text: an amount, a year, a time of day, or a mark such as {@code INV-20931}.
 *
 * @param value what it comes to, in one form for all ways to write it
 * @param unit what is counted, in one form for all ways to write it; empty where nobody says
 * @param start first UTF-16 offset
 * @param end offset after the last
 * @param inWords whether it is written as a word
 * @param bound whether more or less than it is meant
 */
public record Quantity(String value, String unit, int start, int end, boolean inWords, Bound bound) {
    /** How exact a number is meant. */
    public enum Bound {
        EXACT,
        ABOUT,
        /** More, or at least so many. */
        ABOVE,
        /** Less, or at most so many. */
        BELOW
    }

    /** The unit that a word is, in one form for all ways to write it; empty where it is none. */
    public static String unitOf(String word) {
        return Units.of(word);
    }

    /** The unit of time that a word is or is made of ({@code month} of {@code monthly}); empty where it is none. */
    public static String spanOf(String word) {
        return Units.span(word);
    }

    /** The words themselves. */
    public String in(String text) {
        return text.substring(start, end).strip();
    }
}
