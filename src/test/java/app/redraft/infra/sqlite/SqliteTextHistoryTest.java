package app.redraft.infra.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.history.TextHistory;
import app.redraft.core.history.TextHistory.Item;
import app.redraft.core.history.TextHistory.Order;
import app.redraft.core.history.TextHistory.Origin;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTextHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SECRET = "a passage nobody else should read";

    @TempDir
    Path folder;

    private SqliteLedger ledger;
    private TextHistory history;
    private int days = 30;
    private Instant now = NOON;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(folder.resolve("redraft.db"));
        history = ledger.texts(() -> days, () -> now);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Item item(String id, Instant at) {
        return new Item(origin(id, at, 1200L), "Make it shorter.", SECRET + " 👩‍👩‍👧", "short");
    }

    private static Origin origin(String id, Instant at, Long micros) {
        return new Origin(
                id,
                at,
                "concise",
                Tier.EDGE,
                new EngineId("openai", "gpt-4o"),
                micros == null ? Cost.UNKNOWN : new Cost(new Money(micros), Cost.Basis.COMPUTED, null),
                true);
    }

    private List<String> ids() {
        return history.find(List.of(), Order.NEWEST);
    }

    private List<String> found(String... words) {
        return history.find(List.of(words), Order.NEWEST);
    }

    @Test
    void keepsResultsNewestFirstOneForEachCall() {
        history.keep(item("a", NOON));
        history.keep(item("b", NOON.plusSeconds(1)));
        history.keep(item("a", NOON.plusSeconds(2)));
        assertThat(ids()).containsExactly("a", "b");
        assertThat(history.read("a")).contains(item("a", NOON.plusSeconds(2)));
        assertThat(history.read("c")).isEmpty();
    }

    @Test
    void knowsWhatWasNotFinished() {
        Origin whole = origin("a", NOON, 0L);
        Origin stopped = new Origin(
                whole.interactionId(), NOON, whole.preset(), whole.tier(), whole.engine(), whole.cost(), false);
        history.keep(new Item(stopped, "", "", "Half of"));
        assertThat(history.read("a").orElseThrow().origin()).isEqualTo(stopped);
        assertThat(history.summaries(List.of("a")).get(0).origin()).isEqualTo(stopped);
    }

    @Test
    void resultsExpire() {
        history.keep(item("old", NOON.minus(Duration.ofDays(30)).minusMillis(1)));
        history.keep(item("young", NOON.minus(Duration.ofDays(30))));
        history.expire();
        assertThat(ids()).containsExactly("young");
    }

    @Test
    void switchedOffItKeepsNothingAndForgetsWhatItHad() {
        history.keep(item("a", NOON));
        days = 0;
        history.keep(item("b", NOON));
        history.expire();
        assertThat(ids()).isEmpty();
    }

    @Test
    void whatIsDeletedIsNotOnDiskAnyMore() throws IOException {
        history.keep(item("a", NOON));
        history.keep(item("b", NOON));
        assertThat(onDisk()).isTrue();

        history.delete("a");
        assertThat(ids()).hasSize(1);
        history.deleteAll();

        assertThat(onDisk()).isFalse();
    }

    private boolean onDisk() throws IOException {
        for (String name : new String[] {"redraft.db", "redraft.db-wal"}) {
            Path file = folder.resolve(name);
            if (Files.exists(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theLedgerItselfHoldsNoText() {
        history.keep(item("a", NOON));
        assertThat(LedgerCalls.find(ledger, "a")).isEmpty();
    }

    @Test
    void aListShowsBeginningsInTheOrderAskedFor() {
        history.keep(new Item(origin("a", NOON, null), "i".repeat(900), "", "r".repeat(900)));
        assertThat(history.summaries(List.of("gone", "a")))
                .containsExactly(new TextHistory.Summary(origin("a", NOON, null), "i".repeat(200), "r".repeat(200)));
        assertThat(history.summaries(List.of())).isEmpty();
    }

    @Test
    void resultsAreListedInEveryOrder() {
        keep("a", 1, "improve", Tier.FRONTIER, "zeta", 5L);
        keep("b", 2, null, Tier.EDGE, "alpha", null);
        keep("c", 3, "concise", Tier.EDGE, "zeta", 9L);
        keep("d", 4, "improve", Tier.EDGE, "mid", 5L);
        assertThat(history.find(List.of(), Order.NEWEST)).containsExactly("d", "c", "b", "a");
        assertThat(history.find(List.of(), Order.PRESET)).containsExactly("c", "d", "a", "b");
        assertThat(history.find(List.of(), Order.TIER)).containsExactly("d", "c", "b", "a");
        assertThat(history.find(List.of(), Order.MODEL)).containsExactly("b", "d", "c", "a");
        assertThat(history.find(List.of(), Order.COST)).containsExactly("c", "d", "a", "b");
    }

    private void keep(String id, int second, String preset, Tier tier, String model, Long micros) {
        Cost cost = origin(id, NOON, micros).cost();
        history.keep(new Item(
                new Origin(id, NOON.plusSeconds(second), preset, tier, new EngineId("openai", model), cost, true),
                "",
                "",
                "x"));
    }

    @Test
    void everyWordIsFoundSomewhereWhateverItsCase() {
        history.keep(new Item(origin("a", NOON, 0L), "Kürzer, bitte", "Der Überdruck stieg.", "Druck 100%_"));
        assertThat(found("DRUCK", "kürzer")).containsExactly("a");
        assertThat(found("überdruck")).containsExactly("a");
        assertThat(found("KÜRZER")).containsExactly("a");
        assertThat(found("druck", "länger")).isEmpty();
        assertThat(found("0%_")).containsExactly("a");
    }

    @Test
    void aSearchTakesNoLetterForAPattern() {
        history.keep(new Item(origin("a", NOON, 0L), "", "", "one \\ two"));
        assertThat(found("o_e")).isEmpty();
        assertThat(found("o%t")).isEmpty();
        assertThat(found("\\")).containsExactly("a");
        assertThat(found("'")).isEmpty();
        assertThat(found("!")).isEmpty();
    }

    @Test
    void textsOfAnEarlierRedraftStayAndSayWhereTheyComeFrom() throws SQLException {
        Path earlier = folder.resolve("earlier.db");
        Jdbi.create("jdbc:sqlite:" + earlier).useHandle(handle -> {
            Schema.migrate(handle, 4);
            handle.execute(
                    """
                    INSERT INTO ai_interactions (id, started_at, kind, requested_tier, tier, provider, model, preset,
                        routing_cause, input_chars, cost_micros, cost_basis, finish)
                    VALUES ('a', '2026-11-21T12:00:00.000Z', 'rewrite', 'edge', 'edge', 'openai', 'gpt-4o', 'concise',
                        'user', 1, 1200, 'computed', 'stop'),
                        ('b', '2026-11-21T12:00:00.000Z', 'rewrite', 'edge', 'edge', 'openai', 'gpt-4o', 'concise',
                        'user', 1, 1200, 'computed', 'length')
                    """);
            handle.execute("INSERT INTO ai_texts VALUES ('a', '2026-11-21T12:00:00.000Z', 'Shorten.', 'long', 'short'),"
                    + " ('b', '2026-11-21T12:00:00.000Z', 'Shorten.', 'long', 'sho')");
        });
        try (SqliteLedger now = SqliteLedger.open(earlier)) {
            TextHistory texts = now.texts(() -> days, () -> NOON);
            assertThat(texts.read("a")).contains(new Item(origin("a", NOON, 1200L), "Shorten.", "long", "short"));
            assertThat(texts.read("b").orElseThrow().origin().finished())
                    .as("what was cut off is no finished rewrite")
                    .isFalse();
        }
    }
}
