package app.redraft.core.markdown;

/**
 * A run of characters that look alike.
 *
 * @param length in UTF-16 units, {@code > 0}
 * @param styles bits of {@link MarkdownStyle}
 */
public record StyleRun(int length, int styles) {}
