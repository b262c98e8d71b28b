package app.redraft.infra.files.locks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mark on a locked file itself, kept when the file is renamed or moved. Not every file system can hold one. */
final class LockMark {
    private static final Logger LOG = LoggerFactory.getLogger(LockMark.class);
    private static final String NAME = "redraft.local-only";

    private LockMark() {}

    static boolean isOn(Path file) {
        try {
            UserDefinedFileAttributeView marks = view(file);
            return marks != null && Files.exists(file) && marks.list().contains(NAME);
        } catch (IOException | UnsupportedOperationException none) {
            return false;
        }
    }

    static void set(Path file, boolean on) {
        if (Files.notExists(file) || isOn(file) == on) {
            return;
        }
        try {
            UserDefinedFileAttributeView marks = view(file);
            if (marks != null && on) {
                marks.write(NAME, ByteBuffer.wrap(new byte[] {'1'}));
            } else if (marks != null) {
                marks.delete(NAME);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("no mark on the file: {}", e.toString());
        }
    }

    private static @Nullable UserDefinedFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    }
}
