package app.redraft.core.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * Writes a whole file, or leaves the old one as it was: a temporary file beside it, flushed to disk, moved over it, and the
 * folder flushed. A symbolic link stays and its target is written. An existing file keeps its owner, group, permissions,
 * access list and extended attributes. Where these cannot be kept, where the file has several names, or where nothing may be
 * created in its folder, its content is replaced in place. Blocks; interrupting the thread does not cut a write short.
 */
public final class AtomicFile {
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /** How a file was written. */
    public enum Result {
        /** The new file took the place of the old one in one step, or there was none. */
        REPLACED,
        /** The old file was overwritten, because nothing may be created in its folder. */
        IN_PLACE_FOLDER,
        /** The old file was overwritten, because it has several names or an owner that a new file would not have. */
        IN_PLACE_IDENTITY
    }

    /** What a file shall contain. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it to a stream that is buffered, and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Replaces or creates a file.
     *
     * @throws IOException when it cannot be written; the old file is then unchanged, or the exception names a file with the
     *     whole new content
     */
    public static Result write(Path file, byte[] content) throws IOException {
        return write(file, out -> out.write(content));
    }

    /** Like {@link #write(Path, byte[])}, for content that is made while it is written. */
    public static Result write(Path file, Content content) throws IOException {
        Path target = target(file);
        if (!Files.exists(target)) {
            create(target, content);
            return Result.REPLACED;
        }
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path temporary = beside(target);
        boolean alike;
        try {
            alike = FileIdentity.copy(target, temporary);
        } catch (FileSystemException e) {
            Files.deleteIfExists(temporary);
            return overwrite(target, content);
        }
        try {
            fill(temporary, content);
            if (alike && takesPlace(temporary, target)) {
                return Result.REPLACED;
            }
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        Overwriting.of(target, temporary);
        return Result.IN_PLACE_IDENTITY;
    }

    /** Like {@link #write(Path, byte[])}, readable and writable by the owner only from its first byte on. */
    public static void writeOwnerOnly(Path file, byte[] content) throws IOException {
        create(target(file), out -> out.write(content), ownerOnly(file));
    }

    private static void create(Path target, Content content, FileAttribute<?>... attributes) throws IOException {
        Path temporary = beside(target);
        try {
            Files.createFile(temporary, attributes);
            fill(temporary, content);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Result overwrite(Path target, Content content) throws IOException {
        Path temporary = Files.createTempFile("redraft-", ".tmp");
        try {
            fill(temporary, content);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        Overwriting.of(target, temporary);
        return Result.IN_PLACE_FOLDER;
    }

    private static void fill(Path file, Content content) throws IOException {
        // A plain stream: an interrupt closes a channel in the middle of a write.
        try (FileOutputStream plain = new FileOutputStream(file.toFile());
                OutputStream out = new BufferedOutputStream(plain, 1 << 16)) {
            content.writeTo(out);
            out.flush();
            plain.getFD().sync();
        }
    }

    private static boolean takesPlace(Path temporary, Path target) throws IOException {
        try {
            move(temporary, target);
            return true;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            // A file that is a mount of its own, for example, can be written but not replaced.
            return false;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        flushFolder(to);
    }

    /** The new name is on disk too. Windows knows no flush of a folder, and needs none. */
    private static void flushFolder(Path file) {
        try (FileChannel folder = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // The content is flushed and the move is done: without this flush only the order after a power cut is open.
            return;
        }
    }

    /** A short name whatever the file is called: a name with a prefix can be longer than the file system allows. */
    private static Path beside(Path target) {
        return folderOf(target).resolve(".redraft-" + UUID.randomUUID() + ".tmp");
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** The file behind links, also behind one that points to nothing yet. */
    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = folderOf(target).resolve(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
