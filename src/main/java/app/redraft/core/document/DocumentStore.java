package app.redraft.core.document;

import java.nio.file.Path;

/** Port to documents on disk. Blocks: worker threads only. */
public interface DocumentStore {

    /**
     * Reads a text file.
     *
     * @throws DocumentException with a message for the writer: missing, not readable, not UTF-8 text, too large
     */
    TextFile load(Path path);

    /**
     * Writes a text file by temporary file and move; the old file survives every failure.
     *
     * @param text with LF line ends
     * @return the file as it is on disk now
     * @throws DocumentException with a message for the writer: read-only, folder gone, disk full
     */
    TextFile save(Path path, String text, TextFile.Format format);

    /** Whether the file on disk is another version than this one. A missing file counts as changed. */
    boolean changedOnDisk(TextFile file);
}
