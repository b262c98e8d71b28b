package app.redraft.infra.files.gate;

import app.redraft.core.llm.RewriteTask;
import app.redraft.core.quality.gate.scenario.Expectation;
import app.redraft.core.quality.gate.scenario.Expectation.Allowance;
import app.redraft.core.quality.gate.scenario.Expectation.Kept;
import app.redraft.core.quality.gate.scenario.Expectation.Limits;
import app.redraft.core.quality.gate.scenario.Expectation.Range;
import app.redraft.core.quality.gate.scenario.PresetCategories;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads scenarios from JSON, or says on which line it cannot. What it does not know it leaves alone. */
final class ScenarioReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String json;

    private ScenarioReader(String json) {
        this.json = json;
    }

    /** Something on a line that is not as it should be. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final transient UserMessage message;

        private Malformed(int line, UserMessage message, @Nullable Throwable cause) {
            super(message.toString(), cause);
            this.line = line;
            this.message = message;
        }

        int line() {
            return line;
        }

        UserMessage userMessage() {
            return message;
        }
    }

    /**
     * Reads a file: an object with {@code scenarios}, or a list of them.
     *
     * @throws Malformed for the first thing that is wrong, with its line
     */
    static List<Scenario> read(String json) throws Malformed {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new Malformed(line, UserMessage.of("scenarios.no-json"), broken);
        }
        return new ScenarioReader(json).scenarios(root);
    }

    private List<Scenario> scenarios(JsonNode root) throws Malformed {
        JsonNode list = root.isObject() ? root.path("scenarios") : root;
        String at = root.isObject() ? "/scenarios" : "";
        if (!list.isArray()) {
            throw new Malformed(1, UserMessage.of("scenarios.no-list"), null);
        }
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Scenario scenario = new Entry(list.get(i), at + "/" + i).scenario();
            if (!ids.add(scenario.id())) {
                throw wrong(at + "/" + i + "/id", UserMessage.of("scenarios.twice", scenario.id()));
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private Malformed wrong(String pointer, UserMessage message) {
        return new Malformed(line(pointer), message, null);
    }

    /** The line on which a value begins; of one that is missing, the line of what should have it. */
    private int line(String pointer) {
        JsonPointer wanted = JsonPointer.compile(pointer);
        int outer = 1;
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                JsonPointer here = parser.getParsingContext().pathAsPointer();
                if (here.equals(wanted)) {
                    return parser.currentTokenLocation().getLineNr();
                } else if (here.equals(wanted.head()) && parser.currentToken().isStructStart()) {
                    outer = parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("read before", impossible);
        }
        return outer;
    }

    /** One scenario of the list. */
    private final class Entry {
        private final JsonNode node;
        private final String at;

        Entry(JsonNode node, String at) {
            this.node = node;
            this.at = at;
        }

        Scenario scenario() throws Malformed {
            if (!node.isObject()) {
                throw wrong(at, UserMessage.of("scenarios.no-object"));
            }
            Preset preset = preset();
            String instruction = instruction(preset);
            String accepted = text("accept");
            return new Scenario(
                    needed("id"),
                    category(preset),
                    preset == null ? null : preset.id(),
                    instruction,
                    passage(),
                    strings(node, at, "must_keep"),
                    expects(node.path("checks"), at + "/checks"),
                    patterns(node, at, "errors"),
                    accepted,
                    new Scenario.Note(text("genre"), text("trap"), strings(node, at, "tags")));
        }

        private @Nullable Preset preset() throws Malformed {
            String id = text("preset");
            if (id == null) {
                String words = text("instruction");
                return Arrays.stream(Preset.values())
                        .filter(preset -> preset.instruction().equals(words))
                        .findFirst()
                        .orElse(null);
            }
            String known = Arrays.stream(Preset.values()).map(Preset::id).collect(Collectors.joining(", "));
            return Preset.of(id)
                    .orElseThrow(() -> wrong(at + "/preset", UserMessage.of("scenarios.no-preset", id, known)));
        }

        private String instruction(@Nullable Preset preset) throws Malformed {
            if (preset != null) {
                return preset.instruction();
            }
            String words = needed("instruction");
            if (words.length() > RewriteTask.LONGEST_INSTRUCTION) {
                throw wrong(
                        at + "/instruction",
                        UserMessage.of("scenarios.too-long", "instruction", RewriteTask.LONGEST_INSTRUCTION));
            }
            return words;
        }

        private String passage() throws Malformed {
            String passage = needed("text");
            if (passage.length() > RewriteTask.LONGEST_PASSAGE) {
                throw wrong(at + "/text", UserMessage.of("scenarios.too-long", "text", RewriteTask.LONGEST_PASSAGE));
            }
            return passage;
        }

        private String category(@Nullable Preset preset) throws Malformed {
            String category = text("category");
            if (category != null) {
                return category;
            }
            return preset == null ? PresetCategories.OTHER : PresetCategories.of(preset);
        }

        private String needed(String key) throws Malformed {
            String value = text(key);
            if (value == null || value.isBlank()) {
                throw wrong(at + "/" + key, UserMessage.of("scenarios.needed", key));
            }
            return value;
        }

        private @Nullable String text(String key) throws Malformed {
            JsonNode value = node.path(key);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            } else if (!value.isTextual()) {
                throw wrong(at + "/" + key, UserMessage.of("scenarios.no-text", key));
            }
            return value.asText();
        }

        private Expectation expects(JsonNode checks, String place) throws Malformed {
            Expectation usual = Expectation.USUAL;
            Set<Kept> keeps = EnumSet.noneOf(Kept.class);
            for (Kept kept : Kept.values()) {
                if (flag(checks, place, ScenarioJson.KEEPS.getOrDefault(kept, ""), usual.keeps(kept))) {
                    keeps.add(kept);
                }
            }
            Set<Allowance> allows = EnumSet.noneOf(Allowance.class);
            for (Allowance allowance : Allowance.values()) {
                if (flag(checks, place, ScenarioJson.ALLOWS.getOrDefault(allowance, ""), usual.allows(allowance))) {
                    allows.add(allowance);
                }
            }
            Integer moreErrors = number(checks, place, "max_error_delta");
            Limits limits = new Limits(
                    moreErrors == null ? usual.limits().moreErrors() : moreErrors,
                    number(checks, place, "max_words"),
                    number(checks, place, "list_items"),
                    number(checks, place, "max_words_per_item"));
            return new Expectation(
                    checks.path("lang").asText(node.path("lang").asText("")),
                    range(checks, place, "len_ratio", usual.length()),
                    range(checks, place, "sim", usual.likeness()),
                    keeps,
                    allows,
                    limits,
                    patterns(checks, place, "must_not"));
        }

        private boolean flag(JsonNode checks, String place, String key, boolean otherwise) throws Malformed {
            return is(checks, place, key, JsonNode::isBoolean, "scenarios.no-flag")
                    ? checks.path(key).asBoolean()
                    : otherwise;
        }

        private @Nullable Integer number(JsonNode checks, String place, String key) throws Malformed {
            Predicate<JsonNode> fits = value -> value.isIntegralNumber() && value.canConvertToInt();
            return is(checks, place, key, fits, "scenarios.no-number")
                    ? checks.path(key).asInt()
                    : null;
        }

        private Range range(JsonNode checks, String place, String key, Range otherwise) throws Malformed {
            Predicate<JsonNode> fits = value -> value.isArray()
                    && value.size() == 2
                    && value.path(0).isNumber()
                    && value.path(1).isNumber()
                    && value.path(0).asDouble() <= value.path(1).asDouble();
            return is(checks, place, key, fits, "scenarios.no-range")
                    ? new Range(
                            checks.path(key).path(0).asDouble(),
                            checks.path(key).path(1).asDouble())
                    : otherwise;
        }

        /** Whether a value is there; one that does not fit is reported. */
        private boolean is(JsonNode parent, String place, String key, Predicate<JsonNode> fits, String fault)
                throws Malformed {
            JsonNode value = parent.path(key);
            if (value.isMissingNode() || value.isNull()) {
                return false;
            } else if (!fits.test(value)) {
                throw wrong(place + "/" + key, UserMessage.of(fault, key));
            }
            return true;
        }

        private List<String> patterns(JsonNode parent, String place, String key) throws Malformed {
            List<String> patterns = strings(parent, place, key);
            for (int i = 0; i < patterns.size(); i++) {
                try {
                    Pattern.compile(patterns.get(i));
                } catch (PatternSyntaxException e) {
                    throw new Malformed(
                            line(place + "/" + key + "/" + i),
                            UserMessage.of("scenarios.no-pattern", key, patterns.get(i)),
                            e);
                }
            }
            return patterns;
        }

        private List<String> strings(JsonNode parent, String place, String key) throws Malformed {
            if (!is(parent, place, key, JsonNode::isArray, "scenarios.no-strings")) {
                return List.of();
            }
            List<String> strings = new ArrayList<>();
            for (int i = 0; i < parent.path(key).size(); i++) {
                JsonNode value = parent.path(key).path(i);
                if (!value.isTextual() || value.asText().isEmpty()) {
                    throw wrong(place + "/" + key + "/" + i, UserMessage.of("scenarios.no-strings", key));
                }
                strings.add(value.asText());
            }
            return strings;
        }
    }
}
