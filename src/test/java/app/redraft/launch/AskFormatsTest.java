package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.QuestionLimits;
import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.style.StyleSheet;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations in the format of every provider, with the real services and a server that plays both tiers by a script. */
class AskFormatsTest {
    private static final String OPENAI_ANSWER =
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"In ¶1.\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    @TempDir
    private Path home;

    private LoopbackServer server;
    private Bootstrap services;
    private Conversation conversation;
    private ProposalReviews reviews = ProposalReviews.SHOWN_ONLY;
    private final AtomicReference<String> document = new AtomicReference<>("Ines came late.\n\nNobody minded.\n");
    private final List<AssistantEvent> events = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new LoopbackServer();
    }

    @AfterEach
    void stop() throws IOException {
        services.close();
        server.close();
    }

    @Test
    void anthropic() throws IOException {
        open("anthropic");
        server.events(
                """
                data: {"type":"message_start","message":{"id":"m","model":"x","usage":{"input_tokens":900,"output_tokens":1}}}

                data: {"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t1","name":"find","input":{}}}

                data: {"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{\\"text\\":"}}

                data: {"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"\\"Ines\\"}"}}

                data: {"type":"content_block_stop","index":0}

                data: {"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"t2","name":"outline","input":{}}}

                data: {"type":"content_block_stop","index":1}

                data: {"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"output_tokens":40}}

                data: {"type":"message_stop"}

                """);
        server.events(
                """
                data: {"type":"message_start","message":{"id":"m","model":"x","usage":{"input_tokens":30,"cache_read_input_tokens":900,"output_tokens":1}}}

                data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":"In ¶1."}}

                data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}

                data: {"type":"message_stop"}

                """);

        answered("find", "outline");

        String second = server.requests().get(1).body();
        // System prompt, where the first request ended, and the end.
        assertThat(second.split("\"cache_control\"", -1)).hasSize(1 + 3);
        assertThat(Json.parse(second)
                        .orElseThrow()
                        .at("/messages/0/content/0/cache_control/type")
                        .asText())
                .isEqualTo("ephemeral");
        assertThat(Json.parse(second)
                        .orElseThrow()
                        .at("/messages/2/content/1/cache_control/type")
                        .asText())
                .isEqualTo("ephemeral");
        assertThat(second).contains("\"tool_use_id\":\"t1\"", "\"tool_use_id\":\"t2\"", "\"cache_control\"");
        assertThat(conversation.answers().get(0).turns().get(1).usage().cached())
                .isEqualTo(900);
    }

    @Test
    void ollama() throws IOException {
        open("ollama");
        // Before its first call, each tier asks what the server knows of the model.
        server.answer(404, "application/json", "{}");
        server.stream(
                "application/x-ndjson",
                """
                {"model":"x","message":{"role":"assistant","content":"","tool_calls":[{"function":{"name":"find","arguments":{"text":"Ines"}}},{"function":{"name":"outline","arguments":{}}}]},"done":false}
                {"model":"x","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":9,"eval_count":4}
                """
                        .getBytes(StandardCharsets.UTF_8));
        server.answer(404, "application/json", "{}");
        server.stream(
                "application/x-ndjson",
                """
                {"model":"x","message":{"role":"assistant","content":"In ¶1."},"done":false}
                {"model":"x","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":9,"eval_count":4}
                """
                        .getBytes(StandardCharsets.UTF_8));

        answered("find", "outline");
    }

    @Test
    void workersAi() throws IOException {
        open("workers-ai");
        server.events(
                """
                data: {"response":"","tool_calls":[{"name":"find","arguments":{"text":"Ines"}},{"name":"outline","arguments":{}}]}

                data: {"response":"","usage":{"prompt_tokens":9,"completion_tokens":4,"total_tokens":13}}

                data: [DONE]

                """);
        server.events("data: {\"response\":\"In ¶1.\"}\n\ndata: [DONE]\n\n");

        answered("find", "outline");
    }

    @Test
    void openAi() throws IOException {
        open("openai");
        server.events(
                """
                data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"find","arguments":"{\\"text\\":\\"Ines\\"}"}},{"index":1,"id":"b","function":{"name":"outline","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}

                data: [DONE]

                """);
        server.events(OPENAI_ANSWER);

        answered("find", "outline");

        server.events(OPENAI_ANSWER);
        ask("And where else?");
        theBeginningStays();
    }

    @Test
    void whatAnthropicWritesIntoItsCacheAndReadsFromItIsPriced() throws IOException {
        open("anthropic");
        Files.writeString(
                home.resolve("settings.yaml"),
                Files.readString(home.resolve("settings.yaml"))
                        + "prices:\n  x: {input: 3, output: 15, cached: 0.3, cache_write: 3.75}\n");
        services.close();
        open();
        server.events(
                """
                data: {"type":"message_start","message":{"id":"m","model":"x","usage":{"input_tokens":30,"cache_creation_input_tokens":900,"output_tokens":1}}}

                data: {"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t1","name":"outline","input":{}}}

                data: {"type":"content_block_stop","index":0}

                data: {"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"output_tokens":40}}

                data: {"type":"message_stop"}

                """);
        server.events(
                """
                data: {"type":"message_start","message":{"id":"m","model":"x","usage":{"input_tokens":30,"cache_read_input_tokens":900,"output_tokens":1}}}

                data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":"In ¶1."}}

                data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":10}}

                data: {"type":"message_stop"}

                """);

        ask("Where is Ines?");

        // 30 x 3 + 900 x 3.75 + 40 x 15, then 30 x 3 + 900 x 0.3 + 10 x 15
        assertThat(conversation.answers().get(0).turns())
                .extracting(turn -> turn.cost().amount())
                .containsExactly(new Money(4_065), new Money(510));
        assertThat(conversation.answers().get(0).turns().get(1).cause().id()).isEqualTo("tools:warm_cache");
    }

    @Test
    void aFollowUpQuestionKnowsWhatWasSaid() throws IOException {
        open("openai");
        server.events(OPENAI_ANSWER);
        server.events(OPENAI_ANSWER);

        ask("Where is Ines?");
        ask("And where else?");

        assertThat(server.requests().get(1).body()).contains("Where is Ines?", "In ¶1.", "And where else?");
        assertThat(conversation.answers().get(1).conversationId())
                .isEqualTo(conversation.answers().get(0).conversationId());
        assertThat(conversation.totals().frontierTurns()).isEqualTo(2);
    }

    @Test
    void anAnswerCanBeAskedForAgainOfTheTierTheWriterChooses() throws IOException {
        open("openai");
        server.events(OPENAI_ANSWER);
        server.events(OPENAI_ANSWER);

        ask("Where is Ines?");
        AssistantAnswer again = conversation.again(0, Tier.EDGE, limits(), events::add, new Cancellation());

        assertThat(conversation.answers()).containsExactly(again);
        assertThat(again.turns()).singleElement().satisfies(turn -> {
            assertThat(turn.tier()).isEqualTo(Tier.EDGE);
            assertThat(turn.cause().id()).isEqualTo("user");
        });
        assertThat(server.requests().get(1).body()).doesNotContain("In ¶1.");
    }

    @Test
    void whatTheWriterDecidesIsTheResultOfTheProposal() throws IOException {
        reviews = (proposal, cancellation) -> edit(proposal).original().equals("late")
                ? new ProposalDecision(ProposalDecision.Kind.EDITED, "very late")
                : new ProposalDecision(ProposalDecision.Kind.REJECTED, "minded");
        open("openai");
        server.events(proposals("late", "later", 1, "minded", "cared", 2));
        server.events(OPENAI_ANSWER);

        ask("Make it better");

        assertThat(events).filteredOn(AssistantEvent.Proposed.class::isInstance).hasSize(2);
        assertThat(server.requests().get(1).body())
                .contains("There stands now: very late", "The writer rejected the change");
        assertThat(conversation.answers().get(0).turns().get(1).cause().id()).isEqualTo("tools:complex_tool");
    }

    @Test
    void aPassageIsRewrittenAsTheEditorDoesAndProposed() throws IOException {
        reviews = (proposal, cancellation) -> new ProposalDecision(
                ProposalDecision.Kind.ACCEPTED, edit(proposal).replacement());
        open("openai");
        server.events(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"r\",\"function\":"
                        + "{\"name\":\"rewrite_passage\",\"arguments\":\"{\\\"from\\\":2,\\\"instruction\\\":\\\"Make it"
                        + " formal\\\"}\"}}]},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n");
        server.events(
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"No one objected.\"},\"finish_reason\":\"stop\"}]}"
                        + "\n\ndata: [DONE]\n\n");
        server.events(OPENAI_ANSWER);

        ask("Make the second paragraph formal");

        assertThat(events)
                .filteredOn(AssistantEvent.Proposed.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    Proposal.Edit proposed = edit(((AssistantEvent.Proposed) event).proposal());
                    assertThat(proposed.original()).isEqualTo("Nobody minded.");
                    assertThat(proposed.replacement()).isEqualTo("No one objected.");
                });
        assertThat(server.requests().get(2).body()).contains("The writer accepted the change", "No one objected.");
        assertThat(services.storage.ledger.get().latest(10))
                .filteredOn(row -> row.kind().equals("rewrite"))
                .singleElement()
                .satisfies(row -> assertThat(row.outcome()).isEqualTo(Outcome.ACCEPTED));
    }

    @Test
    void aTextThatChangedMeanwhileIsSaid() throws IOException {
        reviews = (proposal, cancellation) -> {
            document.set("Ines came early.\n");
            return new ProposalDecision(ProposalDecision.Kind.CHANGED_MEANWHILE, "Ines came early.");
        };
        open("openai");
        server.events(proposals("late", "later", 1, "minded", "cared", 2));
        server.events(proposals("early", "earlier", 1, "came", "arrived", 1));
        server.events(OPENAI_ANSWER);

        ask("Make it better");

        assertThat(server.requests().get(1).body()).contains("There stands now: Ines came early.");
        assertThat(server.requests().get(2).body()).contains("changed the document since your last look");
    }

    @Test
    void stopDuringAProposalKeepsAConversationThatCanGoOn() throws IOException {
        Cancellation stop = new Cancellation();
        reviews = (proposal, cancellation) -> {
            stop.cancel();
            return new ProposalDecision(ProposalDecision.Kind.REJECTED, "");
        };
        open("openai");
        server.events(proposals("late", "later", 1, "minded", "cared", 2));
        server.events(OPENAI_ANSWER);

        AssistantAnswer stopped = conversation.ask("Make it better", limits(), events::add, stop);
        assertThat(stopped.end()).isNotNull();
        assertThat(stopped.end().kind()).isEqualTo(ErrorKind.CANCELLED);

        ask("Go on");
        assertThat(conversation.answers().get(1).end()).isNull();
        assertThat(server.requests().get(1).body()).contains("\"tool_call_id\":\"p1\"", "\"tool_call_id\":\"p2\"");
    }

    private void open(String provider) throws IOException {
        String tier = "{provider: " + provider + ", base_url: \"" + server.url()
                + "\", account_id: a, model: x, first_token_timeout_s: 20}";
        Files.writeString(
                home.resolve("settings.yaml"),
                "rate_limit: {requests_per_minute: 600}\ntiers:\n  edge: " + tier + "\n  frontier: " + tier + "\n");
        open();
    }

    private void open() {
        services = new Bootstrap(Map.of(
                "REDRAFT_HOME", home.toString(), "REDRAFT_EDGE_API_KEY", "test", "REDRAFT_FRONTIER_API_KEY", "test"));
        conversation = new Conversation(
                AssistantTools.assistant(services),
                new ConversationDocument(() -> "ferry.md", document::get, () -> false, StyleSheet.NONE),
                reviews);
    }

    private void ask(String question) {
        conversation.ask(question, limits(), events::add, new Cancellation());
    }

    private static QuestionLimits limits() {
        return new QuestionLimits(12, null);
    }

    private void answered(String... tools) {
        ask("Where is Ines?");
        AssistantAnswer answer = conversation.answers().get(0);
        assertThat(answer.end()).isNull();
        assertThat(answer.text()).isEqualTo("In ¶1.");
        assertThat(answer.turns()).extracting(turn -> turn.tier()).containsExactly(Tier.FRONTIER, Tier.EDGE);
        assertThat(events)
                .filteredOn(AssistantEvent.ToolCalled.class::isInstance)
                .extracting(event -> ((AssistantEvent.ToolCalled) event).name())
                .containsExactly(tools);
        assertThat(server.requests().get(server.requests().size() - 1).body()).contains("1 places", "2 paragraphs");
        theBeginningStays();
    }

    /** Byte for byte: what a provider keeps of one request is found again in every later one. */
    private void theBeginningStays() {
        List<String> sent = server.requests().stream()
                .map(request -> request.body().replace(",\"cache_control\":{\"type\":\"ephemeral\"}", ""))
                .filter(body -> body.contains("\"messages\""))
                .toList();
        for (int i = 1; i < sent.size(); i++) {
            assertThat(part("tools", sent.get(i))).isEqualTo(part("tools", sent.get(i - 1)));
            assertThat(part("system", sent.get(i))).isEqualTo(part("system", sent.get(i - 1)));
            String before = part("messages", sent.get(i - 1));
            assertThat(part("messages", sent.get(i))).startsWith(before.substring(0, before.length() - 1));
        }
    }

    /** A part of a request as it went over the wire; empty where there is none. */
    private static String part(String name, String body) {
        JsonNode part = Json.parse(body).orElseThrow().path(name);
        if (part.isMissingNode()) {
            return "";
        }
        String written = Json.write(part);
        assertThat(body).contains("\"" + name + "\":" + written);
        return written;
    }

    private static String proposals(String first, String other, int at, String second, String another, int there) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[" + proposal(0, "p1", at, first, other)
                + ","
                + proposal(1, "p2", there, second, another)
                + "]},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n";
    }

    private static String proposal(int index, String id, int paragraph, String original, String replacement) {
        return ("{'index':" + index + ",'id':'" + id + "','function':{'name':'propose_edit','arguments':'{#paragraph#:"
                        + paragraph + ",#original#:#" + original + "#,#replacement#:#" + replacement + "#}'}}")
                .replace('\'', '"')
                .replace("#", "\\\"");
    }

    private static Proposal.Edit edit(Proposal proposal) {
        return (Proposal.Edit) proposal;
    }
}
