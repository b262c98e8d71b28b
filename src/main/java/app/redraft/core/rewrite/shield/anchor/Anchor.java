package app.redraft.core.rewrite.shield.anchor;

/**
 * A stretch of a text that a rewrite must not change; or two marks around words that may change, as of emphasis or a link.
 *
 * @param kind what it is
 * @param start first UTF-16 offset of it, or of the opening mark
 * @param end offset after the last
 * @param closeStart first offset of the closing mark; -1 where there is none
 * @param closeEnd offset after the closing mark; -1 where there is none
 * @param count how many things it holds: a bold formula is two
 */
public record Anchor(AnchorKind kind, int start, int end, int closeStart, int closeEnd, int count) {

    /** A stretch that stays as it is. */
    public static Anchor whole(AnchorKind kind, int start, int end) {
        return new Anchor(kind, start, end, -1, -1, 1);
    }

    /** Two marks around words. */
    public static Anchor around(AnchorKind kind, int start, int end, int closeStart, int closeEnd) {
        return new Anchor(kind, start, end, closeStart, closeEnd, 1);
    }

    /** Whether it stands around words that may change. */
    public boolean isPair() {
        return closeStart >= 0;
    }

    /** Offset after the last character of all of it. */
    public int last() {
        return isPair() ? closeEnd : end;
    }

    /** The letters of the first mark, or of all of it. */
    public String opening(String text) {
        return text.substring(start, end);
    }

    /** The letters of the closing mark; empty where there is none. */
    public String closing(String text) {
        return isPair() ? text.substring(closeStart, closeEnd) : "";
    }
}
