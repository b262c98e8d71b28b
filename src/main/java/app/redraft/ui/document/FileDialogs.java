package app.redraft.ui.document;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the writer for a file. FX thread only. */
public interface FileDialogs {

    /** A file to open; empty when the writer thought better of it. */
    Optional<Path> chooseOpen(@Nullable Path folder);

    /**
     * Where to save; the writer has agreed to replace what is there.
     *
     * @param suggested file name to begin with
     */
    Optional<Path> chooseSave(@Nullable Path folder, String suggested);
}
