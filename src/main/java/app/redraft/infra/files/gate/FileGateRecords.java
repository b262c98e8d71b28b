package app.redraft.infra.files.gate;

import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.quality.gate.record.GateRecord;
import app.redraft.core.quality.gate.record.GateRecord.Change;
import app.redraft.core.quality.gate.record.GateRecord.Finished;
import app.redraft.core.quality.gate.record.GateRecords;
import app.redraft.core.quality.gate.verdict.Verdict.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record as a file, {@code gate/record.jsonl}: a line for each report and each change, only ever added to. Thread-safe. */
public final class FileGateRecords implements GateRecords {
    private static final Logger LOG = LoggerFactory.getLogger(FileGateRecords.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A process can hold a file's lock only once. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;

    /** @param file made with the first report */
    public FileGateRecords(Path file) {
        this.file = file;
    }

    @Override
    public GateRecord read() {
        List<Finished> reports = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (String line : lines()) {
            try {
                JsonNode node = JSON.readTree(line);
                if (node.has("report")) {
                    reports.add(report(node.path("report")));
                } else if (node.has("change")) {
                    changes.add(change(node.path("change")));
                }
            } catch (JsonProcessingException | IllegalArgumentException | DateTimeException damaged) {
                LOG.warn("a line of {} cannot be read: {}", file, damaged.getMessage());
            }
        }
        return new GateRecord(reports, changes);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? LineFile.read(file) : List.of();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.getMessage());
            return List.of();
        }
    }

    @Override
    public void add(Finished report) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("run", report.run())
                .put("at", report.at().toString())
                .put("outcome", report.outcome().id());
        ArrayNode weak = node.putArray("weak");
        report.weak().forEach(weak::add);
        node.set("setup", RunJson.setup(report.setup()));
        append(RunLines.line("report", node));
    }

    @Override
    public void add(Change change) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("at", change.at().toString())
                .put("run", change.run())
                .put("from", change.from().name())
                .put("to", change.to().name());
        node.set("presets_from", presets(change.presetsFrom()));
        node.set("presets_to", presets(change.presetsTo()));
        append(RunLines.line("change", node));
    }

    private void append(JsonNode line) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            add(line);
        }
    }

    private void add(JsonNode line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Another process may end a run now. Released with the channel.
            channel.lock();
            LineFile.append(channel, line);
        }
    }

    private static Finished report(JsonNode node) {
        List<String> weak = new ArrayList<>();
        node.path("weak").forEach(preset -> weak.add(preset.asText()));
        return new Finished(
                node.path("run").asText(),
                Instant.parse(node.path("at").asText()),
                RunJson.setup(node.path("setup")),
                Outcome.of(node.path("outcome").asText()).orElseThrow(IllegalArgumentException::new),
                weak);
    }

    private static Change change(JsonNode node) {
        return new Change(
                Instant.parse(node.path("at").asText()),
                node.path("run").asText(),
                TierChoice.valueOf(node.path("from").asText()),
                TierChoice.valueOf(node.path("to").asText()),
                presets(node.path("presets_from")),
                presets(node.path("presets_to")));
    }

    private static ObjectNode presets(Map<String, Tier> presets) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(presets).forEach((preset, tier) -> node.put(preset, tier.id()));
        return node;
    }

    private static Map<String, Tier> presets(JsonNode node) {
        Map<String, Tier> presets = new TreeMap<>();
        node.properties()
                .forEach(entry ->
                        presets.put(entry.getKey(), Tier.of(entry.getValue().asText())));
        return presets;
    }
}
