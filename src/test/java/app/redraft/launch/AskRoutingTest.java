package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which tier takes a turn of {@code redraft ask}: where caches are warm, where a tier has no model, where edge answered. */
class AskRoutingTest extends AskFixture {

    @Test
    void aTurnStaysOnFrontierThatHoldsALongBeginningInItsCache() {
        calls(usage(20_000, 19_000, 40), call("a", "outline", "{}"));
        calls(usage(20_200, 20_000, 40), call("b", "read", "{\"from\":1}"));
        answers("In ¶2.");

        ask();

        assertThat(causes()).containsExactly("tools:first", "tools:warm_cache", "tools:warm_cache");
        assertThat(askedTiers()).containsOnly("frontier");
        assertThat(ledger())
                .extracting(row -> row.routingCause().id())
                .containsExactlyInAnyOrder("tools:first", "tools:warm_cache", "tools:warm_cache");
        assertThat(run.lastLine().get("frontier_turns").asInt()).isEqualTo(3);
    }

    @Test
    void aShortBeginningIsReadAnewWhereTheAnswerIsSoMuchCheaper() {
        calls(usage(1_000, 900, 400), call("a", "outline", "{}"));
        answers("In ¶2.");

        ask();

        assertThat(causes()).containsExactly("tools:first", "tools:simple");
    }

    @Test
    void aLongBeginningThatNobodyKeepsIsNoReasonToStay() {
        calls(usage(20_000, 0, 40), call("a", "outline", "{}"));
        answers("In ¶2.");

        ask();

        assertThat(causes()).containsExactly("tools:first", "tools:simple");
    }

