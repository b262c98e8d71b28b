package app.redraft.ui.document;

import app.redraft.core.style.StyleSheet;
import app.redraft.core.style.StyleSheets;
import app.redraft.ui.common.Background;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The decisions of style for the document in the window; they go along to a new name. FX thread only, but for the {@link #sheet},
 * which any thread may use.
 */
public final class DocumentStyle {
    private final StyleSheets styles;
    private final Background disk;
    private final StyleSheet sheet;
    private volatile Optional<Path> file = Optional.empty();
    private volatile BiConsumer<Optional<Path>, Path> moved = (from, to) -> {};

    /**
     * @param styles keeps the decisions of all documents
     * @param disk files, one task after the other
     */
    public DocumentStyle(StyleSheets styles, Background disk) {
        this.styles = styles;
        this.disk = disk;
        this.sheet = styles.of(() -> file);
    }

    /** The decisions for whatever document is in the window; blocks on disk for a moment. */
    public StyleSheet sheet() {
        return sheet;
    }

    /** Where the document in the window is; empty where it has no file yet. */
    public Optional<Path> file() {
        return file;
    }

    /**
     * Runs an action when the document is saved under another name; on a worker thread.
     *
     * @param action gets the file it was in, empty where it had none, and the one it is in now
     */
    public void onMoved(BiConsumer<Optional<Path>, Path> action) {
        moved = moved.andThen(action);
    }

    /** Another document comes into the window. */
    void opened(Optional<Path> at) {
        file = at;
    }

    /** The document is now in this file. */
    void saved(Path at) {
        Optional<Path> before = file;
        file = Optional.of(at);
        if (!before.equals(file)) {
            disk.run(
                    () -> {
                        styles.follow(before, at);
                        return at;
                    },
                    done -> {});
            disk.run(
                    () -> {
                        moved.accept(before, at);
                        return at;
                    },
                    done -> {});
        }
    }
}
