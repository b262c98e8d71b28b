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
     * How text is written to disk.
     *
     * @param encoding how characters become bytes
     * @param lineEnd {@code "\n"}, {@code "\r\n"} or {@code "\r"}: the most frequent one of the file
     * @param mixedLineEnds whether other line ends were found too
     */
    public record Format(TextEncoding encoding, String lineEnd, boolean mixedLineEnds) {
        /** A new file: UTF-8 without byte order mark, LF. */
        public static final Format DEFAULT = new Format(TextEncoding.UTF_8, "\n", false);

        /** The same line ends in another encoding. */
        public Format in(TextEncoding other) {
            return new Format(other, lineEnd, mixedLineEnds);
        }
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
