package app.redraft.ui.document;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What goes on with a document: one file is read or written at a time, and what comes next waits for it. FX thread only. */
final class DocumentProgress {
    private final ReadOnlyObjectWrapper<DocumentState> state =
            new ReadOnlyObjectWrapper<>(this, "state", DocumentState.SAVED);
    private final BooleanSupplier decided;
    private boolean changed;
    private @Nullable Runnable next;

    /**
     * @param decided whether a review has decisions that are not in the document
     */
    DocumentProgress(BooleanSupplier decided) {
        this.decided = decided;
    }

    ReadOnlyObjectProperty<DocumentState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the text is another one than on disk, as far as it is known. */
    boolean isChanged() {
        return changed;
    }

    void changed(boolean now) {
        changed = now;
        idle();
    }

    boolean isBusy() {
        return state.get() == DocumentState.OPENING || state.get() == DocumentState.SAVING;
    }

    /** Something that the state depends on may be another. */
    void idle() {
        if (!isBusy()) {
            rest();
        }
    }

    void begin(DocumentState doing) {
        state.set(doing);
    }

    /** Runs an action now, or when what goes on has ended; then a later one takes its place. */
    void whenIdle(Runnable action) {
        if (isBusy()) {
            next = () -> whenIdle(action);
        } else {
            action.run();
        }
    }

    /** The file is read or written: what comes of it, then what waited. */
    void end(Runnable then) {
        rest();
        then.run();
        Runnable waiting = next;
        next = null;
        if (waiting != null) {
            waiting.run();
        }
    }

    private void rest() {
        state.set(changed || decided.getAsBoolean() ? DocumentState.UNSAVED : DocumentState.SAVED);
    }
}
