package app.redraft.infra.files.phrase;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.quality.phrase.PhraseCounts;
import app.redraft.core.quality.phrase.PhraseStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts of decisions in {@code phrases.json}: {@code {"phrases": [{"phrase", "rejected", "accepted", "listed", "last"}]}}. Changed only
 * under a lock that all processes share.
 */
public final class FilePhraseStore implements PhraseStore {
    private static final Logger LOG = LoggerFactory.getLogger(FilePhraseStore.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A process can hold a file's lock only once. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;

    /**
     * @param file made when something is learnt
     */
    public FilePhraseStore(Path file) {
        this.file = file;
    }

    @Override
    public PhraseCounts read() {
        try {
            return counts();
        } catch (IOException e) {
            LOG.warn("What was learnt about phrases cannot be read: {}", e.getMessage());
            return PhraseCounts.NONE;
        }
    }

    @Override
    public PhraseCounts change(UnaryOperator<PhraseCounts> change) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        Files.createDirectories(file.toAbsolutePath().getParent());
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Released with the channel, and by the system when the process dies.
                channel.lock();
                PhraseCounts before = counts();
                PhraseCounts after = change.apply(before);
                if (!after.equals(before)) {
                    write(after);
                }
                return after;
            }
        }
    }

    private PhraseCounts counts() throws IOException {
        if (Files.notExists(file)) {
            return PhraseCounts.NONE;
        }
        JsonNode root = JSON.readTree(Files.readAllBytes(file));
        Map<String, PhraseCounts.Count> counts = new HashMap<>();
        for (JsonNode entry : root.path("phrases")) {
            try {
                counts.put(
                        entry.path("phrase").asText(),
                        new PhraseCounts.Count(
                                entry.path("rejected").asInt(),
                                entry.path("accepted").asInt(),
                                entry.path("listed").asBoolean(),
                                LocalDate.parse(entry.path("last").asText())));
            } catch (DateTimeException broken) {
                throw new IOException(file + " is not what it should be", broken);
            }
        }
        return new PhraseCounts(counts);
    }

    private void write(PhraseCounts counts) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("phrases");
        counts.sorted().forEach((phrase, count) -> list.addObject()
                .put("phrase", phrase)
                .put("rejected", count.rejected())
                .put("accepted", count.accepted())
                .put("listed", count.listed())
                .put("last", count.last().toString()));
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }
}
