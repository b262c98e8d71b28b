package app.redraft.infra.files.dictionary;

import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalWords;
import app.redraft.core.proofreading.personal.Variant;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The whole dictionary: {@code {"everywhere": {"words": ["…"], "ignored_rules": {"ID": "example"}, "variant": "en-GB"},
 * "documents": {"/real/path": {…}}}}.
 *
 * @param everywhere what holds for all documents
 * @param documents what holds for single ones, by their real paths; none of it empty
 */
record DictionaryText(Entries everywhere, SortedMap<String, Entries> documents) {
    static final DictionaryText EMPTY = new DictionaryText(Entries.NONE, new TreeMap<>());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVERYWHERE = "everywhere";
    private static final String DOCUMENTS = "documents";
    private static final String WORDS = "words";
    private static final String RULES = "ignored_rules";
    private static final String VARIANT = "variant";

    DictionaryText {
        SortedMap<String, Entries> told = new TreeMap<>(documents);
        told.values().removeIf(Entries::isEmpty);
        documents = Collections.unmodifiableSortedMap(told);
    }

    /** @throws IOException when it is not what it should be */
    static DictionaryText of(byte[] content) throws IOException {
        JsonNode root = JSON.readTree(content);
        if (root == null || !root.isObject()) {
            throw new IOException("no object");
        }
        SortedMap<String, Entries> documents = new TreeMap<>();
        for (var each : object(root, DOCUMENTS).properties()) {
            documents.put(each.getKey(), entries(each.getValue()));
        }
        return new DictionaryText(entries(object(root, EVERYWHERE)), documents);
    }

    private static Entries entries(JsonNode node) throws IOException {
        TreeSet<String> words = new TreeSet<>();
        JsonNode list = node.path(WORDS);
        if (!node.isObject() || !list.isArray() && !list.isMissingNode()) {
            throw new IOException("no list of words");
        }
        // A line that is no word is passed over: somebody may write into the file by hand.
        list.forEach(word -> PersonalWords.entry(word.asText()).ifPresent(words::add));
        SortedMap<String, String> rules = new TreeMap<>();
        object(node, RULES)
                .properties()
                .forEach(rule -> rules.put(
                        rule.getKey().toUpperCase(Locale.ROOT), rule.getValue().asText()));
        String english = node.path(VARIANT).asText(Variant.AUTO.id());
        Variant variant = Variant.of(english).orElseThrow(() -> new IOException("no variant: " + english));
        return new Entries(words, rules, variant);
    }

    private static JsonNode object(JsonNode parent, String name) throws IOException {
        JsonNode child = parent.path(name);
        if (child.isMissingNode()) {
            return JSON.createObjectNode();
        }
        if (!child.isObject()) {
            throw new IOException("no object: " + name);
        }
        return child;
    }

    DictionaryText withEverywhere(Entries entries) {
        return new DictionaryText(entries, documents);
    }

    DictionaryText with(String document, Entries entries) {
        SortedMap<String, Entries> more = new TreeMap<>(documents);
        more.put(document, entries);
        return new DictionaryText(everywhere, more);
    }

    byte[] bytes() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        write(root.putObject(EVERYWHERE), everywhere);
        ObjectNode single = root.putObject(DOCUMENTS);
        documents.forEach((document, entries) -> write(single.putObject(document), entries));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static void write(ObjectNode node, Entries entries) {
        ArrayNode words = node.putArray(WORDS);
        entries.words().forEach(words::add);
        ObjectNode rules = node.putObject(RULES);
        entries.ignoredRules().forEach(rules::put);
        node.put(VARIANT, entries.variant().id());
    }
}
