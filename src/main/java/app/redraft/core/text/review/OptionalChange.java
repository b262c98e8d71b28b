package app.redraft.core.text.review;

/**
 * A change the engine offers but did not make.
 *
 * @param start first UTF-16 offset in the rewritten text
 * @param end offset after the last replaced character, {@code >= start}
 * @param replacement what would stand there
 * @param reason one line for the writer
 */
public record OptionalChange(int start, int end, String replacement, String reason) {}
