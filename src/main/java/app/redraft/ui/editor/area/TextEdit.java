package app.redraft.ui.editor.area;

/**
 * One replacement in a document.
 *
 * @param from first UTF-16 offset in the document before any edit
 * @param to offset after the last replaced character, {@code >= from}
 * @param text what stands there then
 */
public record TextEdit(int from, int to, String text) {}
