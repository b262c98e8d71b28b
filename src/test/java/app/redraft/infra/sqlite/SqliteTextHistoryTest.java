package app.redraft.infra.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.document.TextHistory;
import app.redraft.core.document.TextHistory.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
        return new Item(id, at, "Make it shorter.", SECRET + " 👩‍👩‍👧", "short");
    }

    @Test
    void keepsResultsNewestFirstOneForEachCall() {
        history.keep(item("a", NOON));
        history.keep(item("b", NOON.plusSeconds(1)));
        history.keep(item("a", NOON.plusSeconds(2)));
        assertThat(history.latest(10)).containsExactly(item("a", NOON.plusSeconds(2)), item("b", NOON.plusSeconds(1)));
        assertThat(history.latest(1)).hasSize(1);
    }

    @Test
    void resultsExpire() {
        history.keep(item("old", NOON.minus(Duration.ofDays(30)).minusMillis(1)));
        history.keep(item("young", NOON.minus(Duration.ofDays(30))));
        history.expire();
        assertThat(history.latest(10)).extracting(Item::interactionId).containsExactly("young");
    }

    @Test
    void switchedOffItKeepsNothingAndForgetsWhatItHad() {
        history.keep(item("a", NOON));
        days = 0;
        history.keep(item("b", NOON));
        history.expire();
        assertThat(history.latest(10)).isEmpty();
    }

    @Test
    void whatIsDeletedIsNotOnDiskAnyMore() throws IOException {
        history.keep(item("a", NOON));
        history.keep(item("b", NOON));
        assertThat(onDisk()).isTrue();

        history.delete("a");
        assertThat(history.latest(10)).hasSize(1);
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
        assertThat(ledger.find("a")).isEmpty();
    }
}
