package app.redraft.core.document;

import app.redraft.core.text.UserMessage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How the characters of a text file are written as bytes.
 *
 * @param charset the character set
 * @param byteOrderMark whether the file starts with one; only in the Unicode character sets
 */
public record TextEncoding(Charset charset, boolean byteOrderMark) {
    /** What a new file gets. */
    public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, false);

    /** An encoding without byte order mark. */
    public static TextEncoding of(Charset charset) {
        return new TextEncoding(charset, false);
    }

    /** Its name for the writer, for example "Western (Windows-1252)". */
    public UserMessage name() {
        return UserMessage.of("encoding." + charset.name().toLowerCase(Locale.ROOT));
    }
}
