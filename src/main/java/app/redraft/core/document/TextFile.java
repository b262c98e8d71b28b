package app.redraft.core.document;

import java.nio.file.Path;

/**
 * A document as it lies on disk.
 *
 * @param path where
 * @param text its text with LF line ends
 * @param format how it is written
 * @param stamp identifies this version on disk; compare to notice a change by another program
 */
public record TextFile(Path path, String text, Format format, Stamp stamp) {

    /**
     * How text is written to disk. Always UTF-8.
     *
     * @param byteOrderMark whether the file starts with one
     * @param lineEnd {@code "\n"}, {@code "\r\n"} or {@code "\r"}: the most frequent one of the file
     * @param mixedLineEnds whether other line ends were found too
     */
    public record Format(boolean byteOrderMark, String lineEnd, boolean mixedLineEnds) {
        /** A new file: no byte order mark, LF. */
        public static final Format DEFAULT = new Format(false, "\n", false);
    }

    /**
     * A version on disk.
     *
     * @param modifiedMillis last change, epoch milliseconds
     * @param size bytes
     * @param hash of the bytes
     */
    public record Stamp(long modifiedMillis, long size, String hash) {}
}
