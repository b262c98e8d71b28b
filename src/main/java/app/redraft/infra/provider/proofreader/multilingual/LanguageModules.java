package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The languages beside English, each loaded when a text is first found to be written in it, and kept. Thread-safe; one check at a
 * time.
 */
public final class LanguageModules {
    private static final long WAIT_MS = 50;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Map<WrittenLanguage, LanguageModule> loaded = new EnumMap<>(WrittenLanguage.class);

    /** One turn with a loaded language. */
    interface Turn<R> {
        R take(LanguageModule module) throws IOException;
    }

    /** Hears while a turn has to wait. */
    public interface Waiting {
        /** @param loading whether a language is being loaded, not only in use */
        void still(boolean loading);
    }

    /**
     * Waits for a language, loads it if need be, and takes one turn.
     *
     * @throws ModelException {@link ErrorKind#CANCELLED} when cancelled while waiting, {@link ErrorKind#SERVER} when it cannot
     *     be loaded or fails
     */
    <R> R turn(WrittenLanguage language, Cancellation cancellation, Waiting waiting, Turn<R> taken) {
        acquire(cancellation, waiting);
        try {
            LanguageModule module = loaded.get(language);
            if (module == null) {
                waiting.still(true);
                module = new LanguageModule(language);
                loaded.put(language, module);
            }
            return taken.take(module);
        } catch (IOException e) {
            throw new ModelException(
                    ErrorKind.SERVER,
                    UserMessage.of("proofreading.rules-unreadable"),
                    new ModelException.Details(false, null, null, null, null),
                    e);
        } finally {
            turn.unlock();
        }
    }

    private void acquire(Cancellation cancellation, Waiting waiting) {
        try {
            cancellation.check();
            while (!turn.tryLock(WAIT_MS, TimeUnit.MILLISECONDS)) {
                cancellation.check();
                waiting.still(false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelException.cancelled();
        }
    }
}
