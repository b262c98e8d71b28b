package app.redraft.ui.document;

/** Shows how another text differs from the document, as changes to accept or reject in it. FX thread only. */
public interface TextComparison {

    /** Where the other text comes from. */
    enum Source {
        /** It was not saved when Redraft ended. */
        UNSAVED,
        /** Another program wrote it into the file. */
        DISK,
        /** It was kept as a snapshot. */
        SNAPSHOT
    }

    /** Hears how it went. */
    interface Listener {
        /** The texts are the same: there is nothing to decide. */
        void same();

        /** Another review is open, which has to end first. */
        void busy();

        /** Everything that differs is decided; the document is as the writer wants it. */
        void decided();
    }

    /**
     * Opens what the other text changes for review.
     *
     * @param base what both texts came from, so that only what the other text did to it is shown; the document itself where
     *     that is not known
     */
    void show(Source source, String base, String other, Listener listener);
}
