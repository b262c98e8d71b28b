package app.redraft.core.markdown;

/**
 * What one line is.
 *
 * @param kind what it is
 * @param level of a heading, 1..6, else 0
 * @param prefix what the line begins with
 * @param after what it leaves open
 * @param continues whether its words go on from the line before, as part of the same paragraph
 */
public record BlockLine(Kind kind, int level, LinePrefix prefix, LineState after, boolean continues) {

    /** Kinds of lines. */
    public enum Kind {
        BLANK,
        TEXT,
        HEADING,
        /** The line of equals signs or hyphens below a heading. */
        UNDERLINE,
        /** A line across the page. */
        RULE,
        /** The line that opens or closes code. */
        FENCE,
        CODE,
        MATH,
        /** Front matter with the lines that open and close it. */
        FRONT_MATTER,
        COMMENT,
        TABLE_ROW,
        /** The line below the head of a table. */
        TABLE_RULE,
        /** Where a link or a footnote is defined; the prefix reaches to the colon. */
        DEFINITION
    }

    /** Whether words in the line can be strong, links and so on. */
    public boolean hasInlines() {
        return kind == Kind.TEXT || kind == Kind.HEADING || kind == Kind.TABLE_ROW || kind == Kind.DEFINITION;
    }

    /** Whether what stands in the line is taken as it is: code, mathematics, front matter. */
    public boolean isLiteral() {
        return switch (kind) {
            case FENCE, CODE, MATH, FRONT_MATTER, COMMENT -> true;
            default -> false;
        };
    }
}
