package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.multilingual.LanguageModules;
import app.redraft.infra.provider.proofreader.rules.Checker;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.MatchCache;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * LanguageTool, loaded on first use and shared by everything that proofreads. Constructing this object loads nothing; the
 * first check takes some seconds, so {@link #warm()} it beforehand on a low-priority thread.
 *
 * <p>Thread-safe. LanguageTool is not, so each thread borrows a checker for one stretch of text at a time. There are at most
 * two, the second made when it is first needed: checking while the writer types does not wait for a long rewrite. They
 * share what was found.
 */
final class ProofreadingEngine {
    private static final int CHECKERS = 2;
    private static final int CACHED_STRETCHES = 500;
    private static final long WAIT_MS = 50;
    private static final String WARM_UP =
            "The engine are loaded befor it is needed. It's rules, and teh dictionary, takes a moment.";

    private final Semaphore turns = new Semaphore(1, true);
    private final Deque<Checker> idle = new ArrayDeque<>();
    private final LanguageModules languages = new LanguageModules();
    private final MatchCache cache = new MatchCache(CACHED_STRETCHES);
    private volatile boolean warm;

    /** Hears while a turn has to wait. */
    interface Waiting {
        /** @param loading whether the engine is being loaded, not only in use */
        void still(boolean loading);
    }

    /** One turn with a loaded checker. */
    interface Turn<R> {
        R take(Checker checker) throws IOException;
    }

    /** The languages beside English, each loaded when it is needed. */
    LanguageModules languages() {
        return languages;
    }

    /** Loads everything for English and runs a first check. Blocks for some seconds, then costs nothing; any thread. */
    void warm() {
        turn(
                new Cancellation(),
                loading -> {},
                checker -> checker.check(Window.of(WARM_UP), new Depth(ProofreadingPolicy.FAST, false)));
    }

    /**
     * Waits for a checker, loads one if need be, and takes one turn.
     *
     * @param waiting called before the engine is loaded, and now and then while others hold it
     * @throws ModelException {@link ErrorKind#CANCELLED} when cancelled while waiting, {@link ErrorKind#SERVER} when the
     *     engine cannot be loaded or fails
     */
    <R> R turn(Cancellation cancellation, Waiting waiting, Turn<R> turn) {
        acquire(cancellation, waiting);
        Checker checker = null;
        try {
            if (!warm) {
                waiting.still(true);
            }
            checker = borrow();
            R result = turn.take(checker);
            becomeWarm();
            return result;
        } catch (IOException e) {
            throw new ModelException(
                    ErrorKind.SERVER,
                    UserMessage.of("proofreading.rules-unreadable"),
                    new ModelException.Details(false, null, null, null, null),
                    e);
        } finally {
            giveBack(checker);
            turns.release();
        }
    }

    private Checker borrow() throws IOException {
        Checker free;
        synchronized (idle) {
            free = idle.poll();
        }
        return free == null ? new Checker(cache) : free;
    }

    private void giveBack(@Nullable Checker checker) {
        if (checker != null) {
            synchronized (idle) {
                idle.push(checker);
            }
        }
    }

    /** One thread loads what all checkers share; only then may another one make its own. */
    private void becomeWarm() {
        synchronized (idle) {
            if (!warm) {
                warm = true;
                turns.release(CHECKERS - 1);
            }
        }
    }

    private void acquire(Cancellation cancellation, Waiting waiting) {
        try {
            cancellation.check();
            while (!turns.tryAcquire(WAIT_MS, TimeUnit.MILLISECONDS)) {
                cancellation.check();
                waiting.still(!warm);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelException.cancelled();
        }
    }
}
