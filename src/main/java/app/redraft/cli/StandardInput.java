package app.redraft.cli;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.TextFile;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads a text from standard input. */
final class StandardInput {
    private StandardInput() {}

    /**
     * Reads to the end.
     *
     * @throws DocumentException when it is not UTF-8 text
     */
    static TextFile read(InputStream in) {
        try {
            String raw = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            String lineEnd = raw.contains("\r\n") ? "\r\n" : "\n";
            String text = raw.replace("\r\n", "\n");
            return new TextFile(
                    Path.of("-"),
                    text,
                    new TextFile.Format(TextEncoding.UTF_8, lineEnd, false),
                    new TextFile.Stamp(0, raw.length(), ""));
        } catch (CharacterCodingException e) {
            throw new DocumentException(UserMessage.of("document.stdin-not-utf-8"), e);
        } catch (IOException e) {
            throw new DocumentException(UserMessage.of("document.stdin-unreadable", String.valueOf(e.getMessage())), e);
        }
    }
}
