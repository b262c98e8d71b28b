package app.redraft.infra.sqlite;

import app.redraft.core.cost.ledger.LedgerException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A SQLite file shared by the threads of this process and by other processes: write-ahead log, one writing connection, a
 * reading connection for each thread that reads at a time, patient waiting for locks. A damaged file is put aside and a fresh
 * one begun, at the start or later. Thread-safe.
 */
final class SqliteDatabase implements AutoCloseable {
    /** The newest migration in {@code /db}; each sets {@code user_version} to its number. */
    static final int SCHEMA_VERSION = 7;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
    private static final String NOT_WRITABLE =
            "cannot be written: make the folder writable, or set REDRAFT_HOME to one that is";
    private static final int BUSY_TIMEOUT_MS = 10_000;
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
    private volatile @Nullable String notice;

    private SqliteDatabase(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Work with a connection. */
    interface Work<T> {
        /** Does it. */
        T with(Handle handle) throws SQLException;
    }

    /**
     * Opens or creates the file and brings it up to date.
     *
     * @throws LedgerException when it cannot be used; the message says why
     */
    static SqliteDatabase open(Path file) {
        SqliteDatabase database = new SqliteDatabase(file);
        try {
            database.prepare();
        } catch (JdbiException | FlywayException | SQLException e) {
            if (!isDamage(e)) {
                throw database.failure(e);
            }
            database.recover(e);
        }
        return database;
    }

    /** What the writer must know about the file, if anything. */
    Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    /** Runs a transaction that may write. */
    <T> T write(Work<T> work) {
        return guarded(() -> {
            writing.lock();
            try {
                Handle handle = writer == null ? connect() : writer;
                writer = handle;
                return handle.inTransaction(work::with);
            } finally {
                writing.unlock();
            }
        });
    }

    /** Runs queries on a connection of their own: neither writers nor other readers wait for them. */
    <T> T read(Work<T> work) {
        return guarded(() -> {
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
        guarded(() -> {
            writing.lock();
            try {
                Handle handle = writer == null ? connect() : writer;
                writer = handle;
                return handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                        .mapToMap()
                        .list();
            } finally {
                writing.unlock();
            }
        });
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

    private void prepare() throws SQLException {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw failure(e);
        }
        try (Handle handle = connect()) {
            handle.execute("PRAGMA journal_mode = WAL");
            int version = version(handle);
            if (version > SCHEMA_VERSION) {
                throw new LedgerException(
                        "The cost ledger " + file + " was written by a newer Redraft: update this one.", null);
            }
            if (version == SCHEMA_VERSION) {
                handle.createQuery("SELECT count(*) FROM ai_interactions")
                        .mapTo(Long.class)
                        .one();
                return;
            }
        }
        alone(() -> Flyway.configure(SqliteDatabase.class.getClassLoader())
                .dataSource(source())
                .locations("classpath:db")
                .load()
                .migrate());
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    private Handle connect() {
        return Jdbi.create(source()).open();
    }

    private SQLiteDataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
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
                notice = "The cost ledger was damaged. Redraft began a new one and kept the old file as " + aside.get()
                        + ".";
            }
            prepare();
        } catch (JdbiException | FlywayException | SQLException e) {
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
        String reason = e instanceof IOException
                ? NOT_WRITABLE
                : code == null
                        ? "cannot be used (" + e.getMessage() + ")"
                        : switch (SQLiteErrorCode.getErrorCode(primary(code))) {
                            case SQLITE_FULL -> "cannot grow: the disk is full, free some space";
                            case SQLITE_BUSY, SQLITE_LOCKED -> "is in use by another program for too long: close it";
                            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> NOT_WRITABLE;
                            default -> "cannot be used (" + code + ")";
                        };
        return new LedgerException("The cost ledger " + file + " " + reason + ".", e);
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
