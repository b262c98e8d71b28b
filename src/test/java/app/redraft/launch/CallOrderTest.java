package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of everything that happens to a call, by what each policy lets the next one see; for every kind of call. */
class CallOrderTest {
    private static final String ELSEWHERE = "https://models.example/v1";

    @TempDir
    private Path home;

    private LoopbackServer server;
    private Bootstrap services;
    private final List<ModelEvent> heard = new ArrayList<>();

    @BeforeEach
    void startServer() throws IOException {
        server = new LoopbackServer().llamaCpp();
    }

    @AfterEach
    void stop() throws IOException {
        if (services != null) {
            services.close();
        }
        server.close();
    }

    @ParameterizedTest
    @EnumSource(CallKind.class)
    void localOnlyComesFirstAndNothingElseHearsOfTheCall(CallKind kind) throws IOException {
        given(ELSEWHERE, "budget: {monthly_usd: 0, at_limit: stop}\n" + "rate_limit: {requests_per_minute: 1}\n");
        assertRefused(ErrorKind.FORBIDDEN, kind, true);
        assertThat(services.storage.ledger.get().latest(1)).isEmpty();
        assertThat(home.resolve("rate.state")).doesNotExist();
        assertThat(services.calls.engines.client(Tier.EDGE).engine().model()).isEqualTo("m");
    }

    @ParameterizedTest
    @EnumSource(CallKind.class)
    void theBudgetIsAskedBeforeAPlaceOfTheRateLimitIsTaken(CallKind kind) throws IOException {
        given(ELSEWHERE, "budget: {daily_edge_usd: 0, at_limit: stop}\n" + "rate_limit: {requests_per_minute: 1}\n");
        assertRefused(ErrorKind.BUDGET, kind, false);
        assertThat(home.resolve("rate.state")).doesNotExist();
        assertThat(services.storage.ledger.get().latest(1)).isEmpty();
    }

    @Test
    void theRateLimitStandsBeforeTheServerAndEachRetryCountsInIt() throws IOException {
        given(server.url() + "/v1", "rate_limit: {requests_per_minute: 1}\n");
        broken();
        assertRefused(ErrorKind.SERVER, CallKind.REWRITE, false);
        assertThat(server.requests()).as("no retry past the limit").hasSize(1);
        assertRefused(ErrorKind.RATE_LIMITED, CallKind.REWRITE, false);
        assertThat(services.storage.ledger.get().latest(9))
                .as("a call that is not made is no row")
                .hasSize(1);
    }

    @Test
    void eachTryIsMeteredAndJudgedByTheBreakerWhichThenSparesTheServer() throws IOException {
        given(server.url() + "/v1", "rate_limit: {requests_per_minute: 600}\n");
        broken();
        broken();
        assertRefused(ErrorKind.SERVER, CallKind.REWRITE, false);
        assertThat(services.storage.ledger.get().latest(9))
                .extracting(LedgerEntry::attempt)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(heard).filteredOn(ModelEvent.Pause.class::isInstance).hasSize(1);
        broken();
        assertRefused(ErrorKind.SERVER, CallKind.REWRITE, false);
        assertThat(server.requests()).hasSize(3);

        assertRefused(ErrorKind.CAPACITY, CallKind.REWRITE, false);
        assertThat(server.requests()).as("three failures in a row").hasSize(3);
        assertThat(services.storage.ledger.get().latest(9)).hasSize(3);
    }

    private void given(String url, String more) throws IOException {
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, base_url: \"" + url + "\", model: m, allow_private_http: true}\n"
                        + more);
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString(), "REDRAFT_EDGE_API_KEY", "none"));
    }

    private void broken() {
        server.answer(500, "application/json", "{\"error\":{\"message\":\"broken\"}}", "Retry-After: 0");
    }

    private void assertRefused(ErrorKind expected, CallKind kind, boolean localOnly) {
        assertThatThrownBy(() -> services.calls.engines.client(Tier.EDGE).stream(
                        request(kind, CallTerms.of(() -> localOnly)), heard::add, new Cancellation()))
                .isInstanceOfSatisfying(ModelException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(expected));
    }

    private ChatRequest request(CallKind kind, CallTerms terms) {
        CallContext context = CallContext.of(
                services.calls.rewriter.ids().next(), kind, Route.named(Tier.EDGE, RoutingCause.Reason.USER));
        return new ChatRequest(
                List.of(ChatMessage.user("Mend this.")),
                null,
                List.of(),
                services.calls.engines.sampling(Tier.EDGE),
                context,
                terms);
    }
}
