package app.redraft.ui.document;

import app.redraft.core.document.DocumentException;
import app.redraft.core.document.DocumentStore;
import app.redraft.core.document.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as they are, without the care of the real store. */
final class PlainFiles implements DocumentStore {

    @Override
    public TextFile load(Path path) {
        try {
            String text = Files.readString(path);
            return new TextFile(path, text, TextFile.Format.DEFAULT, new TextFile.Stamp(0, text.length(), text));
        } catch (IOException e) {
            throw new DocumentException("cannot read " + path.getFileName(), e);
        }
    }

    @Override
    public TextFile save(Path path, String text, TextFile.Format format) {
        try {
            Files.writeString(path, text);
            return load(path);
        } catch (IOException e) {
            throw new DocumentException("cannot write " + path.getFileName(), e);
        }
    }

    @Override
    public boolean changedOnDisk(TextFile file) {
        try {
            return !Files.readString(file.path()).equals(file.stamp().hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
