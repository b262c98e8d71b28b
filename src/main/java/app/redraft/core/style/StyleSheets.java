package app.redraft.core.style;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Port to the decisions of style of all documents. Any thread. */
public interface StyleSheets {

    /**
     * The decisions for a document.
     *
     * @param document the file it is in now, or empty while it has no name; asked each time, on the thread that reads
     */
    StyleSheet of(Supplier<Optional<Path>> document);

    /**
     * The document is in another file from now on: takes its decisions along, unless that file has some of its own. A document
     * without a name leaves none behind.
     *
     * @param from where it was, or empty where it had no name
     * @throws IOException when they cannot be written
     */
    void follow(Optional<Path> from, Path to) throws IOException;
}
