package app.redraft.ui.document;

/** The passages of the document that are under review, as the document has to know of them. FX thread only. */
public interface ReviewedPassages {

    /** A document of which nothing is ever reviewed. */
    ReviewedPassages NONE = new ReviewedPassages() {
        @Override
        public boolean open() {
            return false;
        }

        @Override
        public boolean running() {
            return false;
        }

        @Override
        public boolean decided() {
            return false;
        }

        @Override
        public int accepted() {
            return 0;
        }

        @Override
        public void keep() {}

        @Override
        public void leaveOut() {}

        @Override
        public void forget() {}

        @Override
        public void onAccepting(Runnable listener) {}

        @Override
        public void onChange(Runnable listener) {}
    };

    /** Whether a passage is under review. */
    boolean open();

    /** Whether a model is at work on one of them. */
    boolean running();

    /** Whether the writer has decided something in a review that is not finished. */
    boolean decided();

    /** How many changes are accepted and not in the document yet. */
    int accepted();

    /** Puts the accepted changes into the document and ends the reviews. */
    void keep();

    /** Ends the reviews; the document stays as it is. */
    void leaveOut();

    /** Another document comes: ends everything and forgets every version. */
    void forget();

    /** Runs the listener before accepted changes are put into the document. */
    void onAccepting(Runnable listener);

    /** Runs the listener whenever any of this may have changed. */
    void onChange(Runnable listener);
}
