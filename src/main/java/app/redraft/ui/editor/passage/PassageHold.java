package app.redraft.ui.editor.passage;

import app.redraft.core.text.review.DiffSpan;
import java.util.List;
import java.util.Set;

/**
 * A hold on one passage: the document keeps the passage as it was, the window shows live text in its place. Edits elsewhere
 * move the passage. Ends with {@link #accept}, {@link #release}, or by itself when the passage is changed from outside. FX
 * thread.
 */
public interface PassageHold {

    /** What the hold tells the one who has it. */
    interface Listener {
        /** The passage was changed from outside (undo, reload, another document): the hold has ended, nothing is shown. */
        void broken();

        /**
         * The writer edits inside the live text.
         *
         * @param offset where in the shown text
         * @param removed characters taken out there
         * @param inserted text put in there
         * @return whether the edit was taken over; the listener then shows the new text itself
         */
        boolean edited(int offset, int removed, String inserted);

        /** The writer pointed at a change, by its hunk index. */
        void picked(int hunk);

        /** The caret was put into the live text. */
        default void entered() {}
    }

    /** The passage as it is in the document. */
    String original();

    /** Where the passage begins in the document now. */
    int start();

    /** Whether the hold goes on. */
    boolean intact();

    /**
     * Shows other live text. Only what differs is touched; caret, selection and scroll position stay where the writer left
     * them. Does nothing when the hold has ended.
     *
     * @param spans the whole text to show, with line feeds as line ends
     */
    void show(List<DiffSpan> spans);

    /**
     * Marks the runs of one change as the current one.
     *
     * @param hunk its index, or -1 for none
     */
    void mark(int hunk);

    /**
     * Marks the runs of changes that the writer should look at.
     *
     * @param hunks their indexes
     */
    void warn(Set<Integer> hunks);

    /** The hunks the writer's selection touches, in reading order; the selection is dropped. Empty when there are none. */
    List<Integer> takeSelected();

    /** Brings the current change into view, if it is not. */
    void reveal();

    /**
     * Puts a text in the place of the passage, as one step that can be undone, and ends the hold.
     *
     * @return false, with the document unchanged, when the hold had ended before
     */
    boolean accept(String text);

    /** Shows the passage again and ends the hold. */
    void release();
}
