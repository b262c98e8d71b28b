package app.redraft.ui.document;

import app.redraft.core.document.LocalOnlyDocuments;
import app.redraft.core.text.UserMessage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Locks that are forgotten with the test. */
final class MemoryLocks implements LocalOnlyDocuments {
    private final Set<Path> files = new HashSet<>();
    private boolean draft;

    @Override
    public boolean contains(Path file) {
        return files.contains(file);
    }

    @Override
    public void set(Path file, boolean locked) {
        if (locked) {
            files.add(file);
        } else {
            files.remove(file);
        }
    }

    @Override
    public boolean draft() {
        return draft;
    }

    @Override
    public boolean setDraft(boolean locked) {
        boolean change = draft != locked;
        draft = locked;
        return change;
    }

    @Override
    public Optional<UserMessage> problem() {
        return Optional.empty();
    }
}
