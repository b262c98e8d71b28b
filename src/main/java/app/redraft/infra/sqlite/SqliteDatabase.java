package app.redraft.infra.sqlite;

import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
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
    private static final int CACHE_KIB = 16 * 1024;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    /** File locks do not hold between threads of one process. */
    private static final ReentrantLock MIGRATION = new ReentrantLock();

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    /** Shared by those who read; held alone to close their connections. */
    private final ReentrantReadWriteLock reading = new ReentrantReadWriteLock();

    private final Deque<Handle> readers = new ConcurrentLinkedDeque<>();
    private @Nullable Handle writer;
    private volatile boolean prepared;
    private volatile @Nullable UserMessage notice;

    private SqliteDatabase(Path file) {
        this.file = file.toAbsolutePath();
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
        SqliteDatabase database = new SqliteDatabase(file);
        try {
            database.guarded(() -> {
                database.prepare(OPENING);
                return file;
            });
        } catch (LedgerException e) {
            if (!isBusy(e)) {
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
            if (isBusy(e)) {
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
                Handle handle = idle == null ? connect() : idle;
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

    /** Writes the log into the file and empties it, so that nothing deleted stays in it. */
    void emptyLog() {
        guarded(() -> writing(PATIENCE, handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .mapToMap()
                .list()));
    }

    private <T> T writing(Duration patience, Work<T> work) throws SQLException {
        if (!lock(patience)) {
            throw new SQLiteException("another thread is writing", SQLiteErrorCode.SQLITE_BUSY);
        }
        try {
            if (!prepared) {
                prepare(patience);
            }
            Handle handle = writer == null ? connect() : writer;
            writer = handle;
            handle.getConnection().unwrap(SQLiteConnection.class).setBusyTimeout((int) patience.toMillis());
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
            if (!isDamage(e)) {
                throw failure(e);
            }
            recover(e);
        }
        try {
            return attempt.run();
        } catch (JdbiException | SQLException e) {
            throw failure(e);
        }
    }

    private void prepare(Duration patience) throws SQLException {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw failure(e);
        }
        try (Handle handle = connect(patience)) {
            handle.execute("PRAGMA journal_mode = WAL");
            int version = Schema.version(handle);
            if (version > Schema.NEWEST) {
                throw new LedgerException(UserMessage.of("ledger.newer", file.toString()), null);
            }
            if (version == Schema.NEWEST) {
                handle.createQuery("SELECT count(*) FROM ai_interactions")
                        .mapTo(Long.class)
                        .one();
                prepared = true;
                return;
            }
        }
        alone(() -> {
            try (Handle handle = connect(patience)) {
                Schema.migrate(handle);
            }
            return file;
        });
        prepared = true;
    }

    private Handle connect() {
        return connect(PATIENCE);
    }

    private Handle connect(Duration patience) {
        return Jdbi.create(source(patience)).open();
    }

    private SQLiteDataSource source(Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setCacheSize(-CACHE_KIB);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** Runs while no other thread or process migrates or replaces the file. */
    private <T> T alone(Attempt<T> attempt) throws SQLException {
        MIGRATION.lock();
        Path lockFile = file.resolveSibling("." + file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            LOG.trace("Holding {}", lock);
            return attempt.run();
        } catch (IOException e) {
            throw failure(e);
        } finally {
            MIGRATION.unlock();
        }
    }

    /** Puts a damaged file aside, unless another process has done so already, and begins a fresh one. */
    private void recover(Exception damage) {
        LOG.warn("The ledger {} is damaged: {}", file, damage.getMessage());
        writing.lock();
        reading.writeLock().lock();
        try {
            close();
            Optional<Path> aside = alone(() -> isSound() ? Optional.<Path>empty() : Optional.of(putAside()));
            if (aside.isPresent()) {
                notice = UserMessage.of("ledger.damaged", aside.get().toString());
            }
            prepare(PATIENCE);
        } catch (JdbiException | SQLException e) {
            throw failure(e);
        } finally {
            reading.writeLock().unlock();
            writing.unlock();
        }
    }

    private boolean isSound() {
        try (Handle handle = connect()) {
            return handle.createQuery("PRAGMA quick_check(1)")
                    .mapTo(String.class)
                    .one()
                    .equals("ok");
        } catch (JdbiException e) {
            return false;
        }
    }

    private Path putAside() {
        String suffix = ".damaged-" + STAMP.format(Instant.now());
        Path aside = file.resolveSibling(file.getFileName() + suffix);
        try {
            Files.move(file, aside);
            for (String companion : new String[] {"-wal", "-shm"}) {
                Path path = file.resolveSibling(file.getFileName() + companion);
                if (Files.exists(path)) {
                    Files.move(path, file.resolveSibling(file.getFileName() + suffix + companion));
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
        return aside;
    }

    private static boolean isDamage(Throwable thrown) {
        SQLiteErrorCode code = code(thrown);
        return code == SQLiteErrorCode.SQLITE_NOTADB
                || (code != null && primary(code) == primary(SQLiteErrorCode.SQLITE_CORRUPT));
    }

    /** Whether somebody else holds the file: what failed may be tried again later. */
    static boolean isBusy(Throwable thrown) {
        SQLiteErrorCode code = code(thrown);
        return code != null
                && (primary(code) == SQLiteErrorCode.SQLITE_BUSY.code
                        || primary(code) == SQLiteErrorCode.SQLITE_LOCKED.code);
    }

    private static @Nullable SQLiteErrorCode code(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return null;
    }

    /** Extended result codes carry the primary one in their low byte. */
    private static int primary(SQLiteErrorCode code) {
        return code.code & 0xff;
    }

    private LedgerException failure(Exception e) {
        SQLiteErrorCode code = code(e);
        if (e instanceof IOException) {
            return new LedgerException(UserMessage.of("ledger.not-writable", file.toString()), e);
        }
        String key = code == null
                ? "unusable"
                : switch (SQLiteErrorCode.getErrorCode(primary(code))) {
                    case SQLITE_FULL -> "disk-full";
                    case SQLITE_BUSY, SQLITE_LOCKED -> "busy";
                    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> "not-writable";
                    default -> "unusable";
                };
        return new LedgerException(UserMessage.of("ledger." + key, file.toString()), e);
    }

    /** Closes the connections; a later use opens them again. */
    @Override
    public void close() {
        writing.lock();
        reading.writeLock().lock();
        try {
            closeQuietly(writer);
            readers.forEach(SqliteDatabase::closeQuietly);
            readers.clear();
            writer = null;
        } finally {
            reading.writeLock().unlock();
            writing.unlock();
        }
    }

    private static void closeQuietly(@Nullable Handle handle) {
        if (handle != null) {
            try {
                handle.close();
            } catch (JdbiException e) {
                LOG.debug("A connection of a damaged ledger did not close: {}", e.getMessage());
            }
        }
    }
}
