package app.redraft.ui.editor.area;

/**
 * A change that was made to a document. Of several, each is told in the offsets that the ones before it left.
 *
 * @param from first UTF-16 offset of it
 * @param removed characters that were taken out there
 * @param inserted characters that stand there instead
 */
public record TextChange(int from, int removed, int inserted) {}
