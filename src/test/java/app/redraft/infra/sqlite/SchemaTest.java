package app.redraft.infra.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.LedgerCalls;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.money.Money;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ledgers of every earlier Redraft, with calls in them. */
class SchemaTest {
    /** The last schema that marked further rows by a suffix of the id. */
    private static final int WITH_SUFFIXES = 7;

    /** Calls as the first seven schemas kept them: id, parent, start, tier, cause, chars, total, cost, finish, error, attempt, outcome, words. */
    private static final String CALLS =
            """
            INSERT INTO ai_interactions (id, parent_id, started_at, kind, requested_tier, tier, provider, model, preset,
                routing_cause, input_chars, total_ms, cost_micros, cost_basis, finish, error_kind, attempt, outcome, kept_words)
            VALUES
            ('01AAAAAAAAAAAAAAAAAAAAAAA1', NULL, '2026-11-01T10:00:00.000Z', 'rewrite', 'auto', 'edge', 'openai', 'm',
                'concise', 'score', 100, 500, 7, 'computed', 'stop', NULL, 1, 'accepted', 9),
            ('01AAAAAAAAAAAAAAAAAAAAAAA2~1', NULL, '2026-11-01T10:01:00.000Z', 'rewrite', 'auto', 'edge', 'openai', 'm',
                'concise', 'score', 100, 500, 1, 'computed', NULL, 'server', 1, 'failed', NULL),
            ('01AAAAAAAAAAAAAAAAAAAAAAA2', NULL, '2026-11-01T10:01:01.000Z', 'rewrite', 'auto', 'edge', 'openai', 'm',
                'concise', 'score', 100, 500, 2, 'computed', 'stop', NULL, 2, 'rejected', 0),
            ('01AAAAAAAAAAAAAAAAAAAAAAA2~hedge', NULL, '2026-11-01T10:01:02.000Z', 'rewrite', 'auto', 'edge', 'openai', 'm',
                'concise', 'hedge:score', 100, 500, 3, 'computed', NULL, 'cancelled', 2, 'cancelled', NULL),
            ('01AAAAAAAAAAAAAAAAAAAAAAA2~hedge~1', NULL, '2026-11-01T10:01:00.500Z', 'rewrite', 'auto', 'edge', 'openai',
                'm', 'concise', 'hedge:score', 100, 500, 4, 'computed', NULL, 'server', 1, 'failed', NULL),
            ('01AAAAAAAAAAAAAAAAAAAAAAA3', NULL, '2026-11-01T10:02:00.000Z', 'rewrite', 'edge', 'edge', 'openai', 'm', NULL,
                'user', 5000, 500, 10, 'computed', 'stop', NULL, 1, 'partly', 40),
            ('01AAAAAAAAAAAAAAAAAAAAAAA4', '01AAAAAAAAAAAAAAAAAAAAAAA3', '2026-11-01T10:02:01.000Z', 'rewrite', 'edge',
                'edge', 'openai', 'm', NULL, 'user', 5100, 500, 11, 'computed', 'stop', NULL, 2, 'pending', NULL),
            ('01AAAAAAAAAAAAAAAAAAAAAAA4~1', '01AAAAAAAAAAAAAAAAAAAAAAA3', '2026-11-01T10:02:00.600Z', 'rewrite', 'edge',
                'edge', 'openai', 'm', NULL, 'user', 5100, 500, 0, 'computed', NULL, 'server', 1, 'failed', NULL),
            ('01AAAAAAAAAAAAAAAAAAAAAAA5', '01AAAAAAAAAAAAAAAAAAAAAAA3', '2026-11-01T10:02:02.000Z', 'rewrite', 'edge',
                'edge', 'openai', 'm', NULL, 'user', 300, 500, 12, 'computed', 'stop', NULL, 1, 'pending', NULL),
            ('01AAAAAAAAAAAAAAAAAAAAAAA6', '01AAAAAAAAAAAAAAAAAAAAAAA3', '2026-11-01T10:03:00.000Z', 'rewrite', 'frontier',
                'frontier', 'openai', 'big', NULL, 'user', 9000, 500, 13, 'computed', 'stop', NULL, 1, 'accepted', 50),
            ('01AAAAAAAAAAAAAAAAAAAAAAA7', '01AAAAAAAAAAAAAAAAAAAAAAA6', '2026-11-01T10:03:01.000Z', 'rewrite', 'frontier',
                'frontier', 'openai', 'big', NULL, 'user', 1000, 500, 14, 'computed', 'stop', NULL, 1, 'pending', NULL),
            ('01AAAAAAAAAAAAAAAAAAAAAAA8', '01AAAAAAAAAAAAAAAAAAAAAAA3', '2026-11-01T10:04:00.000Z', 'rewrite', 'edge',
                'edge', 'openai', 'm', NULL, 'user', 5000, 500, 15, 'computed', 'stop', NULL, 1, 'pending', NULL),
            ('01AAAAAAAAAAAAAAAAAAAAAAA9', NULL, '2026-11-01T10:05:00.000Z', 'rewrite', 'edge', 'edge', 'builtin', 'fast',
                NULL, 'fallback:score', 10, NULL, NULL, 'unknown', NULL, NULL, 1, 'pending', NULL)
            """;

