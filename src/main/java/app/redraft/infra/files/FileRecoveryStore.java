package app.redraft.infra.files;

import app.redraft.core.document.RecoveryStore;
import app.redraft.core.document.TextEncoding;
import app.redraft.core.file.AtomicFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unsaved text in {@code recovery/}: one folder a window, locked while the window lives, one JSON file an entry, readable by
 * the owner only. What a dead window left is offered to one living window only, which holds its lock from then on. Nothing is
 * deleted until it is forgotten. Thread-safe.
 */
public final class FileRecoveryStore implements RecoveryStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileRecoveryStore.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".json";

    private final Path root;
    private final InstantSource clock;
    private final Map<Path, SessionLock> claimed = new HashMap<>();
    private @Nullable SessionLock own;

    /**
     * @param root the recovery folder; created with the first entry
     * @param clock tells when an entry was written
     */
    public FileRecoveryStore(Path root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public synchronized void keep(String id, @Nullable Path path, @Nullable TextEncoding encoding, String text)
            throws IOException {
        SessionLock session = own;
        if (session == null) {
            Files.createDirectories(root);
            session = SessionLock.fresh(root);
            own = session;
        }
        Files.createDirectories(session.folder());
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("savedAt", clock.instant().toString());
        entry.put("path", path == null ? null : path.toAbsolutePath().toString());
        if (encoding != null) {
            entry.put("encoding", encoding.charset().name());
            entry.put("byteOrderMark", encoding.byteOrderMark());
        }
        entry.put("text", text);
        AtomicFile.writeOwnerOnly(session.folder().resolve(fileName(id)), JSON.writeValueAsBytes(entry));
    }

    @Override
    public synchronized void forget(String id) {
        SessionLock session = own;
        List<Path> folders = new ArrayList<>(claimed.keySet());
        if (session != null) {
            folders.add(session.folder());
        }
        for (Path folder : folders) {
            // The id of a leftover is "session/file", that of an own entry the caller's.
            String prefix = folder.getFileName() + "/";
            String name = id.startsWith(prefix) ? id.substring(prefix.length()) : fileName(id);
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                LOG.warn("A recovery file could not be deleted: {}", e.getMessage());
            }
        }
    }

    @Override
    public synchronized List<Entry> leftovers() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path session : sessions) {
                if (claim(session)) {
                    entries(session, found);
                }
            }
        } catch (IOException e) {
            LOG.warn("The recovery folder cannot be read: {}", e.getMessage());
        }
        found.sort(Comparator.comparing(Entry::savedAt).reversed());
        return found;
    }

    /** Whether a session's folder is ours to offer: its window is dead and no other window offers it. */
    private boolean claim(Path session) {
        if (own != null && own.folder().equals(session)) {
            return false;
        }
        if (!claimed.containsKey(session)) {
            Optional<SessionLock> lock = SessionLock.of(session);
            lock.ifPresent(held -> claimed.put(session, held));
        }
        return claimed.containsKey(session);
    }

    private static void entries(Path session, List<Entry> found) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(session, "*" + SUFFIX)) {
            for (Path file : files) {
                try {
                    found.add(entry(session, file));
                } catch (IOException | DateTimeException e) {
                    LOG.warn("The recovery file {} cannot be read and was left in place", file);
                }
            }
        }
    }

    private static Entry entry(Path session, Path file) throws IOException {
        JsonNode entry = JSON.readTree(file.toFile());
        JsonNode path = entry.path("path");
        if (!entry.path("text").isTextual()) {
            throw new IOException("no text in " + file);
        }
        return new Entry(
                session.getFileName() + "/" + file.getFileName(),
                path.isTextual() ? Path.of(path.asText()) : null,
                encoding(entry),
                entry.path("text").asText(),
                Instant.parse(entry.path("savedAt").asText()));
    }

    /** None in entries of earlier versions. */
    private static @Nullable TextEncoding encoding(JsonNode entry) {
        String charset = entry.path("encoding").asText();
        try {
            return charset.isEmpty()
                    ? null
                    : new TextEncoding(
                            Charset.forName(charset),
                            entry.path("byteOrderMark").asBoolean());
        } catch (IllegalArgumentException e) {
            LOG.debug("{} is no encoding here", charset);
            return null;
        }
    }

    private static String fileName(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("*", "%2A") + SUFFIX;
    }

    /** Lets go of the locks and removes folders that are empty. Entries that were not forgotten are offered again. */
    @Override
    public synchronized void close() {
        claimed.values().forEach(SessionLock::release);
        claimed.clear();
        if (own != null) {
            own.release();
            own = null;
        }
    }
}
