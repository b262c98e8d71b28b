package app.redraft.core.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts new content into a file that has to stay the same file. What is longer than before is written first, so that a full
 * disk is noticed while the old content is whole; from then on the new content lies in the temporary file until all is done.
 */
final class Overwriting {
    private static final int BLOCK = 1 << 16;

    private final RandomAccessFile target;
    private final Path source;

    private Overwriting(RandomAccessFile target, Path source) {
        this.target = target;
        this.source = source;
    }

    /**
     * Overwrites a file; the temporary file with its new content is deleted unless that failed half-way.
     *
     * @throws FileSystemException when it failed half-way; its other file is the one with the whole new content
     */
    static void of(Path target, Path temporary) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(target.toFile(), "rw")) {
            Overwriting overwriting = new Overwriting(file, temporary);
            try {
                overwriting.extend();
            } catch (IOException e) {
                Files.deleteIfExists(temporary);
                throw e;
            }
            try {
                overwriting.replace();
            } catch (IOException e) {
                FileSystemException halfWay =
                        new FileSystemException(target.toString(), temporary.toString(), e.getMessage());
                halfWay.initCause(e);
                throw halfWay;
            }
        }
        Files.deleteIfExists(temporary);
    }

    private void extend() throws IOException {
        long before = target.length();
        long after = Files.size(source);
        if (after > before) {
            try {
                copy(before, after);
                target.getFD().sync();
            } catch (IOException e) {
                target.setLength(before);
                throw e;
            }
        }
    }

    private void replace() throws IOException {
        long after = Files.size(source);
        copy(0, after);
        target.setLength(after);
        target.getFD().sync();
    }

    private void copy(long from, long to) throws IOException {
        try (InputStream in = new FileInputStream(source.toFile())) {
            in.skipNBytes(from);
            target.seek(from);
            byte[] block = new byte[BLOCK];
            for (long at = from; at < to; ) {
                int read = in.readNBytes(block, 0, (int) Math.min(BLOCK, to - at));
                if (read == 0) {
                    throw new IOException("the temporary file has become shorter");
                }
                target.write(block, 0, read);
                at += read;
            }
        }
    }
}
