package app.redraft.ui.document;

/**
 * One document that is open: everything that belongs to it and goes with it. Each document of a window has its own. FX thread
 * only.
 *
 * @param text the text with its undo steps, selection and caret
 * @param reviews its passages under review, with their versions
 * @param lock whether it may leave this machine
 * @param style the writer's decisions of style for it
 * @param unsaved keeps what is not saved safe from a crash
 * @param comparison shows how other states of the text differ from it
 */
public record OpenDocument(
        EditedText text,
        ReviewedPassages reviews,
        DocumentLock lock,
        DocumentStyle style,
        UnsavedText unsaved,
        TextComparison comparison) {}
