package app.redraft.core.document;

import app.redraft.core.text.UserMessage;
import java.nio.file.Path;
import java.util.List;

/** Port to documents on disk. Blocks: worker threads only. */
public interface DocumentStore {

    /**
     * A document that was written.
     *
     * @param file as it is on disk now
     * @param notices what the writer should know of it; mostly nothing
     */
    record Saved(TextFile file, List<UserMessage> notices) {
        public Saved {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Reads a text file that is UTF-8 or says with a byte order mark what it is.
     *
     * @throws UnclearEncodingException for a text in another encoding, with those to choose from
     * @throws DocumentException with a message for the writer: missing, not readable, no text, too large
     */
    TextFile load(Path path);

    /**
     * Reads a text file in an encoding that the writer has chosen; it stays that of the file.
     *
     * @throws DocumentException with a message for the writer: also when the file is no text in that encoding
     */
    TextFile load(Path path, TextEncoding encoding);

    /**
     * Writes a text file; the old file survives every failure.
     *
     * @param text with LF line ends
     * @return the file as it is on disk now, and what is to be told of it
     * @throws UnencodableTextException when the encoding lacks characters of the text
     * @throws DocumentException with a message for the writer: read-only, folder gone, disk full
     */
    Saved save(Path path, String text, TextFile.Format format);

    /** Whether the file on disk is another version than this one. A missing file counts as changed. */
    boolean changedOnDisk(TextFile file);
}
