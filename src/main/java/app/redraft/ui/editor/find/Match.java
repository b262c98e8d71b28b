package app.redraft.ui.editor.find;

/**
 * A place at which the words stand that are looked for.
 *
 * @param from first UTF-16 offset in the document
 * @param to offset after the last character; the same where a pattern matches nothing but a place
 */
public record Match(int from, int to) {}