    @TempDir
    Path folder;

    static List<Integer> earlier() {
        List<Integer> versions = new ArrayList<>();
        for (int version = 1; version < Schema.NEWEST; version++) {
            versions.add(version);
        }
        return versions;
    }

    private Path file(int version) throws SQLException {
        Path file = folder.resolve("redraft.db");
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + file).open()) {
            Schema.migrate(handle, Math.min(version, WITH_SUFFIXES));
            handle.execute(CALLS);
            handle.execute("CREATE TABLE flyway_schema_history (installed_rank INT)");
            if (version >= 6) {
                handle.execute("INSERT INTO ai_places VALUES ('01AAAAAAAAAAAAAAAAAAAAAAA2~1', 'first.example.com')");
            }
            Schema.migrate(handle, version);
        }
        return file;
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void nothingIsLostAndWhatBelongsTogetherIsJoined(int version) throws SQLException {
        try (SqliteLedger ledger = SqliteLedger.open(file(version))) {
            List<LedgerEntry> rows = new ArrayList<>();
            ledger.forEach(null, rows::add);

            assertThat(ledger.notice()).isEmpty();
            assertThat(rows).hasSize(13);
            assertThat(rows)
                    .extracting(LedgerEntry::id)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[0-9A-Z]{26}"));
            assertThat(rows.stream()
                            .map(row -> row.cost().amount())
                            .mapToLong(amount -> amount.micros())
                            .sum())
                    .isEqualTo(7 + 1 + 2 + 3 + 4 + 10 + 11 + 12 + 13 + 14 + 15);
            assertThat(calls(rows, "2"))
                    .containsExactlyInAnyOrder(
                            "part 1 attempt 1 server replaced",
                            "part 1 attempt 1 server replaced",
                            "part 1 attempt 2 stop",
                            "part 1 attempt 2 cancelled replaced");
            assertThat(calls(rows, "3"))
                    .containsExactly(
                            "part 1 attempt 1 stop",
                            "part 2 attempt 1 server replaced",
                            "part 2 attempt 2 stop",
                            "part 3 attempt 1 stop");
            assertThat(calls(rows, "6")).containsExactly("part 1 attempt 1 stop", "part 2 attempt 1 stop");
            assertThat(calls(rows, "8")).as("asked for once more").containsExactly("part 1 attempt 1 stop");
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void aDecisionHoldsForAllPartsAndIsCountedOnce(int version) throws SQLException {
        try (SqliteLedger ledger = SqliteLedger.open(file(version))) {
            List<LedgerEntry> rows = new ArrayList<>();
            ledger.forEach(null, rows::add);

            assertThat(rows.stream()
                            .filter(row -> row.interactionId().endsWith("3") && !row.replaced())
                            .map(row -> row.outcome() + " " + row.keptWords()))
                    .containsExactly("PARTLY 40", "PARTLY 0", "PARTLY 0");
            assertThat(rows.stream()
                            .filter(row -> row.interactionId().endsWith("7"))
                            .toList())
                    .isEmpty();
            assertThat(LedgerCalls.find(ledger, "01AAAAAAAAAAAAAAAAAAAAAAA7")
                            .orElseThrow()
                            .parentId())
                    .as("a part deepens what its first part deepens")
                    .isEqualTo("01AAAAAAAAAAAAAAAAAAAAAAA3");
            assertThat(ledger.value(null).edge().rewrites()).isEqualTo(5);
            assertThat(ledger.value(null).frontier().rewrites()).isEqualTo(1);
            assertThat(ledger.value(null).edge().keptWords()).isEqualTo(49);
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void aFreeCallThatNeverEndedIsFree(int version) throws SQLException {
        try (SqliteLedger ledger = SqliteLedger.open(file(version))) {
            LedgerEntry left =
                    LedgerCalls.find(ledger, "01AAAAAAAAAAAAAAAAAAAAAAA9").orElseThrow();
            assertThat(left.outcome()).isEqualTo(Outcome.PENDING);
            assertThat(left.cost().amount()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void placesFollowTheirCalls() throws SQLException {
        try (SqliteLedger ledger = SqliteLedger.open(file(7))) {
            List<LedgerEntry> rows = new ArrayList<>();
            ledger.forEach(null, rows::add);
            assertThat(rows)
                    .filteredOn(row -> "first.example.com".equals(row.host()))
                    .singleElement()
                    .satisfies(row -> assertThat(row.attempt()).isEqualTo(1));
        }
    }

    @Test
    void theHistoryOfTheFormerMigratorGoes() throws SQLException {
        try (SqliteDatabase database = SqliteDatabase.open(file(7))) {
            assertThat(database.<Integer>read(handle -> handle.createQuery(
                                    "SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'")
                            .mapTo(Integer.class)
                            .one()))
                    .isZero();
        }
    }

    private static List<String> calls(List<LedgerEntry> rows, String end) {
        return rows.stream()
                .filter(row -> row.interactionId().endsWith(end))
                .map(row -> "part " + row.part() + " attempt " + row.attempt() + " "
                        + (row.finish() == null ? row.errorKind() : row.finish()) + (row.replaced() ? " replaced" : ""))
                .toList();
    }
}
