package app.redraft.ui.document;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.DocumentStore;
import app.redraft.core.document.DocumentStore.Saved;
import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.UnclearEncodingException;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes files on a worker, one task after the other. Callbacks run on the FX thread.
 *
 * @param store the files
 * @param disk runs one task after the other
 */
public record DocumentFiles(DocumentStore store, Background disk) {

    /** Characters; laying out a paragraph takes time that grows with the square of its length. */
    private static final int LONGEST_PARAGRAPH = 500_000;

    /** How a file compares with what is known of it. */
    enum OnDisk {
        SAME,
        CHANGED,
        GONE
    }

    /**
     * What to write where.
     *
     * @param known the file as it was read or written last, or null for one never seen
     * @param replace whether to write whatever is there, or is not there any more
     */
    record Write(Path to, String text, TextFile.Format format, @Nullable TextFile known, boolean replace) {}

    /** Hears how a write went; exactly one of the methods is called. */
    interface WriteListener {
        /** It is on disk. */
        void saved(Saved saved);

        /** It was not written: another program changed the file, or it is gone. */
        void refused(OnDisk found);

        /** It could not be written. */
        void failed(Exception failure);
    }

    /** Reads a file; one with a paragraph that the window could not lay out fails with a {@link DocumentException}. */
    void read(Path from, Consumer<TextFile> done, Consumer<Exception> failed) {
        disk.run(() -> presentable(store.load(from)), done, failed);
    }

    /** Reads a file in an encoding that the writer chose. */
    void read(Path from, TextEncoding encoding, Consumer<TextFile> done, Consumer<Exception> failed) {
        disk.run(() -> presentable(store.load(from, encoding)), done, failed);
    }

    /** Reads a file without a question, in the encoding it had or else the likeliest. */
    void readAny(Path from, @Nullable TextEncoding encoding, Consumer<TextFile> done, Consumer<Exception> failed) {
        disk.run(() -> presentable(encoding == null ? loadAny(from) : loadAgain(from, encoding)), done, failed);
    }

    /** Reads a file anew; it keeps its encoding unless it has become another one. */
    void readAgain(TextFile known, Consumer<TextFile> done, Consumer<Exception> failed) {
        disk.run(() -> presentable(loadAgain(known.path(), known.format().encoding())), done, failed);
    }

    private TextFile loadAny(Path from) {
        try {
            return store.load(from);
        } catch (UnclearEncodingException e) {
            return store.load(from, e.candidates().get(0));
        }
    }

    private TextFile loadAgain(Path from, TextEncoding encoding) {
        if (encoding.equals(TextEncoding.UTF_8)) {
            return loadAny(from);
        }
        try {
            return store.load(from, encoding);
        } catch (DocumentException e) {
            return loadAny(from);
        }
    }

    /** Writes a file, unless it is not as it is known and that is not to be replaced. */
    void write(Write write, WriteListener listener) {
        disk.run(() -> written(write), then -> then.accept(listener), listener::failed);
    }

    /** Compares a file with what is known of it. */
    void look(TextFile known, Consumer<OnDisk> done, Consumer<Exception> failed) {
        disk.run(() -> compare(known.path(), known), done, failed);
    }

    private Consumer<WriteListener> written(Write write) {
        OnDisk found = write.replace() ? OnDisk.SAME : compare(write.to(), write.known());
        if (found != OnDisk.SAME) {
            return listener -> listener.refused(found);
        }
        Saved saved = store.save(write.to(), write.text(), write.format());
        return listener -> listener.saved(saved);
    }

    private static TextFile presentable(TextFile file) {
        int longest = file.text().lines().mapToInt(String::length).max().orElse(0);
        if (longest > LONGEST_PARAGRAPH) {
            throw new DocumentException(
                    UserMessage.of("document.long-paragraph", file.path().toString(), longest, LONGEST_PARAGRAPH),
                    null);
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
