package app.redraft.infra.files.gate;

import app.redraft.core.quality.gate.GateSetup;
import app.redraft.core.quality.gate.RunStore.Kept;
import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of a run's file: what is examined and with what, an answer each, comparisons, and the end. A run that is gone on with
 * says again with what; an answer holds for the scenario as it was when it came. A line that cannot be read is left out.
 */
final class RunLines {
    private static final Logger LOG = LoggerFactory.getLogger(RunLines.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<SampleKey, Answer> answers = new LinkedHashMap<>();
    private final Map<SampleKey, Scenario> asked = new HashMap<>();
    private final Map<Comparison.Stage, Comparison> comparisons = new EnumMap<>(Comparison.Stage.class);
    private Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private @Nullable GateSetup setup;
    private String id = "";
    private Instant at = Instant.EPOCH;
    private boolean ended;

    private RunLines() {}

    static RunLines read(Path file) throws IOException {
        RunLines lines = new RunLines();
        LineFile.read(file).forEach(lines::take);
        return lines;
    }

    private void take(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.has("run")) {
                begin(node.path("run"));
            } else if (node.has("answer")) {
                SampleKey key = RunJson.key(node.path("answer"));
                Scenario scenario = scenarios.get(key.scenario());
                if (scenario != null) {
                    answers.put(key, RunJson.answer(node.path("answer")));
                    asked.put(key, scenario);
                }
            } else if (node.has("comparison")) {
                Comparison comparison = RunJson.comparison(node.path("comparison"));
                comparisons.put(comparison.stage(), comparison);
            } else if (node.has("end")) {
                ended = true;
            }
        } catch (JsonProcessingException
                | IllegalArgumentException
                | DateTimeException
                | ScenarioReader.Malformed damaged) {
            LOG.warn("a line of a run of the quality gate cannot be read: {}", damaged.getMessage());
        }
    }

    private void begin(JsonNode run) throws ScenarioReader.Malformed {
        id = run.path("id").asText();
        at = Instant.parse(run.path("at").asText());
        setup = RunJson.setup(run.path("setup"));
        scenarios = byId(ScenarioReader.read(run.path("scenarios").toString()));
    }

    private static Map<String, Scenario> byId(List<Scenario> scenarios) {
        return scenarios.stream()
                .collect(Collectors.toMap(
                        Scenario::id, Function.identity(), (first, second) -> second, LinkedHashMap::new));
    }

    boolean ended() {
        return ended;
    }

    /** Whether this can be gone on with by a run of the same setup. */
    boolean isUnfinished(GateSetup wanted) {
        return !ended && wanted.equals(setup);
    }

    /** What the run left; empty where not even its beginning can be read. */
    Optional<Kept> kept() {
        return kept(List.copyOf(scenarios.values()));
    }

    /** What the run left for these scenarios; answers to one that has changed since are left out. */
    Optional<Kept> kept(List<Scenario> wanted) {
        if (setup == null) {
            return Optional.empty();
        }
        Map<String, Scenario> now = byId(wanted);
        Map<SampleKey, Answer> holding = new LinkedHashMap<>(answers);
        holding.keySet()
                .removeIf(key -> !now.containsKey(key.scenario())
                        || !now.get(key.scenario()).equals(asked.get(key)));
        boolean same = now.equals(scenarios);
        return Optional.of(
                new Kept(id, setup, at, wanted, holding, same ? List.copyOf(comparisons.values()) : List.of()));
    }

    static ObjectNode begin(Kept kept) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode run =
                line.putObject("run").put("id", kept.id()).put("at", kept.at().toString());
        run.set("setup", RunJson.setup(kept.setup()));
        run.set("scenarios", ScenarioJson.list(kept.scenarios()));
        return line;
    }

    static ObjectNode line(String name, JsonNode content) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set(name, content);
        return line;
    }
}
