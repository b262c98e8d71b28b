package app.redraft.ui.editor.find;

import app.redraft.ui.editor.area.TextChange;
import app.redraft.ui.editor.area.TextEdit;
import java.util.List;
import java.util.function.Consumer;

/** A document in which to find and replace. Offsets are UTF-16 in the document. FX thread. */
public interface SearchableText {

    /** The document, with line feeds as line ends. */
    String documentText();

    /** Where the selection was begun. */
    int anchor();

    /** The other end of the selection. */
    int caret();

    /** Selects a stretch and brings it into view. */
    void select(int anchor, int caret);

    /** Whether a stretch can be selected and replaced: not while live text is shown for it. */
    boolean reachable(int from, int to);

    /**
     * Replaces stretches as one step that can be undone.
     *
     * @param edits in ascending order, not overlapping, all {@link #reachable}
     */
    void edit(List<TextEdit> edits);

    /** Marks places in the text and on the scroll bar; none takes the marks away. */
    void mark(List<Match> matches);

    /** Runs the listener after every change of the document. */
    void onChange(Consumer<List<TextChange>> listener);
}
