package app.redraft.core.document;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Port to the documents whose text may only go to engines on this machine, shared by every window and command line. A file
 * is known by whatever name leads to it: links to it, a folder that is a link, another spelling of its path. Blocks for a
 * moment on disk; any thread.
 */
public interface LocalOnlyDocuments {

    /**
     * Whether a file is locked; true where what was remembered cannot be read.
     *
     * @param file need not exist
     */
    boolean contains(Path file);

    /**
     * Locks a file, or lets it go again. In force at once, for every other process too.
     *
     * @param file need not exist
     * @throws IOException when it cannot be remembered; in this process it is in force all the same
     */
    void set(Path file, boolean locked) throws IOException;

    /** Whether a document without a name is locked, or was one of which a crash left the text. */
    boolean draft();

    /**
     * Remembers whether a document without a name is locked.
     *
     * @return whether that is a change
     * @throws IOException when it cannot be remembered
     */
    boolean setDraft(boolean locked) throws IOException;

    /** What the writer must know: that the locks could not be read, or written; empty while all is well. */
    Optional<UserMessage> problem();
}
