package app.redraft.infra.files.writing;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.writing.WritingLog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link WritingLog} in {@code goals.json}. Read again before each change, since other windows write it too. */
public final class FileWritingLog implements WritingLog {
    private static final Logger LOG = LoggerFactory.getLogger(FileWritingLog.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** @param file need not exist */
    public FileWritingLog(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Kept load() {
        if (!Files.exists(file)) {
            return Kept.NOTHING;
        }
        try {
            JsonNode root = JSON.readTree(file.toFile());
            Map<Path, Integer> documents = new HashMap<>();
            root.path("documents").properties().forEach(entry -> put(documents, entry));
            Map<LocalDate, Integer> days = new HashMap<>();
            root.path("days").properties().forEach(entry -> putDay(days, entry));
            return new Kept(Math.max(0, root.path("daily").asInt()), documents, days);
        } catch (IOException e) {
            LOG.warn("Goals cannot be read: {}", e.getMessage());
            return Kept.NOTHING;
        }
    }

    private static void put(Map<Path, Integer> documents, Map.Entry<String, JsonNode> entry) {
        try {
            documents.put(Path.of(entry.getKey()), entry.getValue().asInt());
        } catch (InvalidPathException e) {
            LOG.debug("Not a path on this system: {}", e.getMessage());
        }
    }

    private static void putDay(Map<LocalDate, Integer> days, Map.Entry<String, JsonNode> entry) {
        try {
            days.put(LocalDate.parse(entry.getKey()), entry.getValue().asInt());
        } catch (DateTimeParseException e) {
            LOG.debug("Not a day: {}", e.getMessage());
        }
    }

    @Override
    public synchronized Kept add(LocalDate day, int words) throws IOException {
        Kept before = load();
        Map<LocalDate, Integer> days = new HashMap<>(before.days());
        days.merge(day, words, Integer::sum);
        return save(new Kept(before.daily(), before.documents(), days));
    }

    @Override
    public synchronized Kept setDaily(int words) throws IOException {
        Kept before = load();
        return save(new Kept(Math.max(0, words), before.documents(), before.days()));
    }

    @Override
    public synchronized Kept setGoal(Path document, int words) throws IOException {
        Kept before = load();
        Map<Path, Integer> documents = new HashMap<>(before.documents());
        if (words > 0) {
            documents.put(document, words);
        } else {
            documents.remove(document);
        }
        return save(new Kept(before.daily(), documents, before.days()));
    }

    private Kept save(Kept kept) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("daily", kept.daily());
        ObjectNode documents = root.putObject("documents");
        kept.documents().forEach((document, words) -> documents.put(document.toString(), words));
        ObjectNode days = root.putObject("days");
        new TreeMap<>(kept.days()).forEach((day, words) -> days.put(day.toString(), words));
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        return kept;
    }
}
