package app.redraft.infra.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lock of one session folder, a file beside it. It is taken before the folder is made, so that a folder without a held
 * lock always belongs to a dead session; the system lets go of it when the process ends, however it ends.
 */
final class SessionLock {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);

    private final Path folder;
    private final FileChannel channel;

    private SessionLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** A new session under the root. */
    static SessionLock fresh(Path root) throws IOException {
        while (true) {
            Optional<SessionLock> lock = tryLock(root.resolve(UUID.randomUUID().toString()));
            if (lock.isPresent()) {
                return lock.get();
            }
        }
    }

    /** The lock of an existing session; empty while somebody holds it. */
    static Optional<SessionLock> of(Path folder) {
        try {
            return tryLock(folder);
        } catch (IOException e) {
            LOG.warn("The session {} cannot be locked: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<SessionLock> tryLock(Path folder) throws IOException {
        Path file = lockFile(folder);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            // Another process may have deleted the file between our opening and locking it.
            if (lock != null && Files.exists(file)) {
                return Optional.of(new SessionLock(folder, channel));
            }
        } catch (OverlappingFileLockException e) {
            LOG.trace("The session {} lives in this process", folder);
        }
        channel.close();
        return Optional.empty();
    }

    private static Path lockFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    /** The session's folder. */
    Path folder() {
        return folder;
    }

    /** Lets go; removes the folder and the lock file when nothing is left in it. */
    void release() {
        try (channel) {
            Files.deleteIfExists(folder);
            Files.deleteIfExists(lockFile(folder));
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("The session {} has entries left", folder);
        } catch (IOException e) {
            LOG.warn("The session {} could not be closed: {}", folder, e.getMessage());
        }
    }
}
