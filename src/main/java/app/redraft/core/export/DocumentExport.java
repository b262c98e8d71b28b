package app.redraft.core.export;

import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Port: writes a document as a file for readers. Blocks; worker threads only. Nothing is loaded from the network. */
public interface DocumentExport {

    /**
     * Writes a document. A file that is there is replaced once the new one is complete.
     *
     * @return what the writer should know of it, for example pictures that are not there; mostly nothing
     * @throws IOException when the file cannot be written; an older one is still there then
     */
    List<UserMessage> write(Manuscript manuscript, ExportFormat format, Path target) throws IOException;
}
