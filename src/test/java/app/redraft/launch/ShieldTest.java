package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Footnotes, citations, code, formulas, links and fields come through a rewrite on the command line, whatever the model does. */
class ShieldTest {
    private static final String TEXT =
            "The old mill[^1] burned down in the spring of 1893, as `records.txt` shows. It was **never**"
                    + " rebuilt [@hohl], dear {{name}}, see [the map](map.html \"Map\") and $a_1$.\n";

    @TempDir
    private Path home;

    @Test
    void theModelGetsTokensAndTheWriterWhatTheyStandFor() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            CommandRun run = rewrite(server, TEXT, passage -> passage.replace("burned down", "was lost to fire"));
            assertThat(run.code()).isZero();
            JsonNode result = run.lastLine();
            assertThat(result.path("text").asText()).isEqualTo(TEXT.replace("burned down", "was lost to fire"));
            assertThat(result.path("shielded").asInt()).isEqualTo(7);
            assertThat(result.has("warnings")).isFalse();
            String request = server.requests().get(0).body();
            assertThat(request).doesNotContain("[^1]", "records.txt", "@hohl", "{{name}}", "map.html", "a_1", "**");
            assertThat(deltas(run))
                    .isEqualTo(TEXT.replace("burned down", "was lost to fire"))
                    .doesNotContain("⟦");
        }
    }

    @Test
    void whatTheModelLeavesOutIsPutBackAndTold() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            CommandRun run = rewrite(server, TEXT, passage -> passage.replaceAll("⟦[^⟧]*⟧", ""));
            assertThat(run.code()).isZero();
            JsonNode result = run.lastLine();
            assertThat(result.path("text").asText()).isEqualTo(TEXT);
            assertThat(result.path("warnings").findValuesAsText("kind"))
                    .hasSize(7)
                    .containsOnly("protected");
            JsonNode first = result.path("warnings").get(0);
            assertThat(first.path("original").asText()).isEqualTo("[^1]");
            assertThat(first.path("rewritten").asText()).isEqualTo("[^1]");
            assertThat(first.path("why").asText()).contains("the footnote [^1]");
        }
    }

    @Test
    void whoSwitchedThatKindOffIsNotTold() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            CommandRun run =
                    rewrite(server, "warnings: {off: [protected]}\n", TEXT, passage -> passage.replaceAll("⟦[^⟧]*⟧", "")
                            .replace("1893", "1894"));
            assertThat(run.lastLine().path("text").asText()).isEqualTo(TEXT.replace("1893", "1894"));
            assertThat(run.lastLine().path("warnings").findValuesAsText("kind"))
                    .isNotEmpty()
                    .doesNotContain("protected");
        }
    }

    @Test
    void aTextWithoutAnythingToKeepSaysSo() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            CommandRun run = rewrite(server, "The old mill burned down.\n", passage -> passage);
            assertThat(run.lastLine().path("shielded").isInt()).isTrue();
            assertThat(run.lastLine().path("shielded").asInt()).isZero();
        }
    }

    @Test
    void anAnswerInWhichTheyHaveNoPlaceIsNotFinished() throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            CommandRun run = rewrite(
                    server, TEXT, passage -> "Fires happen. People forget. Nobody minds. Time goes on. All is well.");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.lastLine().path("finish").asText()).isEqualTo("refusal");
            assertThat(run.lastLine().path("text").asText()).contains("Fires happen.");
            assertThat(run.err()).contains("the footnote [^1]");
        }
    }

    @Test
    void everyPartOfALongPassageKeepsItsOwn() throws IOException {
        String paragraph =
                "Chapter %d tells of the mill[^%d] and of `file%d.txt`, which **nobody** had read in years. ";
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            text.append((paragraph.formatted(i, i, i) + "The people of the town went on with their work. ").strip())
                    .append("\n\n");
        }
        try (LoopbackServer server = new LoopbackServer()) {
            CommandRun run = rewrite(server, text.toString(), passage -> passage.replace("went on", "carried on")
                    .replaceFirst("⟦\\d+⟧", ""));
            JsonNode result = run.lastLine();
            assertThat(server.requests()).hasSizeGreaterThan(1);
            assertThat(result.path("text").asText().strip())
                    .isEqualTo(text.toString().strip().replace("went on", "carried on"));
            assertThat(result.path("shielded").asInt()).isEqualTo(120);
            assertThat(result.path("warnings").findValuesAsText("kind"))
                    .hasSize(server.requests().size())
                    .containsOnly("protected");
        }
    }

    @Test
    void goDeeperBeginsWithTheSameShieldedOriginal() throws IOException {
        List<String> sent = new ArrayList<>();
        try (LoopbackServer server = new LoopbackServer()) {
            PassageModel.on(server, passage -> {
                sent.add(passage);
                String answer = sent.size() == 1
                        ? passage.replace("burned down", "was lost to fire")
                        : passage.replace("burned down", "went up in flames").replaceAll("⟦[^⟧]*⟧", "");
                return PassageModel.pieces(answer, 3);
            });
            String tier = "{provider: openai, base_url: \"" + server.url() + "/v1\", model: test-model}\n";
            Files.writeString(home.resolve("settings.yaml"), "tiers:\n  edge: " + tier + "  frontier: " + tier);
            CommandRun run = CommandRun.of(
                    home, TEXT, "rewrite", "--tier", "edge", "--go-deeper", "--preset", "concise", "--format", "json");
            assertThat(run.code()).isZero();
            List<JsonNode> results = events(run, "result");
            assertThat(sent).hasSize(2).allMatch(passage -> passage.contains("burned down"));
            assertThat(sent.get(1)).isEqualTo(sent.get(0)).contains("⟦1⟧").doesNotContain("[^1]", "map.html");
            assertThat(results)
                    .extracting(each -> each.path("shielded").asInt())
                    .containsExactly(7, 7);
            assertThat(results.get(0).path("text").asText()).isEqualTo(TEXT.replace("burned down", "was lost to fire"));
            assertThat(results.get(1).path("text").asText())
                    .isEqualTo(TEXT.replace("burned down", "went up in flames"));
            assertThat(results.get(0).has("warnings")).isFalse();
            assertThat(results.get(1).path("warnings").findValuesAsText("kind"))
                    .hasSize(7)
                    .containsOnly("protected");
        }
    }

    @Test
    void theBuiltInProofreaderKeepsThemToo() {
        String text = "He go to the {{nmae}} now.[^teh] She recieve \\cite{recieve2019} and `teh` now [@adn].\n";
        CommandRun run =
                CommandRun.of(home, text, "rewrite", "--tier", "edge", "--preset", "grammar", "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.lastLine().path("text").asText())
                .contains("{{nmae}}", "[^teh]", "\\cite{recieve2019}", "`teh`", "[@adn]")
                .doesNotContain("She recieve ");
        assertThat(run.lastLine().path("shielded").asInt()).isEqualTo(5);
    }

    @Test
    void protectedWordsStayOnEveryEngine() throws IOException {
        String text = "He go to Ludwg Hohll now, and (Miler, 2019) say so.\n";
        String words = "protected_words: [Ludwg Hohll, \"(Miler, 2019)\"]\n";
        Files.writeString(home.resolve("settings.yaml"), words);
        CommandRun builtIn =
                CommandRun.of(home, text, "rewrite", "--tier", "edge", "--preset", "grammar", "--format", "json");
        assertThat(builtIn.lastLine().path("text").asText()).contains("Ludwg Hohll", "(Miler, 2019)", "He goes");
        assertThat(builtIn.lastLine().path("shielded").asInt()).isEqualTo(2);
        try (LoopbackServer server = new LoopbackServer()) {
            CommandRun run = rewrite(server, words, text, passage -> passage.replace("go to", "went to"));
            assertThat(run.lastLine().path("text").asText()).isEqualTo(text.replace("go to", "went to"));
            assertThat(server.requests().get(0).body()).doesNotContain("Hohll", "Miler");
        }
    }

    private static String deltas(CommandRun run) {
        return events(run, "delta").stream()
                .map(line -> line.path("text").asText())
                .collect(Collectors.joining());
    }

    private static List<JsonNode> events(CommandRun run, String name) {
        return run.out()
                .lines()
                .map(line -> Json.parse(line).orElseThrow())
                .filter(line -> line.path("event").asText().equals(name))
                .toList();
    }

    /** The server answers every call with the passage as it changes it, a few characters at a time. */
    private CommandRun rewrite(LoopbackServer server, String text, UnaryOperator<String> model) throws IOException {
        return rewrite(server, "", text, model);
    }

    private CommandRun rewrite(LoopbackServer server, String settings, String text, UnaryOperator<String> model)
            throws IOException {
        PassageModel.on(server, passage -> PassageModel.pieces(model.apply(passage), 3));
        Files.writeString(
                home.resolve("settings.yaml"),
                settings + "tiers:\n  edge: {provider: openai, base_url: \"" + server.url()
                        + "/v1\", model: test-model, max_tokens: 600}\n");
        return CommandRun.of(home, text, "rewrite", "--tier", "edge", "--preset", "concise", "--format", "json");
    }
}
