package app.redraft.ui.proofreading;

import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.ObservedDictionary;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the writer has told the proofreader about the document in the window. What is told about a document that has no file yet
 * is kept until it has one. FX thread; the disk is touched in the background.
 */
final class Told {
    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    private final ObservedDictionary dictionary;
    private final Supplier<Optional<Path>> document;
    private final Background disk;
    private final Consumer<Entries> inForce;
    private final Runnable unsubscribe;
    private Entries draft = Entries.NONE;
    private int asked;

    /** @param inForce hears what holds for the document now */
    Told(ObservedDictionary dictionary, Supplier<Optional<Path>> document, Background disk, Consumer<Entries> inForce) {
        this.dictionary = dictionary;
        this.document = document;
        this.disk = disk;
        this.inForce = inForce;
        unsubscribe = dictionary.onChange(() -> FxThread.run(this::refresh));
    }

    /** Hears nothing any more. */
    void end() {
        unsubscribe.run();
    }

    /** Another document is there. */
    void begin() {
        draft = Entries.NONE;
        refresh();
    }

    /** The document may have another file now. */
    void moved() {
        Entries kept = draft;
        Optional<Path> file = document.get();
        if (file.isPresent() && !kept.isEmpty()) {
            draft = Entries.NONE;
            disk.run(
                    () -> dictionary.change(file, entries -> entries.and(kept)),
                    done -> {},
                    failure -> LOG.warn("The personal dictionary could not be changed: {}", failure.toString()));
        }
        refresh();
    }

    /** Reads anew what holds. */
    void refresh() {
        int own = ++asked;
        Optional<Path> file = document.get();
        disk.run(() -> dictionary.inForce(file), entries -> {
            if (own == asked) {
                inForce.accept(entries.and(draft));
            }
        });
    }

    /**
     * Changes what was told.
     *
     * @param here about this document alone, or about all
     * @param done runs when it is kept
     * @param failed runs when it could not be
     */
    void change(boolean here, UnaryOperator<Entries> change, Runnable done, Runnable failed) {
        Optional<Path> file = here ? document.get() : Optional.empty();
        if (here && file.isEmpty()) {
            draft = change.apply(draft);
            refresh();
            done.run();
            return;
        }
        disk.run(() -> changed(file, change), kept -> done.run(), failure -> {
            LOG.warn("The personal dictionary could not be changed: {}", failure.toString());
            failed.run();
        });
    }

    private Entries changed(Optional<Path> file, UnaryOperator<Entries> change) throws IOException {
        return dictionary.change(file, change);
    }
}
