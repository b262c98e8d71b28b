package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.QuestionLimits;
import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.call.budget.BudgetApproval;
import app.redraft.core.call.fallback.FallbackApproval;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.style.StyleSheet;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for rewrites holds for the turns of Ask: limits, the lock, fallbacks, retries, the breaker, metering. */
class AskGuardsTest extends AskFixture {
    private static final String BROKEN = "{\"error\":{\"message\":\"broken\"}}";
    private static final String ELSEWHERE = "{provider: openai, base_url: \"https://models.example/v1\", model: large}";

    private Bootstrap services;
    private final List<AssistantEvent> heard = new ArrayList<>();

    @AfterEach
    void closeServices() {
        if (services != null) {
            services.close();
        }
    }

    @Test
    void overTheBudgetTheQuestionEndsCalmlyWithWhatWasFound() throws IOException {
        tiers(
                "{provider: builtin, model: fast}",
                here("large"),
                "prices:\n  large: {input: 3, output: 15}\nbudget: {monthly_usd: 0.003, at_limit: stop}\n");
        calls(call("a", "find", "{\"text\":\"Ines\"}"));

        ask();

        assertThat(run.code()).isEqualTo(3);
        JsonNode error = run.lastLine();
        assertThat(error.get("kind").asText()).isEqualTo("budget");
        assertThat(error.get("message").asText()).contains("budget");
        assertThat(error.get("partial").asText()).contains("Ines came late.");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void overTheBudgetOfFrontierEdgeAnswersAndThatIsSaid() throws IOException {
        settings("budget: {daily_frontier_usd: 0.003, at_limit: stop}\n");
        calls(call("a", "compare", "{\"first_from\":1,\"second_from\":2}"));
        answers("They differ.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(causes()).containsExactly("tools:first", "fallback:tools:complex_tool");
        assertThat(events("fallback").get(0).get("reason").asText()).contains("budget");
    }

    @Test
    void theCostOfAQuestionIsHeldWithWhatWasFound() {
        calls(call("a", "find", "{\"text\":\"Ines\"}"));

        ask("--max-usd", "0.001");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.lastLine().get("message").asText()).contains("one question may cost");
        assertThat(run.lastLine().get("partial").asText()).contains("Ines came late.");
    }

    @Test
    void overTheRateNothingIsAsked() throws IOException {
        settings("");
        Files.writeString(
                home.resolve("settings.yaml"),
                Files.readString(home.resolve("settings.yaml")).replace("minute: 600", "minute: 1"));
        answers("Two parts.");
        ask();
        assertThat(run.code()).isZero();

        ask();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.lastLine().get("kind").asText()).isEqualTo("rate_limited");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aLaterTurnWaitsForItsPlaceUnderTheRateAndCanBeStopped() throws IOException {
        settings("");
        Files.writeString(
                home.resolve("settings.yaml"),
                Files.readString(home.resolve("settings.yaml")).replace("minute: 600", "minute: 1"));
        calls(call("a", "find", "{\"text\":\"Ines\"}"));
        Cancellation stop = new Cancellation();

        AssistantAnswer answer = ask(conversation(), stop, event -> {
            if (event instanceof AssistantEvent.Waiting) {
                stop.cancel();
            }
        });

        assertThat(heard).anyMatch(AssistantEvent.Waiting.class::isInstance);
        assertThat(answer.end().kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aServerThatHasTooMuchToDoIsToldAndEdgeAnswers() {
        server.answer(429, "application/json", "{\"error\":{\"message\":\"slow down\"}}", "Retry-After: 30");
        answers("Two parts.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(causes()).containsExactly("tools:first", "fallback:tools:first");
        assertThat(events("fallback").get(0).get("reason").asText()).isNotBlank();
        assertThat(ledger()).anySatisfy(row -> assertThat(row.errorKind()).isEqualTo("rate_limited"));
    }

    @Test
    void aLaterTurnThatEdgeRefusesGoesToFrontier() {
        calls(call("a", "outline", "{}"));
        server.answer(429, "application/json", "{\"error\":{\"message\":\"slow down\"}}", "Retry-After: 30");
        answers("Two parts.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(causes()).containsExactly("tools:first", "tools:simple", "fallback:tools:simple");
        assertThat(askedTiers()).containsExactly("frontier", "edge", "frontier");
    }

    @Test
    void aWrongKeyIsToldAndEdgeAnswers() {
        server.answer(401, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided\"}}");
        answers("Two parts.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(events("fallback").get(0).get("reason").asText()).contains("key");
        assertThat(run.lastLine().get("edge_turns").asInt()).isEqualTo(1);
    }

    @Test
    void withoutFallbackAWrongKeyIsTheEnd() throws IOException {
        settings("routing: {fallback: false}\n");
        server.answer(401, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided\"}}");

        ask();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lastLine().get("kind").asText()).isEqualTo("auth");
        assertThat(events("fallback")).isEmpty();
    }

    @Test
    void aTierTheWriterChoseIsNeverReplaced() throws IOException {
        Conversation conversation = conversation();
        answers("Two parts.");
        ask(conversation, new Cancellation(), event -> {});
        server.answer(401, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided\"}}");

        AssistantAnswer again =
                conversation.again(0, Tier.FRONTIER, new QuestionLimits(12, null), heard::add, new Cancellation());

        assertThat(again.end().kind()).isEqualTo(ErrorKind.AUTH);
        assertThat(heard).noneMatch(AssistantEvent.FellBack.class::isInstance);
    }

    @Test
    void textGoesToAnotherPlaceThanAskedOnlyIfTheWriterAgrees() throws IOException {
        List<FallbackApproval.Question> questions = new ArrayList<>();
        tiers(ELSEWHERE, here("larger"), "");
        server.answer(401, "application/json", "{\"error\":{\"message\":\"Incorrect API key provided\"}}");
        services = new Bootstrap(
                Map.of("REDRAFT_HOME", home.toString(), "REDRAFT_EDGE_API_KEY", "test"),
                storage -> new Approvals(BudgetApproval.NEVER, (question, cancellation) -> {
                    questions.add(question);
                    return false;
                }));

        AssistantAnswer answer = ask(about(services), new Cancellation(), event -> {});

        assertThat(questions).singleElement().satisfies(question -> assertThat(question.toPlace())
                .isEqualTo("models.example"));
        assertThat(answer.end().kind()).isEqualTo(ErrorKind.AUTH);
        assertThat(answer.turns()).hasSize(1);
        assertThat(heard).noneMatch(AssistantEvent.FellBack.class::isInstance);
    }

    @Test
    void anAnswerOfEdgeThatTheWriterChoseIsNotRedone() throws IOException {
        settings("assistant: {redo_weak_answers: always}\n");
        Conversation conversation = conversation();
        answers("Strong.");
        ask(conversation, new Cancellation(), event -> {});
        answers("Weak.");

        AssistantAnswer again =
                conversation.again(0, Tier.EDGE, new QuestionLimits(12, null), heard::add, new Cancellation());

        assertThat(again.text()).isEqualTo("Weak.");
        assertThat(again.turns()).hasSize(1);
    }

    @Test
    void lockedTextGoesToTheTierOnThisMachineAlone() throws IOException {
        tiers(here("small"), ELSEWHERE, "");
        lock();
        calls(call("a", "outline", "{}"));
        answers("Two parts.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(askedTiers()).containsOnly("edge");
        assertThat(events("fallback").get(0).get("reason").asText()).contains("Local only");
    }

    @Test
    void lockedTextStaysWhereNoTierIsOnThisMachine() throws IOException {
        tiers(ELSEWHERE, ELSEWHERE, "");
        lock();

        ask();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lastLine().get("kind").asText()).isEqualTo("forbidden");
        assertThat(run.lastLine().get("message").asText()).contains("Local only");
    }

    @Test
    void aTurnThatFailsBeforeItsFirstWordIsTriedOnceMore() throws IOException {
        tiers("{provider: builtin, model: fast}", here("large"), "");
        server.answer(503, "application/json", BROKEN);
        answers("Two parts.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(events("turn")).hasSize(1);
        assertThat(ledger())
                .hasSize(2)
                .extracting(LedgerEntry::interactionId)
                .containsOnly(run.lastLine().get("conversation_id").asText());
        assertThat(ledger()).extracting(LedgerEntry::attempt).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aTierThatKeepsFailingIsLeftAlone() throws IOException {
        Conversation conversation = conversation();
        String answer = chunk(Json.object().put("content", "Two parts.")) + end("stop", USUAL);
        server.always("POST", out -> {
            boolean small =
                    server.requests().get(server.requests().size() - 1).body().contains("\"small\"");
            byte[] body = (small ? answer : BROKEN).getBytes(StandardCharsets.UTF_8);
            out.write(LoopbackServer.head(
                    small ? 200 : 500,
                    small ? "text/event-stream" : "application/json",
                    "Content-Length: " + body.length));
            out.write(body);
            return true;
        });
        for (int i = 0; !toldOf("left to recover"); i++) {
            assertThat(i).as("failing questions").isLessThan(5);
            ask(conversation, new Cancellation(), event -> {});
        }
        long failures = server.requests().stream()
                .filter(request -> request.body().contains("\"large\""))
                .count();

        AssistantAnswer spared = ask(conversation, new Cancellation(), event -> {});

        assertThat(spared.text()).isEqualTo("Two parts.");
        assertThat(spared.turns()).singleElement().satisfies(turn -> assertThat(turn.tier())
                .isEqualTo(Tier.EDGE));
        assertThat(server.requests().stream()
                        .filter(request -> request.body().contains("\"large\""))
                        .count())
                .isEqualTo(failures);
    }

    private boolean toldOf(String words) {
        return heard.stream()
                .filter(AssistantEvent.FellBack.class::isInstance)
                .map(event -> Sentences.of(((AssistantEvent.FellBack) event).reason()))
                .anyMatch(reason -> reason.contains(words));
    }

    @Test
    void aStoppedTurnIsARowAndWhatCameIsKept() throws IOException {
        server.stall(chunk(Json.object().put("content", "She is in ")));
        Cancellation stop = new Cancellation();

        AssistantAnswer answer = ask(conversation(), stop, event -> {
            if (event instanceof AssistantEvent.Delta) {
                stop.cancel();
            }
        });

        assertThat(answer.text()).isEqualTo("She is in");
        assertThat(services.storage.ledger.get().latest(10)).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(row.errorKind()).isEqualTo("cancelled");
            assertThat(row.usage().output()).isPositive();
            assertThat(row.cost().amount()).isNotNull();
        });
    }

    @Test
    void whereFrontierIsStoppedWhileItAnswersAgainTheWeakAnswerStays() throws IOException {
        settings("assistant: {redo_weak_answers: always}\n");
        calls(call("a", "outline", "{}"));
        answers("Weak.");
        server.stall(chunk(Json.object().put("content", "Str")));
        Cancellation stop = new Cancellation();

        AssistantAnswer answer = ask(conversation(), stop, event -> {
            if (event instanceof AssistantEvent.Delta delta && delta.text().equals("Str")) {
                stop.cancel();
            }
        });

        assertThat(answer.text()).isEqualTo("Weak.");
        assertThat(answer.end().kind()).isEqualTo(ErrorKind.CANCELLED);
    }

    private void lock() throws IOException {
        Files.writeString(
                home.resolve("locked.json"), "{\"files\": [\"" + document.toRealPath() + "\"], \"draft\": false}");
    }

    private Conversation conversation() {
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        return about(services);
    }

    private static Conversation about(Bootstrap services) {
        return new Conversation(
                AssistantTools.assistant(services),
                new ConversationDocument(() -> "", () -> DOCUMENT, () -> false, StyleSheet.NONE),
                ProposalReviews.SHOWN_ONLY);
    }

    private AssistantAnswer ask(Conversation conversation, Cancellation stop, Consumer<AssistantEvent> alsoHears) {
        return conversation.ask(
                QUESTION,
                new QuestionLimits(12, null),
                event -> {
                    heard.add(event);
                    alsoHears.accept(event);
                },
                stop);
    }
}
