package app.redraft.core.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Port to earlier states of documents, kept beside them on this machine. Blocks on disk: worker threads only. */
public interface SnapshotStore {

    /** Why a snapshot was taken. */
    enum Kind {
        /** The writer asked for it; it stays until the writer deletes it. */
        HAND,
        /** A rewrite was about to be accepted. */
        REWRITE,
        /** The writer had worked for a while. */
        TIME,
        /** Another program had written it into the file. */
        DISK
    }

    /**
     * An earlier state of a document.
     *
     * @param id names it among those of the document
     * @param at when it was taken
     * @param words how many words it has
     */
    record Snapshot(String id, Kind kind, Instant at, int words) {}

    /**
     * Keeps a state of a document, unless it is the same as the one that was kept last. Of those that were not taken by hand the
     * oldest go when there are many.
     *
     * @param document its file
     * @param text with LF line ends
     * @return whether it was kept
     * @throws IOException when it cannot be written
     */
    boolean keep(Path document, Kind kind, String text) throws IOException;

    /** The snapshots of a document, newest first; empty where there are none. */
    List<Snapshot> list(Path document);

    /**
     * The text of a snapshot.
     *
     * @throws IOException when it is not there any more, or cannot be read
     */
    String text(Path document, Snapshot snapshot) throws IOException;

    /** Deletes a snapshot for good. */
    void delete(Path document, Snapshot snapshot) throws IOException;

    /**
     * The document has another name now: its snapshots go along, where it has none there.
     *
     * @throws IOException when they cannot be moved; they stay where they are
     */
    void follow(Path from, Path to) throws IOException;

    /** Deletes what was not taken by hand, of every document. */
    void deleteAutomatic() throws IOException;
}
