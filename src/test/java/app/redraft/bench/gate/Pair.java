package app.redraft.bench.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A passage and a rewrite of it.
 *
 * @param original the passage
 * @param rewritten the rewrite
 * @param instruction what was wanted
 */
record Pair(String original, String rewritten, String instruction) {
    private static final String INSTRUCTION = "Make this passage clearer and keep every statement.";

    Pair with(String other) {
        return new Pair(original, other, instruction);
    }

    /** Pairs of lines with an empty line between them; a line that begins with {@code #} is a comment. */
    static List<Pair> read(String resource) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Pair.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : text.strip().split("\n\n")) {
                List<String> lines =
                        block.lines().filter(line -> !line.startsWith("#")).toList();
                if (lines.size() == 2) {
                    pairs.add(new Pair(lines.get(0), lines.get(1), INSTRUCTION));
                }
            }
        }
        return pairs;
    }

    /** The scenarios that ship, with the rewrite that a person accepted; those that change nothing are left out. */
    static List<Pair> scenarios() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Pair.class.getResourceAsStream("/quality/scenarios.json"))) {
            for (JsonNode scenario : new ObjectMapper().readTree(in).path("scenarios")) {
                String text = scenario.path("text").asText();
                String accepted = scenario.path("accept").asText();
                if (!text.equals(accepted)) {
                    pairs.add(new Pair(
                            text, accepted, scenario.path("instruction").asText()));
                }
            }
        }
        return pairs;
    }
}
