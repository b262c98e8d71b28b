package app.redraft.infra.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.cost.ledger.CallStart;
import app.redraft.core.cost.ledger.Calls;
import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostQuery.GroupBy;
import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.history.TextHistory;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.infra.files.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger while another program holds it. */
class LockedLedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final CallStart CALL = new CallStart(Calls.context("a", Tier.FRONTIER), Calls.GPT, NOON, 100, false);

    @TempDir
    Path folder;

    private Path file;
    private Connection other;

    @BeforeEach
    void connect() throws SQLException {
        file = folder.resolve("redraft.db");
        SqliteLedger.open(file).close();
        other = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @AfterEach
    void disconnect() throws SQLException {
        other.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private void hold() throws SQLException {
        execute("BEGIN IMMEDIATE");
    }

    private void letGo() throws SQLException {
        execute("ROLLBACK");
    }

    private List<Path> spools() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.toString().contains(".spool-")).toList();
        }
    }

    private static void call(SqliteLedger ledger, CallStart start) {
        ledger.complete(ledger.begin(start), Calls.done(TokenUsage.of(10, 5), Calls.computed(2_000), 40));
    }

    @Test
    void aPaidCallIsKeptCountedAndEnteredWhenTheFileIsFree() throws SQLException, IOException {
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            AtomicInteger asked = new AtomicInteger();
            ledger.onWaiting(asked::incrementAndGet);
            hold();

            call(ledger, CALL);
            ledger.decide("a", Outcome.ACCEPTED, 7);

            assertThat(asked).hasValueGreaterThan(0);
            assertThat(LedgerCalls.find(ledger, "a")).isEmpty();
            assertThat(ledger.since(NOON, null).known())
                    .as("the budget knows it")
                    .isEqualTo(new Money(2_000));
            assertThat(ledger.since(NOON, Tier.EDGE).known()).isEqualTo(Money.ZERO);
            assertThat(ledger.since(NOON.plusMillis(1), null).known()).isEqualTo(Money.ZERO);
            assertThat(Sentences.of(ledger.notice().orElseThrow()))
                    .contains("another program")
                    .contains("1 call");
            assertThat(ledger.enterWaiting()).isFalse();
            assertThat(spools()).hasSize(1);

            letGo();
            assertThat(ledger.enterWaiting()).isTrue();

            LedgerEntry entry = LedgerCalls.find(ledger, "a").orElseThrow();
            assertThat(entry.cost().amount()).isEqualTo(new Money(2_000));
            assertThat(entry.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(entry.keptWords()).isEqualTo(7);
            assertThat(ledger.since(NOON, null).known()).isEqualTo(new Money(2_000));
            assertThat(ledger.notice()).isEmpty();
            assertThat(spools()).isEmpty();
        }
    }

    @Test
    void aCallThatBeganBeforeAndEndsMeanwhileIsEnteredToo() throws SQLException {
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            String id = ledger.begin(CALL);
            hold();
            ledger.complete(id, Calls.done(TokenUsage.of(10, 5), Calls.computed(2_000), 40));
            assertThat(ledger.since(NOON, Tier.FRONTIER).known()).isEqualTo(new Money(2_000));
            letGo();

            String next = ledger.begin(new CallStart(Calls.context("b", Tier.EDGE), Calls.GPT, NOON, 1, false));
            assertThat(ledger.enterWaiting()).isTrue();

            assertThat(LedgerCalls.find(ledger, id).orElseThrow().finish()).isEqualTo("stop");
            assertThat(LedgerCalls.find(ledger, next)).isPresent();
        }
    }

    @Test
    void attemptsHedgesAndPartsComeInTheirOrder() throws SQLException {
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            hold();
            String first = ledger.begin(CALL);
            ledger.complete(first, Calls.failed(ErrorKind.SERVER));
            call(ledger, new CallStart(CALL.context().asAttempt(2), Calls.GPT, NOON, 100, false));
            call(ledger, new CallStart(CALL.context().asPart(2), Calls.GPT, NOON, 100, false));
            letGo();
            assertThat(ledger.enterWaiting()).isTrue();

            assertThat(ledger.latest(9))
                    .extracting(row -> row.part() + "." + row.attempt() + (row.replaced() ? " replaced" : ""))
                    .containsExactlyInAnyOrder("1.1 replaced", "1.2", "2.1");
        }
    }

    @Test
    void theNextProcessEntersWhatThisOneCouldNot() throws SQLException, IOException {
        hold();
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            call(ledger, CALL);
        }
        assertThat(spools()).hasSize(1);
        assertThat(spools().get(0)).content().doesNotContain("Rewrite.");
        letGo();

        try (SqliteLedger next = SqliteLedger.open(file)) {
            assertThat(LedgerCalls.find(next, "a").orElseThrow().cost().amount())
                    .isEqualTo(new Money(2_000));
            assertThat(spools()).isEmpty();
        }
    }

    @Test
    void whatAKilledProcessKeptIsEnteredAndALineBrokenOffIsNothing() throws Exception {
        hold();
        Process child = ChildJvm.start(Caller.class, file.toString());
        try {
            assertThat(child.inputReader().readLine()).isEqualTo("kept");
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        Files.writeString(spools().get(0), "{\"kind\":\"COMP", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        letGo();

        try (SqliteLedger next = SqliteLedger.open(file)) {
            LedgerEntry entry = LedgerCalls.find(next, "child").orElseThrow();
            assertThat(entry.cost().amount()).isEqualTo(new Money(2_000));
            assertThat(spools()).isEmpty();
        }
    }

    @Test
    void whatALivingProcessKeepsIsLeftToIt() throws Exception {
        hold();
        Process child = ChildJvm.start(Caller.class, file.toString());
        try {
            assertThat(child.inputReader().readLine()).isEqualTo("kept");
            letGo();
            try (SqliteLedger next = SqliteLedger.open(file)) {
                assertThat(next.latest(1)).isEmpty();
                assertThat(spools()).hasSize(1);
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void aLedgerThatIsHeldWhenItMustBeMigratedIsMigratedLater() throws SQLException {
        other.close();
        file = folder.resolve("earlier.db");
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + file).open()) {
            handle.execute("PRAGMA journal_mode = WAL");
            Schema.migrate(handle, 7);
        }
        other = DriverManager.getConnection("jdbc:sqlite:" + file);
        hold();
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            call(ledger, CALL);
            assertThat(Sentences.of(ledger.notice().orElseThrow())).contains("another program");
            letGo();
            assertThat(ledger.enterWaiting()).isTrue();
            assertThat(ledger.report(new CostQuery(null, GroupBy.TIER, ZoneOffset.UTC))
                            .total()
                            .cost())
                    .isEqualTo(new Money(2_000));
        }
    }

    @Test
    void aTextForHistoryWaitsInMemoryAlone() throws SQLException, IOException {
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            TextHistory texts = ledger.texts(() -> 30, () -> NOON);
            hold();
            texts.keep(new TextHistory.Item(
                    new TextHistory.Origin("a", NOON, null, Tier.EDGE, Calls.GPT, Cost.FREE, true),
                    "Shorten.",
                    "long",
                    "short"));
            assertThat(spools()).isEmpty();
            letGo();
            assertThat(ledger.enterWaiting()).isTrue();
            assertThat(texts.read("a").orElseThrow().result()).isEqualTo("short");
        }
    }

    @Test
    void whatAProcessLeavesUnderWayWhenItDiesStaysPending() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            ids.add(ledger.begin(CALL));
            ids.add(ledger.begin(new CallStart(Calls.context("free", Tier.EDGE), Calls.GPT, NOON, 1, true)));
            assertThat(ledger.since(NOON, null).unknownCalls()).as("under way").isZero();
        }
        execute("UPDATE ai_interactions SET process = '" + Integer.MAX_VALUE + "@5'");

        try (SqliteLedger next = SqliteLedger.open(file)) {
            assertThat(next.since(NOON, null).unknownCalls()).isEqualTo(1);
            assertThat(next.since(NOON, Tier.EDGE).unknownCalls())
                    .as("a free call")
                    .isZero();
            for (String id : ids) {
                LedgerEntry left = LedgerCalls.find(next, id).orElseThrow();
                assertThat(left.outcome()).isEqualTo(Outcome.PENDING);
                assertThat(left.errorKind()).isEqualTo("cut_off");
                assertThat(left.totalMs()).isNull();
            }
        }
    }

    /** Makes a call and waits. */
    public static final class Caller {
        private Caller() {}

        public static void main(String[] args) throws IOException {
            try (SqliteLedger ledger = SqliteLedger.open(Path.of(args[0]))) {
                call(ledger, new CallStart(Calls.context("child", Tier.EDGE), Calls.GPT, NOON, 1, false));
                System.out.println("kept");
                if (System.in.read() < 0) {
                    System.exit(0);
                }
            }
        }
    }
}
