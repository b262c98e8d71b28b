package app.redraft.cli;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.DocumentStore;
import app.redraft.core.document.TextEncoding;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.UnclearEncodingException;
import app.redraft.core.text.UserMessage;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a text from a file. Nobody can be asked here: an encoding that is not clear is taken for the likeliest, and said. */
final class FileInput {
    private FileInput() {}

    /**
     * Reads a file.
     *
     * @param tell hears, in words, which encoding was taken where the file does not say
     * @throws DocumentException when it cannot be read
     */
    static TextFile read(DocumentStore documents, Path file, Consumer<String> tell) {
        try {
            return documents.load(file);
        } catch (UnclearEncodingException e) {
            TextEncoding likeliest = e.candidates().get(0);
            TextFile read = documents.load(file, likeliest);
            tell.accept(Words.of(UserMessage.of("document.encoding-taken", file.toString(), likeliest.name())));
            return read;
        }
    }
}
