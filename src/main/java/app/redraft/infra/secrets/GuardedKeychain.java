package app.redraft.infra.secrets;

import app.redraft.core.settings.SecretStore.Keychain;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the keychain on a thread of its own and does not wait for long: a locked keychain blocks or breaks in many ways. While
 * one question is stuck no other is asked. Thread-safe.
 */
final class GuardedKeychain {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedKeychain.class);

    private final SystemKeychain keychain;
    private final Executor executor;
    private final Duration limit;
    private @Nullable FutureTask<?> stuck;

    /** The keychain could not be used now. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Keychain state;

        Unusable(Keychain state) {
            super("the keychain is " + state);
            this.state = state;
        }

        /** {@link Keychain#LOCKED} or {@link Keychain#MISSING}. */
        Keychain state() {
            return state;
        }
    }

    /**
     * @param executor runs the questions; must not be the caller's thread
     * @param limit how long to wait for an answer
     */
    GuardedKeychain(SystemKeychain keychain, Executor executor, Duration limit) {
        this.keychain = keychain;
        this.executor = executor;
        this.limit = limit;
    }

    @Nullable String read(String account) throws Unusable {
        return this.<@Nullable String>ask(() -> keychain.read(account));
    }

    void write(String account, String secret) throws Unusable {
        ask(() -> {
            keychain.write(account, secret);
            return account;
        });
    }

    void delete(String account) throws Unusable {
        ask(() -> {
            keychain.delete(account);
            return account;
        });
    }

    private synchronized <T extends @Nullable Object> T ask(Callable<T> question) throws Unusable {
        if (stuck != null && !stuck.isDone()) {
            throw new Unusable(Keychain.LOCKED);
        }
        FutureTask<T> task = new FutureTask<>(question);
        stuck = task;
        try {
            executor.execute(task);
            T answer = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            // The task holds its answer, which may be a key.
            stuck = null;
            return answer;
        } catch (TimeoutException e) {
            LOG.info("The keychain did not answer within {}", limit);
            throw new Unusable(Keychain.LOCKED);
        } catch (ExecutionException e) {
            throw unusable(e);
        } catch (RejectedExecutionException e) {
            stuck = null;
            throw new Unusable(Keychain.MISSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable(Keychain.LOCKED);
        }
    }

    /** Only the kind of failure is logged: a message might quote what was asked. */
    private static Unusable unusable(ExecutionException e) {
        Throwable cause = e.getCause();
        boolean missing = cause instanceof SystemKeychain.Missing || cause instanceof LinkageError;
        LOG.debug("The keychain cannot be used: {}", cause == null ? e.getClass() : cause.getClass());
        return new Unusable(missing ? Keychain.MISSING : Keychain.LOCKED);
    }
}
