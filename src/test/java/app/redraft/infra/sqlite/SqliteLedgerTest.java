package app.redraft.infra.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.redraft.Sentences;
import app.redraft.core.cost.ledger.CallRecord;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private SqliteLedger ledger;

    @BeforeEach
    void open() {
        file = folder.resolve("redraft.db");
        ledger = SqliteLedger.open(file);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void call(String id, Tier tier, Instant at, CallRecord record) {
        ledger.begin(new CallStart(Calls.context(id, tier), Calls.GPT, at, 100, false));
        ledger.complete(id, record);
    }

    private CostReport report(GroupBy by) {
        return ledger.report(new CostQuery(null, by, ZoneOffset.UTC));
    }

    @Test
    void keepsEveryColumnOfACall() {
        CallContext context = CallContext.of(
                        "child",
                        CallContext.CallKind.ASSISTANT,
                        new Route(Tier.FRONTIER, TierChoice.AUTO, RoutingCause.Reason.SCORE, 4.17))
                .childOf("parent")
                .goingDeeper(true);
        ledger.begin(new CallStart(
                context.sentTo("api.example.com"), new EngineId("anthropic", "claude"), NOON, 1234, false));
        ledger.complete(
                "child",
                new CallRecord(
                        "claude-20251001",
                        new TokenUsage(10, 9, 8, 7, 6),
                        55,
                        321L,
                        4567,
                        new Cost(new Money(42), Cost.Basis.COMPUTED, LocalDate.of(2026, 9, 23)),
                        FinishReason.LENGTH,
                        null,
                        true));
        ledger.decide("child", Outcome.PARTLY, 12);

        assertThat(LedgerCalls.find(ledger, "child"))
                .contains(new LedgerEntry(
                        "child",
                        "child",
                        1,
                        "parent",
                        NOON,
                        "assistant",
                        "auto",
                        Tier.FRONTIER,
                        "anthropic",
                        "claude-20251001",
                        null,
                        RoutingCause.Reason.SCORE,
                        4.17,
                        true,
                        1234,
                        55,
                        new TokenUsage(10, 9, 8, 7, 6),
                        321L,
                        4567L,
                        new Cost(new Money(42), Cost.Basis.COMPUTED, LocalDate.of(2026, 9, 23)),
                        "length",
                        null,
                        1,
                        false,
                        Outcome.PARTLY,
                        12,
                        "api.example.com"));
    }

    @Test
    void theTableHasTheDocumentedColumns() {
        List<String> columns = new ArrayList<>();
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            columns.addAll(
                    database.read(handle -> handle.createQuery("SELECT name FROM pragma_table_info('ai_interactions')")
                            .mapTo(String.class)
                            .list()));
        }
        assertThat(columns)
                .containsExactly("id parent_id started_at kind requested_tier tier provider model preset routing_cause"
                        .concat(" complexity_score cold input_chars output_chars input_tokens output_tokens")
                        .concat(" cached_tokens cache_write_tokens reasoning_tokens ttft_ms total_ms")
                        .concat(" cost_micros cost_basis price_date finish error_kind attempt outcome kept_words")
                        .concat(" interaction_id part replaced process")
                        .split(" "));
    }

    @Test
    void eachAttemptKeepsThePlaceItWasSentTo() {
        String first = begin(Calls.context("a", Tier.EDGE, null, 1).sentTo("first.example.com"));
        String second = begin(Calls.context("a", Tier.EDGE, null, 2).sentTo("second.example.com"));
        String other = begin(Calls.context("b", Tier.EDGE));
        assertThat(LedgerCalls.find(ledger, first).orElseThrow().host()).isEqualTo("first.example.com");
        assertThat(LedgerCalls.find(ledger, second).orElseThrow().host()).isEqualTo("second.example.com");
        assertThat(LedgerCalls.find(ledger, other).orElseThrow().host()).isNull();
        assertThat(ledger.latest(5)).hasSize(3);
    }

    private String begin(CallContext context) {
        return ledger.begin(new CallStart(context, Calls.GPT, NOON, 1, false));
    }

    @Test
    void itIsAWriteAheadLogAndSurvivesReopening() {
        call("a", Tier.EDGE, NOON, Calls.done(TokenUsage.of(1, 1), Cost.FREE, 5));
        assertThat(folder.resolve("redraft.db-wal")).exists();
        ledger.close();
        ledger = SqliteLedger.open(file);
        assertThat(LedgerCalls.find(ledger, "a")).isPresent();
        assertThat(ledger.notice()).isEmpty();
    }

    @Test
    void addsUpByTier() {
        call("a", Tier.EDGE, NOON, Calls.done(TokenUsage.of(100, 10), Cost.FREE, 100));
        call("b", Tier.EDGE, NOON, Calls.done(TokenUsage.of(200, 20), Cost.FREE, 300));
        call("c", Tier.EDGE, NOON, Calls.failed(ErrorKind.SERVER));
        call("d", Tier.EDGE, NOON, Calls.failed(ErrorKind.CANCELLED));
        call("e", Tier.FRONTIER, NOON, Calls.done(TokenUsage.of(1000, 500), Calls.computed(7500), 1000));
        call("f", Tier.FRONTIER, NOON, Calls.done(TokenUsage.of(1000, 500), Calls.computed(1), 3000));
        ledger.decide("a", Outcome.ACCEPTED, 5);
        ledger.decide("b", Outcome.REJECTED, 0);
        ledger.decide("e", Outcome.PARTLY, 3);

        CostReport report = report(GroupBy.TIER);

        assertThat(report.groups())
                .containsExactly(
                        new Figures(
                                "edge",
                                4,
                                1,
                                300,
                                30,
                                Money.ZERO,
                                2,
                                200L,
                                290L,
                                1,
                                Map.of(Cost.Basis.FREE, 2L, Cost.Basis.UNKNOWN, 2L)),
                        new Figures(
                                "frontier",
                                2,
                                0,
                                2000,
                                1000,
                                new Money(7501),
                                0,
                                2000L,
                                2900L,
                                1,
                                Map.of(Cost.Basis.COMPUTED, 2L)));
        assertThat(report.total())
                .isEqualTo(new Figures(
                        "total",
                        6,
                        1,
                        2300,
                        1030,
                        new Money(7501),
                        2,
                        650L,
                        2700L,
                        2,
                        Map.of(Cost.Basis.FREE, 2L, Cost.Basis.COMPUTED, 2L, Cost.Basis.UNKNOWN, 2L)));
    }

    @Test
    void aWarmUpIsACallButNothingToAccept() {
        call("a", Tier.FRONTIER, NOON, Calls.done(TokenUsage.of(100, 10), Cost.FREE, 100));
        ledger.decide("a", Outcome.ACCEPTED, 5);
        CallContext warmUp = CallContext.of(
                "w",
                CallContext.CallKind.WARMUP,
                new Route(Tier.FRONTIER, TierChoice.FRONTIER, RoutingCause.Reason.WARMUP, null));
        ledger.begin(new CallStart(warmUp, Calls.GPT, NOON, 7, false));
        ledger.complete("w", Calls.done(TokenUsage.of(8, 1), Cost.FREE, 30_000));

        for (Figures figures : List.of(
                report(GroupBy.TIER).groups().get(0), report(GroupBy.TIER).total())) {
            assertThat(figures.calls()).isEqualTo(2);
            assertThat(figures.forTheWriter()).isEqualTo(1);
            assertThat(figures.accepted()).isEqualTo(1);
            assertThat(figures.ttftMsP95()).as("of the rewrite alone").isEqualTo(100);
        }
    }

    @Test
    void anEmptyLedgerHasNoGroupsAndNoCost() {
        assertThat(report(GroupBy.TIER))
                .isEqualTo(
                        new CostReport(List.of(), new Figures("total", 0, 0, 0, 0, null, 0, null, null, 0, Map.of())));
        assertThat(report(GroupBy.DAY).groups()).isEmpty();
    }

    @Test
    void aGroupWithoutAnyKnownCostHasNoCost() {
        call("a", Tier.EDGE, NOON, Calls.done(TokenUsage.of(1, 1), Cost.UNKNOWN, 1));
        Figures edge = report(GroupBy.TIER).groups().get(0);
        assertThat(edge.cost()).isNull();
        assertThat(edge.unknownCostCalls()).isEqualTo(1);
    }

    @Test
    void aCallUnderWayIsNoCallOfUnknownPrice() {
        begin(Calls.context("a", Tier.EDGE));

        Figures edge = report(GroupBy.TIER).groups().get(0);
        assertThat(edge.calls()).isEqualTo(1);
        assertThat(edge.unknownCostCalls()).isZero();
        assertThat(ledger.since(NOON, null).unknownCalls()).isZero();
        assertThat(LedgerCalls.find(ledger, "a").orElseThrow().outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void addsUpSinceAMoment() {
        call("a", Tier.EDGE, NOON.minusMillis(1), Calls.done(TokenUsage.of(1, 1), Cost.FREE, 1));
        call("b", Tier.EDGE, NOON, Calls.done(TokenUsage.of(1, 1), Cost.FREE, 1));
        assertThat(ledger.report(new CostQuery(NOON, GroupBy.TIER, ZoneOffset.UTC))
                        .total()
                        .calls())
                .isEqualTo(1);
    }

    @Test
    void daysBeginInTheWritersZoneAlsoAcrossAClockChange() {
        // Berlin: +2 until 2026-10-25 01:00 UTC, then +1.
        String[] starts = {
            "2026-10-24T21:59:59.999Z",
            "2026-10-24T22:00:00Z",
            "2026-10-25T22:59:59.999Z",
            "2026-10-25T23:00:00Z",
            "2026-03-28T23:00:00Z",
            "2026-03-29T22:00:00Z"
        };
        for (String start : starts) {
            call(start, Tier.EDGE, Instant.parse(start), Calls.done(TokenUsage.of(1, 1), Cost.FREE, 1));
        }
        CostReport report = ledger.report(new CostQuery(null, GroupBy.DAY, ZoneId.of("Europe/Berlin")));
        assertThat(report.groups())
                .extracting(figures -> figures.key() + " " + figures.calls())
                .containsExactly("2026-03-29 1", "2026-03-30 1", "2026-10-24 1", "2026-10-25 2", "2026-10-26 1");
    }

    @Test
    void groupsByPresetNamingFreeInstructionsAndOtherKinds() {
        ledger.begin(new CallStart(Calls.context("a", Tier.EDGE, "concise", 1), Calls.GPT, NOON, 1, false));
        ledger.begin(new CallStart(Calls.context("b", Tier.EDGE, null, 1), Calls.GPT, NOON, 1, false));
        ledger.begin(new CallStart(
                CallContext.of(
                        "c",
                        CallContext.CallKind.GATE,
                        new Route(Tier.EDGE, TierChoice.EDGE, RoutingCause.Reason.USER, null)),
                Calls.GPT,
                NOON,
                1,
                false));
        assertThat(report(GroupBy.PRESET).groups())
                .extracting(Figures::key)
                .containsExactly("concise", "gate", "instruction");
    }

    @Test
    void everyAttemptIsARowWithAnIdOfItsOwn() {
        String first = begin(Calls.context("a", Tier.EDGE, "improve", 1));
        ledger.complete(first, Calls.failed(ErrorKind.SERVER));
        String second = begin(Calls.context("a", Tier.EDGE, "improve", 2));
        ledger.complete(second, Calls.done(TokenUsage.of(1, 1), Cost.FREE, 1));
        ledger.decide("a", Outcome.ACCEPTED, 7);

        assertThat(first).isEqualTo("a");
        assertThat(second).matches("[0-9A-Z]{26}");
        assertThat(LedgerCalls.find(ledger, first)).hasValueSatisfying(row -> {
            assertThat(row.errorKind()).isEqualTo("server");
            assertThat(row.replaced()).isTrue();
            assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
        });
        assertThat(LedgerCalls.find(ledger, second)).hasValueSatisfying(row -> {
            assertThat(row.interactionId()).isEqualTo("a");
            assertThat(row.attempt()).isEqualTo(2);
            assertThat(row.replaced()).isFalse();
            assertThat(row.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(row.keptWords()).isEqualTo(7);
        });
        assertThat(report(GroupBy.TIER).total().calls()).isEqualTo(2);
    }

    @Test
    void everyPartIsARowAndTheDecisionIsOnAllOfThem() {
        for (int part = 1; part <= 3; part++) {
            String id = begin(Calls.context("a", Tier.EDGE).asPart(part));
            ledger.complete(id, Calls.done(TokenUsage.of(1, 1), Cost.FREE, 1));
        }
        ledger.decide("a", Outcome.PARTLY, 12);

        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::interactionId, LedgerEntry::outcome)
                .containsOnly(tuple("a", Outcome.PARTLY));
        assertThat(ledger.latest(9)).extracting(LedgerEntry::id).doesNotHaveDuplicates();
        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::part, LedgerEntry::keptWords)
                .containsExactlyInAnyOrder(tuple(1, 12), tuple(2, 0), tuple(3, 0));
    }

    @Test
    void aDecisionMadeWhileTheCallRunsIsNotOverwritten() {
        ledger.begin(new CallStart(Calls.context("a", Tier.EDGE), Calls.GPT, NOON, 1, false));
        ledger.decide("a", Outcome.ACCEPTED, 4);
        ledger.complete("a", Calls.failed(ErrorKind.CANCELLED));
        assertThat(LedgerCalls.find(ledger, "a").orElseThrow().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void anUnknownCallIsAnError() {
        assertThatThrownBy(() -> ledger.complete("x", Calls.failed(ErrorKind.SERVER)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("x");
        assertThatThrownBy(() -> ledger.decide("x", Outcome.ACCEPTED, 1)).isInstanceOf(LedgerException.class);
    }

    @Test
    void coldStartsAreInNoPercentileOfTheFirstText() {
        for (int i = 0; i < 3; i++) {
            call("warm" + i, Tier.EDGE, NOON.plusSeconds(i), Calls.done(TokenUsage.of(1, 1), Cost.FREE, 400));
        }
        CallRecord slow = Calls.done(TokenUsage.of(1, 1), Cost.FREE, 30_000);
        call(
                "cold",
                Tier.EDGE,
                NOON,
                new CallRecord(
                        slow.model(),
                        slow.usage(),
                        slow.outputChars(),
                        slow.ttftMs(),
                        slow.totalMs(),
                        slow.cost(),
                        slow.finish(),
                        null,
                        true));

        assertThat(LedgerCalls.find(ledger, "cold").orElseThrow().cold()).isTrue();
        assertThat(report(GroupBy.TIER).groups()).singleElement().satisfies(edge -> {
            assertThat(edge.calls()).isEqualTo(4);
            assertThat(edge.ttftMsP50()).isEqualTo(400);
            assertThat(edge.ttftMsP95()).isEqualTo(400);
        });
        assertThat(report(GroupBy.TIER).total().ttftMsP95()).isEqualTo(400);
    }

    @Test
    void listsTheNewestCallsAndStreamsThemAll() {
        for (int i = 0; i < 5; i++) {
            call("c" + i, Tier.EDGE, NOON.plusSeconds(i), Calls.done(TokenUsage.of(1, 1), Cost.FREE, 1));
        }
        assertThat(ledger.latest(2)).extracting(LedgerEntry::id).containsExactly("c4", "c3");
        List<String> ids = new ArrayList<>();
        ledger.forEach(NOON.plusSeconds(3), entry -> ids.add(entry.id()));
        assertThat(ids).containsExactly("c3", "c4");
    }

    @Test
    void aReaderDoesNotWaitForAnother() {
        ledger.begin(new CallStart(Calls.context("a", Tier.EDGE), Calls.GPT, NOON, 1, false));
        List<LedgerEntry> readMeanwhile = new ArrayList<>();
        ledger.forEach(
                null,
                entry -> readMeanwhile.addAll(CompletableFuture.supplyAsync(() -> ledger.latest(1))
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join()));
        assertThat(readMeanwhile).extracting(LedgerEntry::id).containsExactly("a");
    }

    @Test
    void aFileThatIsNoDatabaseIsPutAside() throws IOException {
        ledger.close();
        Files.writeString(file, "this is not a database at all, not in the least\n".repeat(100));
        ledger = SqliteLedger.open(file);

        call("a", Tier.EDGE, NOON, Calls.done(TokenUsage.of(1, 1), Cost.FREE, 1));
        assertThat(LedgerCalls.find(ledger, "a")).isPresent();
        assertThat(Sentences.of(ledger.notice().orElseThrow()))
                .contains("damaged")
                .contains("kept the old file as");
        assertThat(putAside()).hasSize(1);
        assertThat(putAside().get(0)).content().startsWith("this is not a database at all");
    }

    @Test
    void aDatabaseWithDamagedPagesIsPutAside() throws IOException {
        for (int i = 0; i < 300; i++) {
            call("c" + i, Tier.EDGE, NOON, Calls.done(TokenUsage.of(1, 1), Cost.FREE, 1));
        }
        ledger.close();
        overwriteFromSecondPage();
        ledger = SqliteLedger.open(file);

        call("new", Tier.EDGE, NOON, Calls.done(TokenUsage.of(1, 1), Cost.FREE, 1));
        assertThat(report(GroupBy.MODEL).total().calls()).isEqualTo(1);
        assertThat(LedgerCalls.find(ledger, "new")).isPresent();
        assertThat(ledger.notice()).isPresent();
        assertThat(putAside()).hasSize(1);
    }

    private void overwriteFromSecondPage() throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] garbage = new byte[(int) raw.length() - 4096];
            new java.util.Random(7).nextBytes(garbage);
            raw.seek(4096);
            raw.write(garbage);
        }
    }

    private List<Path> putAside() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches("redraft\\.db\\.damaged-[0-9-]+"))
                    .toList();
        }
    }

    @Test
    void whereNoFileCanBeKeptTheLedgerLastsForTheSession() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
        try (SqliteLedger session = SqliteLedger.open(blocked.resolve("redraft.db"))) {
            session.begin(new CallStart(Calls.context("a", Tier.EDGE), Calls.GPT, NOON, 1, false));
            assertThat(LedgerCalls.find(session, "a")).isPresent();
            assertThat(Sentences.of(session.notice().orElseThrow()))
                    .contains(blocked.toString())
                    .endsWith("redraft.db cannot be written: make the folder writable, or set REDRAFT_HOME to one that"
                            + " is. Until then costs are counted for this session only.");
        }
    }

    @Test
    void aLedgerOfANewerRedraftIsLeftAlone() {
        ledger.close();
        try (SqliteDatabase database = SqliteDatabase.open(file)) {
            database.write(handle -> handle.execute("PRAGMA user_version = 999"));
        }
        ledger = SqliteLedger.open(file);
        assertThat(Sentences.of(ledger.notice().orElseThrow())).contains("newer Redraft");
        assertThat(file).exists();
    }

    @Test
    void aHedgeThatAnsweredCountsInPlaceOfItsCall() {
        String first = begin(Calls.context("call", Tier.EDGE));
        String second = ledger.begin(new CallStart(hedge("call"), Calls.GPT, NOON.plusMillis(700), 100, false));
        ledger.complete(second, Calls.done(new TokenUsage(10, 5, 0, 0, 0), Cost.FREE, 200));
        ledger.complete(first, Calls.failed(ErrorKind.CANCELLED));

        ledger.hedgeAnswered(first, second, 700);

        assertThat(LedgerCalls.find(ledger, second)).hasValueSatisfying(row -> {
            assertThat(row.interactionId()).isEqualTo("call");
            assertThat(row.startedAt()).isEqualTo(NOON);
            assertThat(row.ttftMs()).isEqualTo(900);
            assertThat(row.totalMs()).isEqualTo(1000);
            assertThat(row.finish()).isEqualTo("stop");
            assertThat(row.routingCause().id()).isEqualTo("user");
            assertThat(row.replaced()).isFalse();
            assertThat(row.outcome()).isEqualTo(Outcome.PENDING);
        });
        assertThat(LedgerCalls.find(ledger, first)).hasValueSatisfying(row -> {
            assertThat(row.errorKind()).isEqualTo("cancelled");
            assertThat(row.replaced()).isTrue();
            assertThat(row.routingCause().id()).isEqualTo("hedge:user");
        });
        assertThat(ledger.latest(9)).hasSize(2);
    }

    @Test
    void aHedgeThatIsNotThereChangesNothing() {
        call("call", Tier.EDGE, NOON, Calls.failed(ErrorKind.SERVER));

        assertThatThrownBy(() -> ledger.hedgeAnswered("call", "no such row", 700))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("call");
        assertThat(LedgerCalls.find(ledger, "call")).isPresent();
    }

    private static CallContext hedge(String id) {
        CallContext call = Calls.context(id, Tier.EDGE);
        return CallContext.of(
                        id,
                        call.kind(),
                        new Route(
                                call.tier(),
                                call.route().requested(),
                                new RoutingCause.Hedge(RoutingCause.Reason.USER),
                                null))
                .forPreset(call.preset());
    }
}
