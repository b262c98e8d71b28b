package app.redraft.infra.files;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.style.StyleSheets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decisions of style as list items of a Markdown file: {@code chapter.md.style.md} beside {@code chapter.md}, and one in the data
 * folder for a document without a name. Whatever else the writer puts into it stays. Thread-safe.
 */
public final class FileStyleSheets implements StyleSheets {
    private static final Logger LOG = LoggerFactory.getLogger(FileStyleSheets.class);
    private static final String ENDING = ".style.md";
    private static final String HEADING = "# Style";
    private static final int MOST_BYTES = 100_000;

    private final Path unnamed;

    /** @param unnamed the file of documents that have no name yet; made when something is decided */
    public FileStyleSheets(Path unnamed) {
        this.unnamed = unnamed;
    }

    @Override
    public StyleSheet of(Supplier<Optional<Path>> document) {
        return new Sheet(document);
    }

    @Override
    public synchronized void follow(Optional<Path> from, Path to) throws IOException {
        Path before = sheet(from);
        Path after = sheet(Optional.of(to));
        if (before.equals(after) || Files.notExists(before)) {
            return;
        }
        if (Files.notExists(after)) {
            AtomicFile.write(after, Files.readAllBytes(before));
        }
        if (from.isEmpty()) {
            Files.delete(before);
        }
    }

    private Path sheet(Optional<Path> document) {
        return document.map(file -> file.resolveSibling(file.getFileName() + ENDING))
                .orElse(unnamed);
    }

    private final class Sheet implements StyleSheet {
        private final Supplier<Optional<Path>> document;

        Sheet(Supplier<Optional<Path>> document) {
            this.document = document;
        }

        @Override
        public List<String> decisions() {
            try {
                return lines(file()).stream()
                        .map(Sheet::decision)
                        .flatMap(Optional::stream)
                        .limit(MOST)
                        .toList();
            } catch (IOException unreadable) {
                LOG.warn("Style decisions cannot be read: {}", unreadable.getMessage());
                return List.of();
            }
        }

        @Override
        public boolean remember(String decision) throws IOException {
            String line = oneLine(decision);
            change(lines -> {
                List<String> kept = new ArrayList<>(lines);
                if (kept.stream().map(Sheet::decision).flatMap(Optional::stream).count() >= MOST) {
                    throw new IllegalArgumentException("too many decisions");
                }
                if (kept.isEmpty()) {
                    kept.addAll(List.of(HEADING, ""));
                }
                if (kept.stream().noneMatch(is(line))) {
                    kept.add("- " + line);
                }
                return kept;
            });
            return true;
        }

        @Override
        public void change(String decision, String wording) throws IOException {
            String line = oneLine(wording);
            change(lines -> lines.stream()
                    .map(kept -> is(decision).test(kept) ? "- " + line : kept)
                    .toList());
        }

        @Override
        public void forget(String decision) throws IOException {
            change(lines -> lines.stream().filter(is(decision).negate()).toList());
        }

        private void change(UnaryOperator<List<String>> change) throws IOException {
            synchronized (FileStyleSheets.this) {
                Path file = file();
                List<String> before = lines(file);
                List<String> after = change.apply(before);
                boolean nothingLeft = after.stream().allMatch(line -> line.isBlank() || line.equals(HEADING));
                if (nothingLeft) {
                    Files.deleteIfExists(file);
                } else if (!after.equals(before)) {
                    Files.createDirectories(file.toAbsolutePath().getParent());
                    AtomicFile.write(file, (String.join("\n", after) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        private Path file() {
            return sheet(document.get());
        }

        private static List<String> lines(Path file) throws IOException {
            if (Files.notExists(file)) {
                return List.of();
            }
            try (InputStream in = Files.newInputStream(file)) {
                String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return text.replace("\uFEFF", "").lines().toList();
            }
        }

        private static Predicate<String> is(String decision) {
            return line -> decision(line).filter(decision::equals).isPresent();
        }

        private static Optional<String> decision(String line) {
            String item = line.strip();
            boolean listed = item.startsWith("- ") || item.startsWith("* ");
            String words = listed ? item.substring(2).strip() : "";
            return words.isEmpty() ? Optional.empty() : Optional.of(words.substring(0, fitting(words)));
        }

        private static int fitting(String words) {
            if (words.length() <= MAX_LENGTH) {
                return words.length();
            }
            return Character.isLowSurrogate(words.charAt(MAX_LENGTH)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        }

        private static String oneLine(String decision) {
            String line =
                    decision.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
            if (line.isEmpty() || line.length() > MAX_LENGTH) {
                throw new IllegalArgumentException("a decision has 1 to " + MAX_LENGTH + " characters");
            }
            return line;
        }
    }
}
