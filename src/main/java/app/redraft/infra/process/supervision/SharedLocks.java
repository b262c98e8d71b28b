package app.redraft.infra.process.supervision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The locks by which several Redraft processes agree on one server: three bytes of one file. The system lets go of them when
 * a process ends, however it ends. The file is opened once, since closing it anywhere in a process drops all its locks.
 * Thread-safe.
 */
final class SharedLocks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedLocks.class);

    private final Path file;
    /** The locks held; empty for one that is only assumed, since no file can be locked here. */
    private final Map<Place, Optional<FileLock>> held = new EnumMap<>(Place.class);

    private @Nullable FileChannel channel;

    /** What can be locked. */
    enum Place {
        /** Held by the one process that supervises. */
        OWNER,
        /** Shared by all others that follow. */
        FOLLOWERS,
        /** Shared by all others that have a call under way. */
        CALLS
    }

    SharedLocks(Path file) {
        this.file = file;
    }

    /** Takes a lock that nobody else may have; false when somebody has it. Where no file can be locked, everybody may. */
    synchronized boolean take(Place place) {
        return lock(place, false);
    }

    /** Shares a lock; false while somebody has it alone. */
    synchronized boolean share(Place place) {
        return lock(place, true);
    }

    /** Whether this process has the lock, alone or shared. */
    synchronized boolean holds(Place place) {
        return held.containsKey(place);
    }

    /** Lets go; does nothing where nothing is held. */
    synchronized void release(Place place) {
        Optional<FileLock> lock = held.remove(place);
        if (lock != null && lock.isPresent()) {
            try {
                lock.get().release();
            } catch (IOException e) {
                LOG.debug("{} was not released: {}", place, e.toString());
            }
        }
    }

    @Override
    public synchronized void close() {
        held.clear();
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("{} was not closed: {}", file, e.toString());
            }
        }
    }

    private boolean lock(Place place, boolean shared) {
        if (held.containsKey(place)) {
            return true;
        }
        try {
            FileLock lock = open().tryLock(place.ordinal(), 1, shared);
            if (lock != null) {
                held.put(place, Optional.of(lock));
            }
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.warn("the local server is not shared with other windows: {}", e.toString());
            held.put(place, Optional.empty());
            return true;
        }
    }

    private FileChannel open() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }
}
