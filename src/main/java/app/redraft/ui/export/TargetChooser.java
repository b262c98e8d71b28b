package app.redraft.ui.export;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the writer where to export to. FX thread. */
@FunctionalInterface
public interface TargetChooser {

    /**
     * A file; the writer has agreed to replace what is there. Empty when the writer thought better of it.
     *
     * @param beside the document, in whose folder the question begins
     * @param suggested the name to begin with
     * @param ending of the file, without the dot
     */
    Optional<Path> choose(Optional<Path> beside, String suggested, String ending);
}
