package app.redraft.infra.files.snapshot;

import app.redraft.core.document.SnapshotStore;
import app.redraft.core.file.AtomicFile;
import app.redraft.core.text.units.WordCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots in {@code snapshots/}: one folder a document, named by its path, one compressed file a snapshot, readable by the
 * owner only. The name of the file says when and why it was taken, and how many words it has.
 */
public final class FileSnapshotStore implements SnapshotStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileSnapshotStore.class);
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-([a-z]+)-(\\d{1,9})\\.txt\\.gz");

    /** Of a document, beside those taken by hand. */
    private static final int MOST_AUTOMATIC = 50;

    private final Path root;
    private final InstantSource clock;
    private final IntSupplier keepDays;

    /**
     * @param root the folder; created with the first snapshot
     * @param clock tells when a snapshot is taken
     * @param keepDays for how many days what was not taken by hand is kept; 0 for none of it
     */
    public FileSnapshotStore(Path root, InstantSource clock, IntSupplier keepDays) {
        this.root = root;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    @Override
    public synchronized boolean keep(Path document, Kind kind, String text) throws IOException {
        List<Snapshot> known = list(document);
        if (kind != Kind.HAND && keepDays.getAsInt() == 0 || isLast(document, known, kind, text)) {
            return false;
        }
        Files.createDirectories(folder(document));
        long newest = known.isEmpty() ? 0 : known.get(0).at().toEpochMilli();
        Snapshot taken = new Snapshot(
                "",
                kind,
                Instant.ofEpochMilli(Math.max(clock.millis(), newest + 1)),
                WordCount.of(text).words());
        AtomicFile.writeOwnerOnly(folder(document).resolve(fileName(taken)), compressed(text));
        expire(document);
        return true;
    }

    private boolean isLast(Path document, List<Snapshot> known, Kind kind, String text) throws IOException {
        // By hand it is kept all the same where the last one may go by itself.
        return !known.isEmpty()
                && (kind != Kind.HAND || known.get(0).kind() == Kind.HAND)
                && text(document, known.get(0)).equals(text);
    }

    @Override
    public synchronized List<Snapshot> list(Path document) {
        Path folder = folder(document);
        List<Snapshot> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> snapshot(file).ifPresent(found::add));
            } catch (IOException e) {
                LOG.warn("The snapshots of a document cannot be read: {}", e.getMessage());
            }
        }
        found.sort(Comparator.comparing(Snapshot::at).reversed());
        return found;
    }

    @Override
    public synchronized String text(Path document, Snapshot snapshot) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder(document).resolve(snapshot.id())))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public synchronized void delete(Path document, Snapshot snapshot) throws IOException {
        Files.deleteIfExists(folder(document).resolve(snapshot.id()));
    }

    @Override
    public synchronized void follow(Path from, Path to) throws IOException {
        if (Files.isDirectory(folder(from)) && Files.notExists(folder(to))) {
            Files.move(folder(from), folder(to));
        }
    }

    @Override
    public synchronized void deleteAutomatic() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path folder : folders) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    for (Path file : files) {
                        if (snapshot(file)
                                .filter(each -> each.kind() != Kind.HAND)
                                .isPresent()) {
                            Files.delete(file);
                        }
                    }
                }
            }
        }
    }

    private void expire(Path document) throws IOException {
        Instant oldest = clock.instant().minusSeconds(keepDays.getAsInt() * 86_400L);
        int automatic = 0;
        for (Snapshot each : list(document)) {
            if (each.kind() != Kind.HAND
                    && (++automatic > MOST_AUTOMATIC || each.at().isBefore(oldest))) {
                delete(document, each);
            }
        }
    }

    private Path folder(Path document) {
        try {
            byte[] name = document.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name);
            return root.resolve(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fileName(Snapshot taken) {
        return taken.at().toEpochMilli() + "-" + taken.kind().name().toLowerCase(Locale.ROOT) + "-" + taken.words()
                + ".txt.gz";
    }

    private static Optional<Snapshot> snapshot(Path file) {
        String name = String.valueOf(file.getFileName());
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Snapshot(
                    name,
                    Kind.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                    Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                    Integer.parseInt(parts.group(3))));
        } catch (IllegalArgumentException e) {
            LOG.debug("{} is no snapshot", name);
            return Optional.empty();
        }
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
