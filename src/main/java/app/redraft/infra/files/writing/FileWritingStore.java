package app.redraft.infra.files.writing;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.writing.FocusMode;
import app.redraft.core.writing.Typography;
import app.redraft.core.writing.WritingPreferences;
import app.redraft.core.writing.WritingStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link WritingPreferences} in {@code writing.json}. A value that cannot be is as if it were not there. */
public final class FileWritingStore implements WritingStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileWritingStore.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** @param file need not exist */
    public FileWritingStore(Path file) {
        this.file = file;
    }

    @Override
    public WritingPreferences load() {
        if (!Files.exists(file)) {
            return WritingPreferences.DEFAULT;
        }
        try {
            JsonNode root = JSON.readTree(file.toFile());
            return new WritingPreferences(
                    typography(root.path("typography")),
                    FocusMode.of(root.path("focus").asText()),
                    root.path("typewriter").asBoolean(),
                    keys(root.path("keys")));
        } catch (IOException e) {
            LOG.warn("What was chosen for writing cannot be read: {}", e.getMessage());
            return WritingPreferences.DEFAULT;
        }
    }

    private static Typography typography(JsonNode node) {
        Typography usual = Typography.DEFAULT;
        return new Typography(
                node.path("family").asText(usual.family()),
                node.path("size").asDouble(usual.size()),
                node.path("lineHeight").asDouble(usual.lineHeight()),
                node.path("measure").asInt(usual.measure()),
                node.path("paragraphSpacing").asDouble(usual.paragraphSpacing()));
    }

    private static Map<String, String> keys(JsonNode node) {
        Map<String, String> keys = new HashMap<>();
        node.properties()
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue().asText()));
        return keys;
    }

    @Override
    public void save(WritingPreferences preferences) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        Typography set = preferences.typography();
        root.putObject("typography")
                .put("family", set.family())
                .put("size", set.size())
                .put("lineHeight", set.lineHeight())
                .put("measure", set.measure())
                .put("paragraphSpacing", set.paragraphSpacing());
        root.put("focus", preferences.focus().id()).put("typewriter", preferences.typewriter());
        ObjectNode keys = root.putObject("keys");
        preferences.keys().forEach(keys::put);
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }
}
