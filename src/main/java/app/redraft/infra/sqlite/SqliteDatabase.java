package app.redraft.infra.sqlite;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.text.UserMessage;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A SQLite file shared by the threads of this process and by other processes: write-ahead log, one writing connection, a
 * reading connection for each thread that reads at a time, patient waiting for locks. A damaged file is put aside and a fresh
 * one begun, at the start or later. Thread-safe.
 */
final class SqliteDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    /** For work that nobody waits for at the keyboard. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration OPENING = Duration.ofMillis(500);

    private final SqliteFile file;
    private final ReentrantLock writing = new ReentrantLock();
    /** Shared by those who read; held alone to close their connections. */
    private final ReentrantReadWriteLock reading = new ReentrantReadWriteLock();

    private final Deque<Handle> readers = new ConcurrentLinkedDeque<>();
    private @Nullable Handle writer;
    private volatile boolean prepared;
    private volatile @Nullable UserMessage notice;

    private SqliteDatabase(SqliteFile file) {
        this.file = file;
    }

    /** Work with a connection. */
    interface Work<T> {
        /** Does it. */
        T with(Handle handle) throws SQLException;
    }

    /**
     * Opens or creates the file and brings it up to date. Where another program holds it, that is done by the first use that
     * finds it free.
     *
     * @throws LedgerException when it cannot be used; the message says why
     */
    static SqliteDatabase open(Path file) {
        SqliteDatabase database = new SqliteDatabase(new SqliteFile(file));
        try {
            database.guarded(() -> {
                database.prepare(OPENING);
                return file;
            });
        } catch (LedgerException e) {
            if (!SqliteErrors.isBusy(e)) {
                throw e;
            }
            LOG.warn("{}", e.getMessage());
        }
        return database;
    }

    /** Whether the file is up to date; it is not while another program keeps this one from that. */
    boolean isPrepared() {
        return prepared;
    }

    /** What the writer must know about the file, if anything. */
    Optional<UserMessage> notice() {
        return Optional.ofNullable(notice);
    }

    /** Runs a transaction that may write, waiting for the file as long as that is sensible. */
    <T> T write(Work<T> work) {
        return write(PATIENCE, work);
    }

    /**
     * Runs a transaction that may write.
     *
     * @param patience how long to wait for others who write
     * @return empty when the file was not free for so long; nothing has changed then
     */
    <T> Optional<T> tryWrite(Duration patience, Work<T> work) {
        try {
            return Optional.of(write(patience, work));
        } catch (LedgerException e) {
            if (SqliteErrors.isBusy(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private <T> T write(Duration patience, Work<T> work) {
        return guarded(() -> writing(patience, handle -> handle.inTransaction(work::with)));
    }

    /** Runs queries on a connection of their own: neither writers nor other readers wait for them. */
    <T> T read(Work<T> work) {
        return guarded(() -> {
            if (!prepared) {
                writing(PATIENCE, handle -> handle);
            }
            reading.readLock().lock();
            try {
                Handle idle = readers.poll();
                Handle handle = idle == null ? file.connect(PATIENCE) : idle;
                try {
                    return work.with(handle);
                } finally {
                    readers.push(handle);
                }
            } finally {
                reading.readLock().unlock();
            }
        });
    }

    /** Deletes rows for good: they are overwritten on disk and do not stay in the log either. @param deletion counts them */
    void erase(Work<Integer> deletion) {
        if (write(deletion) > 0) {
            guarded(() -> writing(PATIENCE, handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .mapToMap()
                    .list()));
        }
    }

    private <T> T writing(Duration patience, Work<T> work) throws SQLException {
        if (!lock(patience)) {
            throw new SQLiteException("another thread is writing", SQLiteErrorCode.SQLITE_BUSY);
        }
        try {
            if (!prepared) {
                prepare(patience);
            }
            Handle handle = writer == null ? file.connect(patience) : writer;
            writer = handle;
            SqliteFile.wait(handle, patience);
            return work.with(handle);
        } finally {
            writing.unlock();
        }
    }

    /** An exit interrupts threads whose calls are still to be entered: they do not give up for that. */
    private boolean lock(Duration patience) {
        boolean interrupted = Thread.interrupted();
        try {
            return writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return writing.tryLock();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }

    private <T> T guarded(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (JdbiException | SQLException e) {
            if (!SqliteErrors.isDamage(e)) {
                throw file.failure(e);
            }
            recover(e);
        }
        try {
            return attempt.run();
        } catch (JdbiException | SQLException e) {
            throw file.failure(e);
        }
    }

    private void prepare(Duration patience) throws SQLException {
        Handle first = file.prepare(patience);
        SqliteFile.wait(first, PATIENCE);
        readers.push(first);
        prepared = true;
    }

    /** Puts a damaged file aside, unless another process has done so already, and begins a fresh one. */
    private void recover(Exception damage) {
        LOG.warn("The ledger {} is damaged: {}", file, damage.getMessage());
        writing.lock();
        reading.writeLock().lock();
        try {
            close();
            Optional<Path> aside = file.putAsideIfDamaged(PATIENCE);
            if (aside.isPresent()) {
                notice = UserMessage.of("ledger.damaged", aside.get().toString());
            }
            prepare(PATIENCE);
        } catch (JdbiException | SQLException e) {
            throw file.failure(e);
        } finally {
            reading.writeLock().unlock();
            writing.unlock();
        }
    }

    /** Closes the connections; a later use opens them again. */
    @Override
    public void close() {
        writing.lock();
        reading.writeLock().lock();
        try {
            if (writer != null) {
                SqliteFile.close(writer);
            }
            readers.forEach(SqliteFile::close);
            readers.clear();
            writer = null;
        } finally {
            reading.writeLock().unlock();
            writing.unlock();
        }
    }
}
