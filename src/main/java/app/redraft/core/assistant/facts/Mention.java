package app.redraft.core.assistant.facts;

/**
 * A place where something is mentioned.
 *
 * @param words as they stand there
 * @param start first UTF-16 offset
 * @param end offset after the last character
 * @param value what it comes to
 */
record Mention<T>(String words, int start, int end, T value) {}
