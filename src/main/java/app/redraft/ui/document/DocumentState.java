package app.redraft.ui.document;

/** Where a document stands. */
public enum DocumentState {
    /** The same as on disk, or an untouched new document. */
    SAVED,
    /** Has changes that are not on disk, or decisions of a review that are not in the document. */
    UNSAVED,
    /** A file is being read; the old document is still there. */
    OPENING,
    /** Being written; typing goes on. */
    SAVING
}
