package app.redraft.infra.sqlite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes that wait until the ledger is free: in memory, and line by line in a file beside it, from which the next process
 * enters them where this one does not live to do so. The file is locked while its process lives. A line that was not written
 * to its end counts for nothing. Thread-safe.
 */
final class LedgerSpool {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerSpool.class);
    private static final String ENDING = ".jsonl";

    private final Path folder;
    private final String prefix;
    private final List<LedgerWrite> waiting = new ArrayList<>();
    private @Nullable Open open;

    /** Loaded when something has to wait, not at every start. */
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();

        private Json() {}
    }

    private record Open(Path path, RandomAccessFile file, FileLock lock) {}

    /**
     * Takes over what an earlier process left behind.
     *
     * @param changes in their order
     */
    interface Heir {
        /** Enters them; false when that is not possible now. */
        boolean enter(List<LedgerWrite> changes);
    }

    /** @param ledger the file the changes are for */
    LedgerSpool(Path ledger) {
        folder = Objects.requireNonNull(ledger.toAbsolutePath().getParent());
        prefix = ledger.getFileName() + ".spool-";
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** What waits, oldest first. */
    synchronized List<LedgerWrite> waiting() {
        return List.copyOf(waiting);
    }

    /** Lets a change wait. A disk that refuses leaves it in memory. */
    synchronized void add(LedgerWrite change) {
        waiting.add(change);
        if (change.kind().holdsText()) {
            return;
        }
        try {
            RandomAccessFile file = opened().file();
            file.write((line(change) + "\n").getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        } catch (IOException e) {
            LOG.warn("What waits for the ledger could not be written to {}: {}", folder, e.toString());
        }
    }

    /** The oldest so many changes are in the ledger. */
    synchronized void entered(int count) {
        waiting.subList(0, count).clear();
        if (waiting.isEmpty()) {
            close(true);
        }
    }

    /** Lets go of the file; what still waits in it is for the next process. */
    synchronized void close() {
        close(waiting.isEmpty());
    }

    /** Hands over what processes that are gone left behind. */
    void inherit(Heir heir) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, prefix + "*" + ENDING)) {
            for (Path path : found) {
                // Opening and closing its own file would let go of the lock on it.
                if (!isOwn(path)) {
                    inherit(path, heir);
                }
            }
        } catch (IOException e) {
            LOG.debug("{} could not be looked through: {}", folder, e.toString());
        }
    }

    private synchronized boolean isOwn(Path path) {
        return open != null && open.path().equals(path);
    }

    private static void inherit(Path path, Heir heir) {
        boolean entered = false;
        // Not a channel alone: that would be closed by the interruption that an exit brings.
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            FileLock lock = file.getChannel().tryLock();
            if (lock == null) {
                return;
            }
            byte[] content = new byte[(int) file.length()];
            file.readFully(content);
            entered = heir.enter(changes(new String(content, StandardCharsets.UTF_8)));
            lock.release();
        } catch (OverlappingFileLockException e) {
            LOG.trace("{} is in use by this process", path);
        } catch (IOException e) {
            LOG.warn("{} could not be read: {}", path, e.toString());
        }
        if (entered) {
            delete(path);
        }
    }

    private static List<LedgerWrite> changes(String lines) {
        List<LedgerWrite> changes = new ArrayList<>();
        int end = lines.lastIndexOf('\n');
        for (String line : lines.substring(0, Math.max(0, end)).split("\n")) {
            try {
                if (!line.isBlank()) {
                    changes.add(change(line));
                }
            } catch (JsonProcessingException | IllegalArgumentException e) {
                LOG.warn("A change of the ledger that waited makes no sense: {}", e.toString());
            }
        }
        return changes;
    }

    private static String line(LedgerWrite change) throws JsonProcessingException {
        return Json.MAPPER.writeValueAsString(Map.of("kind", change.kind().name(), "values", change.values()));
    }

    private static LedgerWrite change(String line) throws JsonProcessingException {
        JsonNode node = Json.MAPPER.readTree(line);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        node.path("values").properties().forEach(field -> values.put(field.getKey(), value(field.getValue())));
        return new LedgerWrite(LedgerWrite.Kind.valueOf(node.path("kind").asText()), values);
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return node.isIntegralNumber()
                ? (Object) node.longValue()
                : node.isNumber() ? node.doubleValue() : node.asText();
    }

    private Open opened() throws IOException {
        Open known = open;
        if (known == null) {
            Path path = folder.resolve(prefix + UUID.randomUUID() + ENDING);
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            known = new Open(path, file, file.getChannel().lock());
            open = known;
        }
        return known;
    }

    private void close(boolean done) {
        Open known = open;
        open = null;
        if (known != null) {
            try {
                known.file().close();
            } catch (IOException e) {
                LOG.debug("{} did not close: {}", known.path(), e.toString());
            }
            if (done) {
                delete(known.path());
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted: {}", path, e.toString());
        }
    }
}
