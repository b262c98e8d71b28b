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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file on disk: connected to, brought up to date, and put aside where it is damaged. Processes and threads do the
 * latter two one at a time. Thread-safe.
 */
final class SqliteFile {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    private static final int CACHE_KIB = 16 * 1024;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    /** File locks do not hold between threads of one process. */
    private static final ReentrantLock ALONE = new ReentrantLock();

    private final Path path;

    SqliteFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }

    /** A new connection. @param patience how long its statements wait for other writers */
    Handle connect(Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(millis(patience));
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setCacheSize(-CACHE_KIB);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path);
        return Jdbi.create(source).open();
    }

    /** Lets a connection wait longer or less long for other writers from now on. */
    static void wait(Handle handle, Duration patience) throws SQLException {
        handle.getConnection().unwrap(SQLiteConnection.class).setBusyTimeout(millis(patience));
    }

    private static int millis(Duration patience) {
        return (int) patience.toMillis();
    }

    /**
     * Creates the file or brings it up to date.
     *
     * @return a connection to it
     * @throws LedgerException where a newer program wrote it, or its folder cannot be made
     */
    Handle prepare(Duration patience) throws SQLException {
        try {
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
        } catch (IOException e) {
            throw failure(e);
        }
        Handle handle = connect(patience);
        boolean ready = false;
        try {
            handle.execute("PRAGMA journal_mode = WAL");
            if (isNewest(handle)) {
                // Damage shows here, not first when a call is to be entered; not every page of a large file is read for
                // it.
                handle.createQuery("SELECT * FROM ai_interactions ORDER BY started_at DESC LIMIT 1")
                        .mapToMap()
                        .list();
            } else {
                alone(() -> {
                    Schema.migrate(handle);
                    return path;
                });
            }
            ready = true;
            return handle;
        } finally {
            if (!ready) {
                close(handle);
            }
        }
    }

    private boolean isNewest(Handle handle) {
        int version = Schema.version(handle);
        if (version > Schema.NEWEST) {
            throw new LedgerException(UserMessage.of("ledger.newer", path.toString()), null);
        }
        return version == Schema.NEWEST;
    }

    /**
     * Puts the file aside where it is damaged.
     *
     * @return where to; empty where it is sound, since another process has done so already
     */
    Optional<Path> putAsideIfDamaged(Duration patience) throws SQLException {
        return alone(() -> isSound(patience) ? Optional.<Path>empty() : Optional.of(putAside()));
    }

    /** Runs while no other thread or process migrates or replaces the file. */
    private <T> T alone(Attempt<T> attempt) throws SQLException {
        ALONE.lock();
        Path lockFile = path.resolveSibling("." + path.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            LOG.trace("Holding {}", lock);
            return attempt.run();
        } catch (IOException e) {
            throw failure(e);
        } finally {
            ALONE.unlock();
        }
    }

    private boolean isSound(Duration patience) {
        try (Handle handle = connect(patience)) {
            return handle.createQuery("PRAGMA quick_check(1)")
                    .mapTo(String.class)
                    .one()
                    .equals("ok");
        } catch (JdbiException e) {
            if (SqliteErrors.isDamage(e)) {
                return false;
            }
            throw e;
        }
    }

    private Path putAside() {
        String suffix = ".damaged-" + STAMP.format(Instant.now());
        Path aside = path.resolveSibling(path.getFileName() + suffix);
        try {
            Files.move(path, aside);
            for (String companion : new String[] {"-wal", "-shm"}) {
                Path beside = path.resolveSibling(path.getFileName() + companion);
                if (Files.exists(beside)) {
                    Files.move(beside, path.resolveSibling(path.getFileName() + suffix + companion));
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
        return aside;
    }

    /** The exception that tells the writer what is the matter with this file. */
    LedgerException failure(Exception e) {
        return SqliteErrors.failure(path, e);
    }

    /** Closes a connection, also one to a damaged file. */
    static void close(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.debug("A connection did not close: {}", e.getMessage());
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
