package app.redraft.core.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Port to unsaved text that survives a crash, also of documents never saved. Blocks: worker threads only. Entries of other
 * running windows are not offered.
 */
public interface RecoveryStore {

    /**
     * Unsaved text found.
     *
     * @param id names the entry
     * @param path the document's file, or null for one never saved
     * @param encoding the encoding of that file, or null where none is known
     * @param text its unsaved text with LF line ends
     * @param savedAt when it was written
     */
    record Entry(String id, @Nullable Path path, @Nullable TextEncoding encoding, String text, Instant savedAt) {}

    /**
     * Keeps the unsaved text of a document; replaces what was kept under the id.
     *
     * @param path its file, or null for a document never saved
     * @param encoding the encoding of that file, or null where none is known
     * @throws IOException when it cannot be written; what was kept before stays
     */
    void keep(String id, @Nullable Path path, @Nullable TextEncoding encoding, String text) throws IOException;

    /** Forgets an entry: the document was saved or closed on purpose. */
    void forget(String id);

    /** Unsaved text left by sessions that ended without closing, newest first. */
    List<Entry> leftovers();
}
