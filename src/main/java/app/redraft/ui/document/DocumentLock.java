package app.redraft.ui.document;

import app.redraft.core.document.WorkspaceState.LocalOnly;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether the document in the window may only be sent to engines on this machine. The lock belongs to the document: it is
 * remembered for its file, goes along to a new name, and an unnamed document keeps it until it has one. FX thread only.
 */
public final class DocumentLock {
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);
    private final Set<Path> locked = new HashSet<>();
    private @Nullable Path file;
    private boolean lostDraft;

    public DocumentLock() {
        on.subscribe(now -> {
            if (file != null && now) {
                locked.add(file);
            } else if (file != null) {
                locked.remove(file);
            }
        });
    }

    /** Whether the lock is on; the writer's switch. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Takes over what an earlier start left. */
    public void recall(LocalOnly remembered) {
        locked.addAll(remembered.files());
        lostDraft = remembered.draft();
    }

    /** What the next start should know. */
    public LocalOnly remembered() {
        return new LocalOnly(locked, lostDraft || file == null && on.get());
    }

    /** Another document comes into the window; its text follows. */
    void opened(Optional<Path> at) {
        file = at.map(DocumentLock::normal).orElse(null);
        on.set(file != null && locked.contains(file));
    }

    /** The text of an unnamed document is brought back after a crash. */
    void restored() {
        on.set(on.get() || file == null && lostDraft);
    }

    /** No text that a crash left waits any more. */
    void nothingLost() {
        lostDraft = false;
    }

    /** The document is now in this file; where either is locked, it is locked. */
    void saved(Path at) {
        file = normal(at);
        if (on.get()) {
            locked.add(file);
        } else {
            on.set(locked.contains(file));
        }
    }

    private static Path normal(Path at) {
        return at.toAbsolutePath().normalize();
    }
}
