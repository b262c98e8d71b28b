package app.redraft.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file is beside its content: its names, owner, group, permissions, access list and extended attributes. */
final class FileIdentity {
    private FileIdentity() {}

    /**
     * Makes a copy with the same identity.
     *
     * @return whether it may take the place of the original: the original has one name only, and all could be copied
     */
    static boolean copy(Path original, Path copy) throws IOException {
        // Copies access lists and extended attributes too, for which there is no other way on Linux.
        Files.copy(original, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        return hasOneName(original)
                && Files.isWritable(copy)
                && Objects.equals(owners(original), owners(copy))
                && extended(original).equals(extended(copy));
    }

    private static boolean hasOneName(Path file) throws IOException {
        return !file.getFileSystem().supportedFileAttributeViews().contains("unix")
                || !(Files.getAttribute(file, "unix:nlink") instanceof Integer names)
                || names == 1;
    }

    private static @Nullable Object owners(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            PosixFileAttributes posix = Files.readAttributes(file, PosixFileAttributes.class);
            return Map.of("owner", posix.owner(), "group", posix.group(), "permissions", posix.permissions());
        }
        FileOwnerAttributeView owner = Files.getFileAttributeView(file, FileOwnerAttributeView.class);
        AclFileAttributeView list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        return owner == null || list == null ? null : Map.of("owner", owner.getOwner(), "list", list.getAcl());
    }

    /** Empty where the file system has none or does not tell: it need not be in the table of mounts, as in a container. */
    private static Map<String, ByteBuffer> extended(Path file) {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        Map<String, ByteBuffer> attributes = new HashMap<>();
        try {
            for (String name : view == null ? List.<String>of() : view.list()) {
                ByteBuffer value = ByteBuffer.allocate(view.size(name));
                view.read(name, value);
                attributes.put(name, value.flip());
            }
        } catch (IOException e) {
            return Map.of();
        }
        return attributes;
    }
}
