package app.redraft.ui.editor.passage;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.undo.UndoManager;
import org.fxmisc.undo.UndoManagerFactory;
import org.reactfx.EventSource;

/** Undo and redo in document offsets: what is only shown never enters it. */
public final class DocumentHistory {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EventSource<List<PlainTextChange>> changes = new EventSource<>();
    private final UndoManager<List<PlainTextChange>> undo;

    /**
     * @param apply makes the changes in the document and reports them back through {@link #record}
     */
    public DocumentHistory(Consumer<List<PlainTextChange>> apply) {
        undo = UndoManagerFactory.unlimitedHistoryMultiChangeUM(
                changes, PlainTextChange::invert, apply, UndoSteps::merge, PlainTextChange::isIdentity, PAUSE);
    }

    /** Takes note of changes that were made together. */
    public void record(List<PlainTextChange> made) {
        changes.push(made);
    }

    /** Keeps a change from being undone together with what follows or came before. */
    public void separate() {
        undo.preventMerge();
    }

    /** Forgets everything: a fresh document. */
    public void forget() {
        undo.forgetHistory();
        undo.preventMerge();
    }

    public void undo() {
        undo.undo();
    }

    public void redo() {
        undo.redo();
    }

    public boolean canUndo() {
        return undo.isUndoAvailable();
    }

    public boolean canRedo() {
        return undo.isRedoAvailable();
    }
}
