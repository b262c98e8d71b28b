package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.LoopbackServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that was cut off, filtered or broken off is no finished rewrite, in whatever words the server says so. */
class UnfinishedAnswerTest {
    private static final String ORIGINAL = "The cat has sat on the mat since the morning, and nobody knows why.\n";

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "openai, length, length",
        "openai, MAX_TOKENS, length",
        "openai, max_output_tokens, length",
        "openai, model_context_window_exceeded, length",
        "openai, SAFETY, content_filter",
        "openai, content-filter, content_filter",
        "openai, sensitive, content_filter",
        "openai, network_error, server",
        "openai, insufficient_quota, quota",
        "openai, weird, cut_off",
        "openai-camel, length, length",
        "openai-camel, Unheard, cut_off",
        "openai-at-limit, stop, length",
        "workers-ai, -, length",
        "workers-ai, MAX_TOKENS, length",
        "anthropic, max_tokens, length",
        "anthropic, MAX_TOKENS, length",
        "anthropic, pause_turn, cut_off",
        "anthropic, content_filtered, content_filter",
        "anthropic, guardrail_intervened, content_filter",
        "anthropic, weird, cut_off",
        "anthropic-at-limit, end_turn, length",
        "ollama, length, length",
        "ollama, LENGTH, length",
        "ollama, limit, length",
        "ollama, error, server",
        "ollama, unload, cut_off",
        "ollama-at-limit, stop, length",
    })
    void isNeitherAResultNorWrittenOverTheFile(String format, String word, String end) throws IOException {
        JsonNode last = lastLine(format, word);
        boolean finished = last.path("event").asText().equals("result");
        assertThat(last.path(finished ? "finish" : "kind").asText())
                .as("%s", last)
                .isEqualTo(end);
        assertThat(last.path(finished ? "text" : "partial").asText().strip()).isEqualTo("The cat sat");
        if (end.equals("cut_off") || end.equals("server") || end.equals("quota")) {
            assertThat(last.path("message").asText()).contains(word);
        }

        Path file = Files.writeString(home.resolve("file.txt"), ORIGINAL);
        CommandRun written = rewrite(format, word, "--in-place", file.toString());
        assertThat(written.code()).isEqualTo(1);
        assertThat(written.err()).isNotBlank();
        assertThat(file).hasContent(ORIGINAL);
    }

    @ParameterizedTest
    @CsvSource({
        "openai, stop",
        "openai, STOP",
        "openai, eos",
        "openai-camel, endTurn",
        "anthropic, end_turn",
        "anthropic, STOP_SEQUENCE",
        "ollama, stop",
    })
    void aFinishedOneIsWritten(String format, String word) throws IOException {
        JsonNode last = lastLine(format, word);
        assertThat(last.path("finish").asText()).as("%s", last).isEqualTo("stop");

        Path file = Files.writeString(home.resolve("file.txt"), ORIGINAL);
        assertThat(rewrite(format, word, "--in-place", file.toString()).code()).isZero();
        assertThat(file).hasContent("The cat sat\n");
    }

    private JsonNode lastLine(String format, String word) throws IOException {
        CommandRun run = rewrite(format, word, "--format", "json");
        JsonNode last = run.lastLine();
        assertThat(run.code() == 0).isEqualTo(last.path("finish").asText().equals("stop"));
        return last;
    }

    private CommandRun rewrite(String format, String word, String... options) throws IOException {
        try (LoopbackServer server = new LoopbackServer().llamaCpp()) {
            answer(server, format, word);
            String provider = format.replaceFirst("-(camel|at-limit)", "");
            String path = provider.equals("workers-ai")
                    ? "/client/v4/accounts/acc/ai/run"
                    : provider.equals("openai") ? "/v1" : "";
            Files.writeString(
                    home.resolve("settings.yaml"),
                    "tiers:\n  edge: {provider: " + provider + ", base_url: \"" + server.url() + path
                            + "\", account_id: acc, model: test-model}\nrouting: {fallback: false}\n");
            String[] args = new String[options.length + 5];
            System.arraycopy(new String[] {"rewrite", "--tier", "edge", "--instruction", "fix it"}, 0, args, 0, 5);
            System.arraycopy(options, 0, args, 5, options.length);
            return CommandRun.of(home, ORIGINAL, args);
        }
    }

    private static void answer(LoopbackServer server, String format, String word) {
        int written = format.endsWith("at-limit") || word.equals("-") ? 2048 : 1000;
        String openAi = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"The cat sat\"}}]}\n\n"
                + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"%s\":\"" + word
                + "\"}],\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":" + written
                + "}}\n\ndata: [DONE]\n\n";
        switch (format) {
            case "openai", "openai-at-limit" -> server.events(String.format(openAi, "finish_reason"));
            case "openai-camel" -> server.events(String.format(openAi, "finishReason"));
            case "workers-ai" ->
                server.events(
                        "data: {\"response\":\"The cat sat\"}\n\ndata: {\"response\":\"\",\"finish_reason\":\"" + word
                                + "\",\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":" + written
                                + "}}\n\ndata: [DONE]\n\n");
            case "anthropic", "anthropic-at-limit" ->
                server.events(
                        "data: {\"type\":\"message_start\",\"message\":{\"model\":\"m\",\"usage\":{\"input_tokens\":1000,\"output_tokens\":1}}}\n\n"
                                + "data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
                                + "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"The cat sat\"}}\n\n"
                                + "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + word
                                + "\"},\"usage\":{\"output_tokens\":" + written
                                + "}}\n\ndata: {\"type\":\"message_stop\"}\n\n");
            default ->
                server.answer(
                        200,
                        "application/x-ndjson",
                        "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"The cat sat\"},\"done\":false}\n"
                                + "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\""
                                + word + "\",\"prompt_eval_count\":1000,\"eval_count\":" + written + "}\n");
        }
    }
}
