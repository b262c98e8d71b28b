package app.redraft.infra.files.style;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.style.StyleSheetException;
import app.redraft.core.style.StyleSheets;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Decisions of style as list items of Markdown files: {@code chapter.md.style.md} beside {@code chapter.md}. Where nothing can be
 * created there, and for documents without a name, they are in a folder of Redraft's own. Changed only under a lock that all
 * processes share, so that nobody overwrites what another one decided. Thread-safe.
 */
public final class FileStyleSheets implements StyleSheets {
    private static final String ENDING = ".style.md";
    /** A process can hold a file's lock only once. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path folder;

    /** @param folder for what cannot be beside its document; made when something is decided */
    public FileStyleSheets(Path folder) {
        this.folder = folder;
    }

    @Override
    public StyleSheet of(Supplier<Optional<Path>> document) {
        return new Sheet(document);
    }

    @Override
    public void follow(Optional<Path> from, Path to) throws IOException {
        Place before = place(from);
        Place after = place(Optional.of(to));
        if (before.equals(after) || !before.exists()) {
            return;
        }
        StyleText taken = StyleText.read(before.file());
        if (!after.exists()) {
            change(after, nothing -> taken);
        } else if (from.isEmpty()) {
            change(after, own -> own.with(taken));
        }
        if (from.isEmpty()) {
            change(before, left -> StyleText.EMPTY);
        }
    }

    /**
     * Where a sheet is or would be.
     *
     * @param beside where it belongs
     * @param apart where it is if it cannot be there
     */
    private record Place(Path beside, Path apart) {
        Path file() {
            return Files.exists(beside, LinkOption.NOFOLLOW_LINKS) || Files.notExists(apart) ? beside : apart;
        }

        boolean exists() {
            return Files.exists(file(), LinkOption.NOFOLLOW_LINKS);
        }

        void write(byte[] content) throws IOException {
            Path file = file();
            try {
                AtomicFile.write(file, content);
            } catch (FileSystemException closed) {
                if (exists() || file.equals(apart)) {
                    throw closed;
                }
                Files.createDirectories(apart.toAbsolutePath().getParent());
                AtomicFile.write(apart, content);
            }
        }
    }

    private Place place(Optional<Path> document) {
        if (document.isEmpty()) {
            Path unnamed = folder.resolve("untitled" + ENDING);
            return new Place(unnamed, unnamed);
        }
        Path file = real(document.get());
        byte[] path = file.toString().getBytes(StandardCharsets.UTF_8);
        return new Place(
                file.resolveSibling(file.getFileName() + ENDING),
                folder.resolve(UUID.nameUUIDFromBytes(path) + ENDING));
    }

    /** Whatever name leads to a document, its sheet is the same. */
    private static Path real(Path document) {
        try {
            return document.toRealPath();
        } catch (IOException notThere) {
            return document.toAbsolutePath().normalize();
        }
    }

    private void change(Place place, UnaryOperator<StyleText> change) throws IOException {
        Files.createDirectories(folder);
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Released with the channel, and by the system when the process dies.
                channel.lock();
                StyleText before = StyleText.read(place.file());
                StyleText after = change.apply(before);
                if (after.isEmpty()) {
                    Files.deleteIfExists(place.file());
                } else if (!after.equals(before)) {
                    place.write(after.text().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private final class Sheet implements StyleSheet {
        private final Supplier<Optional<Path>> document;

        Sheet(Supplier<Optional<Path>> document) {
            this.document = document;
        }

        @Override
        public Optional<Path> document() {
            return document.get();
        }

        @Override
        public Contents read() {
            Path file = place(document.get()).file();
            try {
                StyleText text = StyleText.read(file);
                return new Contents(text.followed(), file, text.problem(file));
            } catch (StyleSheetException unusable) {
                return new Contents(List.of(), file, unusable.userMessage());
            }
        }

        @Override
        public boolean remember(String decision) throws IOException {
            String line = StyleText.oneLine(decision);
            FileStyleSheets.this.change(place(document.get()), text -> text.plus(line));
            return true;
        }

        @Override
        public void change(String decision, String wording) throws IOException {
            String line = StyleText.oneLine(wording);
            FileStyleSheets.this.change(place(document.get()), text -> text.changed(decision, line));
        }

        @Override
        public void forget(String decision) throws IOException {
            FileStyleSheets.this.change(place(document.get()), text -> text.without(decision));
        }
    }
}
