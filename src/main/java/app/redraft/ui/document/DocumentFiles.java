package app.redraft.ui.document;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.DocumentStore;
import app.redraft.core.document.TextFile;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes files on a worker, one task after the other. Callbacks run on the FX thread.
 *
 * @param store the files
 * @param inOrder runs one task after the other
 */
public record DocumentFiles(DocumentStore store, Background inOrder) {

    /** Characters; laying out a paragraph takes time that grows with the square of its length. */
    private static final int LONGEST_PARAGRAPH = 500_000;

    /** How a file compares with what is known of it. */
    enum OnDisk {
        SAME,
        CHANGED,
        GONE
    }

    /** Reads a file; one with a paragraph that the window could not lay out fails with a {@link DocumentException}. */
    void read(Path from, Consumer<TextFile> done, Consumer<Exception> failed) {
        inOrder.run(() -> presentable(store.load(from)), done, failed);
    }

    /**
     * Writes a file.
     *
     * @param known the file as it was read or written last, or null for one never seen
     * @param replace whether to write even when another program changed it
     * @param done hears the file as it is now; empty when it was not written because another program changed it
     */
    void write(
            Path to,
            String text,
            @Nullable TextFile known,
            boolean replace,
            Consumer<Optional<TextFile>> done,
            Consumer<Exception> failed) {
        TextFile.Format format = known == null ? TextFile.Format.DEFAULT : known.format();
        inOrder.run(
                () -> replace || compare(to, known) != OnDisk.CHANGED
                        ? Optional.of(store.save(to, text, format))
                        : Optional.<TextFile>empty(),
                done,
                failed);
    }

    /** Compares a file with what is known of it. */
    void look(TextFile known, Consumer<OnDisk> done, Consumer<Exception> failed) {
        inOrder.run(() -> compare(known.path(), known), done, failed);
    }

    private static TextFile presentable(TextFile file) {
        int longest = file.text().lines().mapToInt(String::length).max().orElse(0);
        if (longest > LONGEST_PARAGRAPH) {
            String told = Texts.of("shell").get("file.long-paragraph", file.path(), longest, LONGEST_PARAGRAPH);
            throw new DocumentException(told, null);
        }
        return file;
    }

    private OnDisk compare(Path at, @Nullable TextFile known) {
        if (Files.notExists(at)) {
            return OnDisk.GONE;
        }
        return known != null && !store.changedOnDisk(known) ? OnDisk.SAME : OnDisk.CHANGED;
    }
}
