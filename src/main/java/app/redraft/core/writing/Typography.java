package app.redraft.core.writing;

/**
 * How the text of a document is set. Values out of range become the nearest in range.
 *
 * @param family name of the font; empty for the one the system reads best
 * @param size in pixels at normal zoom, {@link #SMALLEST}..{@link #LARGEST}
 * @param lineHeight from line to line, in sizes of the font, {@link #TIGHTEST}..{@link #WIDEST}
 * @param measure characters in a line, {@link #SHORTEST_LINE}..{@link #LONGEST_LINE}
 * @param paragraphSpacing pixels more between two paragraphs than between two lines, 0..{@link #MOST_SPACING}
 */
public record Typography(String family, double size, double lineHeight, int measure, double paragraphSpacing) {
    /** Smallest size. */
    public static final double SMALLEST = 10;

    /** Largest size. */
    public static final double LARGEST = 40;

    /** Least distance from line to line. */
    public static final double TIGHTEST = 1.1;

    /** Greatest distance from line to line. */
    public static final double WIDEST = 2.5;

    /** Fewest characters in a line. */
    public static final int SHORTEST_LINE = 40;

    /** Most characters in a line. */
    public static final int LONGEST_LINE = 140;

    /** Most pixels more between two paragraphs. */
    public static final double MOST_SPACING = 40;

    /** What is used before the writer chooses. */
    public static final Typography DEFAULT = new Typography("", 17, 1.55, 72, 0);

    public Typography {
        size = within(size, SMALLEST, LARGEST);
        lineHeight = within(lineHeight, TIGHTEST, WIDEST);
        measure = (int) within(measure, SHORTEST_LINE, LONGEST_LINE);
        paragraphSpacing = within(paragraphSpacing, 0, MOST_SPACING);
    }

    private static double within(double value, double least, double most) {
        return Double.isNaN(value) ? least : Math.max(least, Math.min(most, value));
    }
}
