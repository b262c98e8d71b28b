package app.redraft.infra.files.locks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells whether two paths lead to one file, whatever they are called. Blocks on disk. */
public final class FileNames {
    private static final int MOST_LINKS = 40;

    private FileNames() {}

    /** The path without a link in it, as far as it exists; what does not exist yet keeps its names. */
    public static Path real(Path path) {
        return real(path.toAbsolutePath(), MOST_LINKS);
    }

    private static Path real(Path path, int links) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            Path parent = path.getParent();
            Path name = path.getFileName();
            if (parent == null || name == null) {
                return path.normalize();
            }
            Path target = target(path);
            return target != null && links > 0
                    ? real(parent.resolve(target), links - 1)
                    : real(parent, links).resolve(name).normalize();
        }
    }

    /** Where a link leads whose target does not exist, or null for what is no link. */
    private static @Nullable Path target(Path path) {
        try {
            return Files.isSymbolicLink(path) ? Files.readSymbolicLink(path) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** Whether both are one file: the same path, or two names of one file. What does not exist has no case. */
    public static boolean same(Path one, Path other) {
        Path first = real(one);
        Path second = real(other);
        if (first.equals(second)) {
            return true;
        }
        try {
            return Files.isSameFile(first, second);
        } catch (IOException notThere) {
            return Files.notExists(first)
                    && Files.notExists(second)
                    && first.toString().equalsIgnoreCase(second.toString());
        }
    }
}
