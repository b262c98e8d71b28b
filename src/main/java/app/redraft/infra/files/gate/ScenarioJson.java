package app.redraft.infra.files.gate;

import app.redraft.core.quality.gate.scenario.Expectation;
import app.redraft.core.quality.gate.scenario.Expectation.Allowance;
import app.redraft.core.quality.gate.scenario.Expectation.Kept;
import app.redraft.core.quality.gate.scenario.Expectation.Limits;
import app.redraft.core.quality.gate.scenario.Expectation.Range;
import app.redraft.core.quality.gate.scenario.Scenario;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes scenarios as the JSON that {@link ScenarioReader} reads. */
final class ScenarioJson {
    static final Map<Kept, String> KEEPS = Map.of(
            Kept.NUMBERS, "keep_numbers",
            Kept.ADDRESSES, "keep_urls",
            Kept.CODE, "keep_code",
            Kept.QUOTATIONS, "keep_quotes",
            Kept.MARKDOWN, "keep_markdown",
            Kept.PARAGRAPHS, "keep_paragraphs");
    static final Map<Allowance, String> ALLOWS = Map.of(
            Allowance.IDENTICAL, "allow_identical",
            Allowance.NUMBER_WORDS, "number_words_ok",
            Allowance.NEW_NUMBERS, "new_numbers_ok",
            Allowance.OPEN_END, "terminal_ok");

    private ScenarioJson() {}

    /** A whole file. */
    static ObjectNode file(List<Scenario> scenarios) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", 1);
        root.set("scenarios", list(scenarios));
        return root;
    }

    /** The scenarios alone. */
    static ArrayNode list(List<Scenario> scenarios) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        scenarios.forEach(scenario -> list.add(of(scenario)));
        return list;
    }

    private static JsonNode of(Scenario scenario) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", scenario.id()).put("category", scenario.category());
        strings(node, "tags", scenario.note().tags());
        optional(node, "genre", scenario.note().genre());
        optional(node, "preset", scenario.preset());
        node.put("instruction", scenario.instruction()).put("text", scenario.text());
        strings(node, "must_keep", scenario.mustKeep());
        node.set("checks", checks(scenario.expects()));
        optional(node, "accept", scenario.accepted());
        optional(node, "trap", scenario.note().trap());
        strings(node, "errors", scenario.plantedErrors());
        return node;
    }

    private static ObjectNode checks(Expectation expects) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!expects.language().isEmpty()) {
            node.put("lang", expects.language());
        }
        range(node, "len_ratio", expects.length());
        range(node, "sim", expects.likeness());
        for (Kept kept : Kept.values()) {
            node.put(KEEPS.get(kept), expects.keeps(kept));
        }
        for (Allowance allowance : Allowance.values()) {
            if (expects.allows(allowance)) {
                node.put(ALLOWS.get(allowance), true);
            }
        }
        Limits limits = expects.limits();
        node.put("max_error_delta", limits.moreErrors());
        number(node, "max_words", limits.words());
        number(node, "list_items", limits.items());
        number(node, "max_words_per_item", limits.wordsPerItem());
        if (!expects.mustNot().isEmpty()) {
            strings(node, "must_not", expects.mustNot());
        }
        return node;
    }

    private static void range(ObjectNode node, String key, Range range) {
        node.putArray(key).add(range.from()).add(range.to());
    }

    private static void strings(ObjectNode node, String key, List<String> strings) {
        ArrayNode list = node.putArray(key);
        strings.forEach(list::add);
    }

    private static void optional(ObjectNode node, String key, @Nullable String text) {
        if (text != null) {
            node.put(key, text);
        }
    }

    private static void number(ObjectNode node, String key, @Nullable Integer number) {
        if (number != null) {
            node.put(key, number);
        }
    }
}
