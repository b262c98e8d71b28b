package app.redraft.ui.document;

import app.redraft.core.document.RecoveryStore;
import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.core.document.TextEncoding;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the unsaved text of the document in the window safe from a crash. FX thread only. */
public final class UnsavedText {
    private static final Logger LOG = LoggerFactory.getLogger(UnsavedText.class);
    private static final String TOPIC = "recovery-failed";
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** What a crash may take is the last second of typing, writing included. */
    private static final Duration LONGEST = Duration.ofMillis(800);

    private final Texts texts = Texts.of("shell");
    private final RecoveryStore store;
    private final Background inOrder;
    private final Messages messages;
    private final Delay delay;
    private String id = newId();

    /**
     * @param inOrder runs one task after the other, so that nothing is kept again after it was forgotten
     */
    public UnsavedText(RecoveryStore store, Background inOrder, Messages messages, Delay delay) {
        this.store = store;
        this.inOrder = inOrder;
        this.messages = messages;
        this.delay = delay;
    }

    /** Runs an action when the writer pauses, or types on for long. */
    Debounce whenPausing(Runnable action) {
        return new Debounce(delay, PAUSE, LONGEST, action);
    }

    /** Keeps the text as it is now. */
    void keep(@Nullable Path path, @Nullable TextEncoding encoding, String text) {
        String entry = id;
        run(
                () -> {
                    store.keep(entry, path, encoding, text);
                    return entry;
                },
                kept -> messages.clear(TOPIC),
                () -> messages.show(Message.problem(TOPIC, texts.get("recovery.failed"))));
    }

    /** The text is safe elsewhere. */
    void forget() {
        forget(id);
    }

    /** The writer has done with the document; another one follows at once. */
    void leave() {
        String entry = id;
        id = newId();
        forget(entry);
    }

    /** Forgets what an ended session left. */
    public void forget(Entry entry) {
        forget(entry.id());
    }

    /** Hears what ended sessions left, newest first. */
    public void leftovers(Consumer<List<Entry>> found) {
        run(store::leftovers, found, () -> {});
    }

    private void forget(String entry) {
        run(
                () -> {
                    store.forget(entry);
                    return entry;
                },
                forgotten -> {},
                () -> {});
    }

    private <T> void run(Callable<T> work, Consumer<? super T> done, Runnable failed) {
        inOrder.run(work, done, failure -> {
            LOG.warn("recovery folder: {}", failure.toString());
            failed.run();
        });
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
