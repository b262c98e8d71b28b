package app.redraft.core.markdown;

/** How a stretch of Markdown looks. A stretch may have several: strong words in a heading. */
public enum MarkdownStyle {
    /** A character that only marks: asterisks, number signs, brackets. */
    MARKER,
    /** The largest heading; the others follow. */
    HEADING_1,
    HEADING_2,
    HEADING_3,
    /** A heading of level four, five or six. */
    HEADING_4,
    EMPHASIS,
    STRONG,
    STRIKE,
    CODE,
    /** The words of a link or the description of a picture. */
    LINK,
    /** Where a link leads. */
    ADDRESS,
    QUOTATION,
    /** Bullet, number or check box of a list. */
    LIST,
    TABLE,
    FOOTNOTE,
    FRONT_MATTER,
    MATH,
    HTML;

    private final int bit = 1 << ordinal();

    /** The style as one bit of a set of styles. */
    public int bit() {
        return bit;
    }

    /** Whether a set of styles has this one. */
    public boolean in(int styles) {
        return (styles & bit) != 0;
    }

    /** The style of a heading. @param level 1..6 */
    public static MarkdownStyle heading(int level) {
        return values()[HEADING_1.ordinal() + Math.min(level, 4) - 1];
    }
}
