package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.ToolSpec;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What each provider is sent, as it arrives at a real server. */
class RequestBodyTest {
    private static final ToolSpec TOOL = new ToolSpec("find", "Finds words.", "{\"type\":\"object\"}");

    @RegisterExtension
    final WireWorld world = new WireWorld();

    private static Sampling sampling(int maxTokens, String thinking) {
        return new Sampling(maxTokens, 1.3, 0.9, thinking, Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    /** A conversation in which two tools were called. */
    private static ChatRequest conversation(Sampling sampling) {
        ModelEvent.ToolCall first = new ModelEvent.ToolCall("t1", "find", "{\"q\":1}");
        ModelEvent.ToolCall second = new ModelEvent.ToolCall("t2", "find", "{\"q\":2}");
        return new ChatRequest(
                List.of(
                        ChatMessage.system("Be brief."),
                        ChatMessage.user("Where?"),
                        new ChatMessage(ChatMessage.Role.ASSISTANT, "", List.of(first, second), null),
                        new ChatMessage(ChatMessage.Role.TOOL, "here", List.of(), "t1"),
                        new ChatMessage(ChatMessage.Role.TOOL, "there", List.of(), "t2")),
                null,
                List.of(TOOL),
                sampling,
                Calls.context(false),
                CallTerms.ANYWHERE);
    }

    private JsonNode sent(ProviderKind kind, String model, ChatRequest request) {
        world.server().answer(500, "", "");
        Calls.run(world.client(kind, "", model), request, new app.redraft.core.llm.Cancellation());
        List<LoopbackServer.Request> requests = world.server().requests();
        return Json.parse(requests.get(requests.size() - 1).body()).orElseThrow();
    }

    @Test
    void chatCompletionsTakeToolsAndTheirResults() {
        JsonNode body = sent(ProviderKind.OPENAI, "m", conversation(sampling(64, "low")));
        JsonNode assistant = body.path("messages").path(2);
        assertThat(assistant.path("content").isTextual()).isTrue();
        assertThat(assistant
                        .path("tool_calls")
                        .path(1)
                        .path("function")
                        .path("arguments")
                        .asText())
                .isEqualTo("{\"q\":2}");
        assertThat(body.path("messages").path(3).path("tool_call_id").asText()).isEqualTo("t1");
        assertThat(body.path("tools")
                        .path(0)
                        .path("function")
                        .path("parameters")
                        .path("type")
                        .asText())
                .isEqualTo("object");
        assertThat(body.path("reasoning_effort").asText()).isEqualTo("low");
    }

    @Test
    void messagesTakeTheSystemPromptApartAndResultsTogether() {
        JsonNode body = sent(ProviderKind.ANTHROPIC, "m", conversation(sampling(64, null)));
        assertThat(body.path("system").path(0).path("text").asText()).isEqualTo("Be brief.");
        assertThat(body.path("max_tokens").asInt()).isEqualTo(64);
        assertThat(body.path("temperature").asDouble()).isEqualTo(1.0);
        assertThat(body.has("top_p")).isFalse();
        assertThat(body.path("messages")).hasSize(3);
        assertThat(body.path("messages")
                        .path(1)
                        .path("content")
                        .path(0)
                        .path("input")
                        .path("q")
                        .asInt())
                .isEqualTo(1);
        assertThat(body.path("messages").path(2).path("content")).hasSize(2);
        assertThat(body.path("tools").path(0).path("input_schema").path("type").asText())
                .isEqualTo("object");
        assertThat(body.path("system").path(0).has("cache_control")).isTrue();
        assertThat(body.path("messages").path(2).path("content").path(0).has("cache_control"))
                .isFalse();
        assertThat(body.path("messages").path(2).path("content").path(1).has("cache_control"))
                .isTrue();
    }

    @Test
    void messagesThinkWithinTheLimit() {
        JsonNode body = sent(ProviderKind.ANTHROPIC, "m", conversation(sampling(8192, "medium")));
        assertThat(body.path("thinking").path("budget_tokens").asInt()).isEqualTo(4096);
        assertThat(body.has("temperature")).isFalse();
        assertThat(sent(ProviderKind.ANTHROPIC, "m", conversation(sampling(1500, "low")))
                        .has("thinking"))
                .isFalse();
    }

    @Test
    void messagesThinkAdaptivelyWhereBudgetsAreGone() {
        world.server()
                .answer(
                        400,
                        "application/json",
                        "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\","
                                + "\"message\":\"\\\"thinking.type.enabled\\\" is not supported for this model. Use \\\"thinking.type.adaptive\\\".\"}}");
        JsonNode body = sent(ProviderKind.ANTHROPIC, "m", conversation(sampling(8192, "medium")));
        assertThat(body.path("thinking").path("type").asText()).isEqualTo("adaptive");
        assertThat(world.server().requests()).hasSize(2);
    }

    @Test
    void ollamaGetsAContextThatHoldsTheText() {
        assertThat(size("Short.", 64)).isEqualTo(4096);
        world.server()
                .answer(
                        200,
                        "application/json",
                        "{\"model_info\":{\"general.architecture\":\"x\",\"x.context_length\":40960}}");
        assertThat(size("A heron waits by the river. ".repeat(1000), 2048)).isGreaterThanOrEqualTo(8192);
        assertThat(size("河边的鹭在等它的早餐。".repeat(1000), 2048)).isGreaterThanOrEqualTo(16384);
    }

    @Test
    void ollamaIsWokenWithTheContextOfTheCallsThatFollow() {
        CallContext warmUp = CallContext.of(
                "w",
                CallContext.CallKind.WARMUP,
                new Route(Tier.EDGE, TierChoice.EDGE, RoutingCause.Reason.WARMUP, null));
        TierSettings frontier = new TierSettings(
                ProviderKind.OLLAMA, world.server().url(), null, "m", 4096, 0.7, null, 10, 15, null, null, false);
        world.server().answer(200, "application/x-ndjson", "{\"message\":{\"content\":\"OK\"},\"done\":true}\n");

        Calls.run(
                world.clients().create(frontier, Optional::empty),
                Calls.request("Say OK.", sampling(1, null)).withContext(warmUp),
                new Cancellation());

        JsonNode options = Json.parse(world.server().requests().get(0).body())
                .orElseThrow()
                .path("options");
        assertThat(options.path("num_predict").asInt()).isEqualTo(1);
        assertThat(options.path("num_ctx").asInt()).isEqualTo(8192);
    }

    private int size(String text, int maxTokens) {
        JsonNode options = sent(ProviderKind.OLLAMA, "m", Calls.request(text, sampling(maxTokens, null)))
                .path("options");
        assertThat(options.path("num_predict").asInt()).isEqualTo(maxTokens);
        return options.path("num_ctx").asInt();
    }

    @Test
    void ollamaIsNotSentWhatItWouldCutSilently() {
        world.server().answer(200, "application/json", "{\"model_info\":{\"x.context_length\":2048}}");
        Calls.Result result = Calls.run(
                world.client(ProviderKind.OLLAMA, "", "m"),
                Calls.request("A heron waits by the river. ".repeat(1000), sampling(64, null)),
                new app.redraft.core.llm.Cancellation());
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.TOO_LONG);
        assertThat(Sentences.of(result.failure().userMessage())).contains("2048 tokens");
        assertThat(world.server().requests())
                .extracting(LoopbackServer.Request::line)
                .containsExactly("POST /api/show HTTP/1.1");
    }

    @Test
    void ollamaThinksOrNot() {
        assertThat(sent(ProviderKind.OLLAMA, "m", Calls.request("x", sampling(64, "none")))
                        .path("think")
                        .asBoolean(true))
                .isFalse();
        assertThat(sent(ProviderKind.OLLAMA, "gpt-oss:20b", Calls.request("x", sampling(64, "high")))
                        .path("think")
                        .asText())
                .isEqualTo("high");
        assertThat(sent(ProviderKind.OLLAMA, "m", Calls.request("x", sampling(64, null)))
                        .has("think"))
                .isFalse();
    }

    @Test
    void workersAiUsesTheLimitItsModelKnows() {
        assertThat(sent(ProviderKind.WORKERS_AI, "@cf/zai-org/glm-4.7-flash", Calls.request())
                        .path("max_completion_tokens")
                        .asInt())
                .isEqualTo(64);
        assertThat(sent(ProviderKind.WORKERS_AI, "@cf/meta/llama-3.1-8b-instruct", Calls.request())
                        .path("max_tokens")
                        .asInt())
                .isEqualTo(64);
    }

    @Test
    void aSystemPromptCanMoveIntoTheFirstMessage() {
        world.server().answer(400, "application/json", "{\"error\":{\"message\":\"System role not supported\"}}");
        JsonNode body = sent(ProviderKind.OPENAI, "m", Calls.request());
        assertThat(body.path("messages")).hasSize(1);
        assertThat(body.path("messages").path(0).path("content").asText()).isEqualTo("You rewrite.\n\nSay something.");
    }

    @Test
    void aFieldNamedOnlyByItsPlaceIsDropped() {
        world.server()
                .answer(
                        422,
                        "application/json",
                        "{\"detail\":[{\"type\":\"extra_forbidden\",\"loc\":[\"body\",\"stream_options\"],"
                                + "\"msg\":\"Extra inputs are not permitted\"}]}");
        assertThat(sent(ProviderKind.OPENAI, "m", Calls.request()).has("stream_options"))
                .isFalse();
    }
}