    @Test
    void whereEdgeCostsNothingNothingIsLostByAsking() throws IOException {
        tiers(
                "{provider: ollama, base_url: \"" + server.url() + "\", model: small}",
                here("large"),
                "prices:\n  large: {input: 3, output: 15, cached: 0.3}\n");
        calls(usage(20_000, 19_000, 40), call("a", "outline", "{}"));
        server.answer(404, "application/json", "{}");
        server.stream(
                "application/x-ndjson",
                ("{\"model\":\"small\",\"message\":{\"role\":\"assistant\",\"content\":\"In 2.\"},\"done\":true,"
                                + "\"done_reason\":\"stop\",\"prompt_eval_count\":9,\"eval_count\":4}\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        ask();

        assertThat(causes()).containsExactly("tools:first", "tools:simple");
    }

    @Test
    void withoutPricesTheRulesDecideAlone() throws IOException {
        tiers(here("small"), here("large"), "");
        calls(usage(20_000, 19_000, 40), call("a", "outline", "{}"));
        answers("In ¶2.");

        ask();

        assertThat(causes()).containsExactly("tools:first", "tools:simple");
        assertThat(run.lastLine().get("saved_usd").isNull()).isTrue();
    }

    @Test
    void onceEdgeHoldsTheBeginningTooItIsAsked() {
        calls(usage(3_000, 2_900, 900), call("a", "outline", "{}"));
        calls(usage(4_000, 0, 900), call("b", "read", "{\"from\":1}"));
        calls(usage(20_000, 19_900, 900), call("c", "read", "{\"from\":2}"));
        answers("In ¶2.");

        ask();

        assertThat(causes()).containsExactly("tools:first", "tools:simple", "tools:simple", "tools:simple");
    }

    @Test
    void whatRoutingSavedCountsWhatFrontierWouldHaveReadFromItsCache() {
        calls(usage(1_000, 900, 400), call("a", "outline", "{}"));
        server.events(chunk(Json.object().put("content", "In ¶2.")) + end("stop", usage(1_500, 0, 400)));

        ask();

        // On frontier: 1,000 x 0.3 + 500 x 3 + 400 x 15; on edge: 1,500 + 400 x 5.
        assertThat(run.lastLine().get("saved_usd").asDouble()).isEqualTo(0.0043);
        assertThat(run.lastLine().get("cost_usd").asDouble()).isEqualTo(0.01007);
    }

    @Test
    void theCauseOfATurnIsToldInWords() {
        calls(usage(20_000, 19_000, 40), call("a", "outline", "{}"));
        answers("In ¶2.");

        run = CommandRun.of(home, "", "ask", "--doc", document.toString(), QUESTION);

        assertThat(run.err())
                .contains("the first turn of a question", "changing would cost more than it saves")
                .doesNotContain("tools:");
    }

    @Test
    void frontierTakesAllTurnsWhereEdgeIsTheProofreader() throws IOException {
        tiers("{provider: builtin, model: fast}", here("large"), "");
        calls(call("a", "outline", "{}"));
        answers("Two parts.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(causes()).containsExactly("tools:first", "tools:no_edge_model");
        assertThat(askedTiers()).containsOnly("frontier");
    }

    @Test
    void edgeTakesAllTurnsWhereFrontierIsTheProofreaderAndThatIsSaid() throws IOException {
        tiers(here("small"), "{provider: builtin, model: thorough}", "assistant: {redo_weak_answers: always}\n");
        calls(call("a", "outline", "{}"));
        answers("Two parts.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(run.lastLine().get("text").asText()).isEqualTo("Two parts.");
        assertThat(causes()).containsExactly("fallback:tools:first", "tools:simple");
        assertThat(events("fallback")).singleElement().satisfies(fallback -> {
            assertThat(fallback.get("to").asText()).isEqualTo("edge");
            assertThat(fallback.get("reason").asText()).contains("cannot hold a conversation");
        });
    }

    @Test
    void byDefaultAWeakAnswerIsTheAnswerAfterSimpleTools() {
        calls(call("a", "outline", "{}"));
        answers("Weak.");

        ask();

        assertThat(run.lastLine().get("text").asText()).isEqualTo("Weak.");
        assertThat(askedTiers()).containsExactly("frontier", "edge");
    }

    @Test
    void byDefaultAWeakAnswerIsRedoneAfterAComplexTool() {
        weakAnswerAfterAComplexTool();
        answers("Strong.");

        ask();

        assertThat(run.lastLine().get("text").asText()).isEqualTo("Strong.");
        assertThat(causes()).containsExactly("tools:first", "tools:complex_tool", "tools:simple", "tools:redo");
    }

    @Test
    void aWeakAnswerIsNeverRedoneWhereTheSettingsSaySo() throws IOException {
        settings("assistant: {redo_weak_answers: never}\n");
        weakAnswerAfterAComplexTool();

        ask();

        assertThat(run.lastLine().get("text").asText()).isEqualTo("Weak.");
        assertThat(causes()).containsExactly("tools:first", "tools:complex_tool", "tools:simple");
    }

    @Test
    void anAnswerOfFrontierIsNeverRedone() throws IOException {
        settings("assistant: {redo_weak_answers: always}\n");
        answers("Strong.");

        ask();

        assertThat(causes()).containsExactly("tools:first");
    }

    @Test
    void aWeakAnswerThatWasCutOffIsRedone() {
        calls(call("a", "outline", "{}"));
        server.events(chunk(Json.object().put("content", "Two pa")) + end("length", USUAL));
        answers("Two parts.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(run.lastLine().get("text").asText()).isEqualTo("Two parts.");
        assertThat(causes()).containsExactly("tools:first", "tools:simple", "tools:unfinished");
    }

    @Test
    void aWeakAnswerStandsWhereFrontierFailsToAnswerAgain() throws IOException {
        settings("assistant: {redo_weak_answers: always}\n");
        calls(call("a", "outline", "{}"));
        answers("Weak.");
        server.answer(400, "application/json", "{\"error\":{\"message\":\"no\"}}");

        ask();

        assertThat(run.code()).isZero();
        assertThat(run.lastLine().get("text").asText()).isEqualTo("Weak.");
        assertThat(events("fallback"))
                .singleElement()
                .satisfies(fallback -> assertThat(fallback.get("from").asText()).isEqualTo("frontier"));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aWeakAnswerStandsAtTheEndOfTheTurns() throws IOException {
        settings("assistant: {redo_weak_answers: always, max_turns: 2}\n");
        calls(call("a", "outline", "{}"));
        answers("Weak.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(run.lastLine().get("text").asText()).isEqualTo("Weak.");
    }

    @Test
    void aWeakAnswerStandsAtTheEndOfTheMoney() throws IOException {
        settings("assistant: {redo_weak_answers: always, max_usd: 0.004}\n");
        calls(call("a", "outline", "{}"));
        answers("Weak.");

        ask();

        assertThat(run.code()).isZero();
        JsonNode result = run.lastLine();
        assertThat(result.get("text").asText()).isEqualTo("Weak.");
        assertThat(events("fallback").get(0).get("reason").asText()).contains("max_usd");
    }

    private void weakAnswerAfterAComplexTool() {
        calls(call("a", "compare", "{\"first_from\":1,\"second_from\":2}"));
        calls(call("b", "outline", "{}"));
        answers("Weak.");
    }
}
