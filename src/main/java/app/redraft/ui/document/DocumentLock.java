package app.redraft.ui.document;

import app.redraft.core.document.LocalOnlyDocuments;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the document in the window may only be sent to engines on this machine. The lock belongs to the document: it is
 * remembered for its file, goes along to a new name, and an unnamed document keeps it until it has one. It is on disk before
 * anything else can happen to the text, so that no other window misses it. FX thread only, but for {@link #holds}.
 */
public final class DocumentLock {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentLock.class);

    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);
    private final ReadOnlyObjectWrapper<@Nullable UserMessage> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final LocalOnlyDocuments documents;
    private final Drafts drafts;
    private volatile boolean shown;
    private volatile @Nullable Path file;
    private boolean following;
    private boolean ownDraft;

    /** How many documents without a name are locked in one window: on disk they share one mark. FX thread only. */
    public static final class Drafts {
        private int count;
    }

    /** The lock of the only document of a window. @param documents remembers which documents are locked */
    public DocumentLock(LocalOnlyDocuments documents) {
        this(documents, new Drafts());
    }

    /**
     * @param documents remembers which documents are locked
     * @param drafts the locked documents of the window that have no name
     */
    public DocumentLock(LocalOnlyDocuments documents, Drafts drafts) {
        this.documents = documents;
        this.drafts = drafts;
        on.subscribe(now -> {
            shown = now;
            if (!following) {
                keep(now);
            }
        });
    }

    /** Whether the lock is on; the writer's switch. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** What the writer must know of the lock: that it could not be read, or written; null while all is well. */
    public ReadOnlyObjectProperty<@Nullable UserMessage> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the text has to stay on this machine, as this or any other window has it. Any thread; reads the disk. */
    public boolean holds() {
        Path current = file;
        return shown || current != null && documents.contains(current);
    }

    /** Takes over what another window did to the file. */
    public void refresh() {
        if (file != null && !on.get()) {
            follow(holds());
        }
    }

    /** Another document comes into the window; its text follows. */
    void opened(Optional<Path> at) {
        forgetDraft();
        file = at.orElse(null);
        follow(at.isPresent() && documents.contains(at.get()));
        checkProblem();
    }

    /** The text of an unnamed document is brought back after a crash. */
    void restored() {
        if (file == null && documents.draft()) {
            own();
            follow(true);
        }
    }

    /** The document is now in this file; where either is locked, it is locked. */
    void saved(Path at) {
        forgetDraft();
        file = at;
        if (on.get()) {
            keep(true);
        } else {
            follow(documents.contains(at));
            checkProblem();
        }
    }

    private void checkProblem() {
        problem.set(documents.problem().orElse(null));
    }

    private void follow(boolean locked) {
        following = true;
        on.set(locked);
        following = false;
    }

    private void keep(boolean locked) {
        Path current = file;
        try {
            if (current != null) {
                documents.set(current, locked);
            } else if (locked) {
                // What another window remembered is its own, what another tab did is shared.
                if (documents.setDraft(true) || drafts.count > 0) {
                    own();
                }
            } else {
                forgetDraft();
            }
        } catch (IOException e) {
            LOG.warn("The lock of this document cannot be remembered: {}", e.getMessage());
            // What cannot be taken back on disk holds on.
            follow(locked || holds());
        }
        checkProblem();
    }

    private void own() {
        if (!ownDraft) {
            ownDraft = true;
            drafts.count++;
        }
    }

    /** What another window remembered of its own document stays, and what other tabs of this one did. */
    private void forgetDraft() {
        if (ownDraft) {
            ownDraft = false;
            drafts.count--;
            if (drafts.count > 0) {
                return;
            }
            try {
                documents.setDraft(false);
            } catch (IOException e) {
                LOG.warn("The lock of this document cannot be forgotten: {}", e.getMessage());
            }
        }
    }
}
