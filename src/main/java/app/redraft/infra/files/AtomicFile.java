package app.redraft.infra.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whole-file writes that either happen or leave the old file as it was: temporary file beside it, flushed, then moved. */
final class AtomicFile {
    private static final Set<OpenOption> NEW_FILE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private AtomicFile() {}

    /**
     * Replaces or creates a file. A symbolic link stays and its target is replaced; permissions of an existing file stay.
     *
     * @throws IOException when it cannot be written; the old file is then unchanged
     */
    static void write(Path file, byte[] content) throws IOException {
        write(file, content, false);
    }

    /** Like {@link #write(Path, byte[])}, readable and writable by the owner only from its first byte on. */
    static void writeOwnerOnly(Path file, byte[] content) throws IOException {
        write(file, content, true);
    }

    private static void write(Path file, byte[] content, boolean ownerOnly) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : danglingTarget(file);
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + target);
        }
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel = open(temporary, ownerOnly)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            if (!ownerOnly && Files.exists(target)) {
                copyPermissions(target, temporary);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static FileChannel open(Path file, boolean ownerOnly) throws IOException {
        return ownerOnly && posix(file) != null
                ? FileChannel.open(file, NEW_FILE, PosixFilePermissions.asFileAttribute(EnumSet.copyOf(OWNER_ONLY)))
                : FileChannel.open(file, NEW_FILE);
    }

    /** A link whose target is missing is written through, not replaced by a file. */
    private static Path danglingTarget(Path file) throws IOException {
        return Files.isSymbolicLink(file) ? file.resolveSibling(Files.readSymbolicLink(file)) : file;
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = posix(from);
        PosixFileAttributeView sink = posix(to);
        if (source != null && sink != null) {
            sink.setPermissions(source.readAttributes().permissions());
        }
    }

    private static @Nullable PosixFileAttributeView posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
