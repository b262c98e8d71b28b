package app.redraft.infra.sqlite;

import app.redraft.core.cost.Money;
import app.redraft.core.cost.ValueReport;
import app.redraft.core.cost.ValueReport.PresetValue;
import app.redraft.core.cost.ValueReport.Settled;
import app.redraft.core.cost.ValueReport.TierValue;
import app.redraft.core.llm.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What became of the rewrites, added up by SQLite. */
final class LedgerValue {
    /** Edge rewrites with a result, each with what became of the frontier version of it. */
    private static final String RESULTS =
            """
            WITH deeper AS (
                SELECT parent_id, max(outcome IN ('accepted', 'partly')) AS kept FROM ai_interactions
                WHERE parent_id IS NOT NULL AND tier = 'frontier' AND kind = 'rewrite' GROUP BY parent_id),
            results AS (
                SELECT coalesce(edge.preset, 'instruction') AS preset, edge.input_chars, edge.cost_micros, edge.total_ms,
                    edge.outcome IN ('accepted', 'partly') AS accepted,
                    edge.outcome = 'rejected' AS rejected,
                    deeper.parent_id IS NOT NULL AS deepened,
                    coalesce(deeper.kept, 0) AS deeper_kept
                FROM ai_interactions AS edge LEFT JOIN deeper ON deeper.parent_id = edge.id
                WHERE edge.tier = 'edge' AND edge.kind = 'rewrite' AND edge.finish IS NOT NULL
                    AND edge.started_at >= :since)
            """;

    private static final String PRESET_COLUMNS =
            """
            count(*) AS results,
            coalesce(sum(accepted OR rejected OR deepened), 0) AS decided,
            coalesce(sum(accepted AND NOT deepened), 0) AS kept,
            coalesce(sum(deepened), 0) AS deepened,
            coalesce(sum(deeper_kept), 0) AS deeper_kept
            """;

    private LedgerValue() {}

    static ValueReport report(Handle handle, @Nullable Instant since) {
        String from = LedgerRows.since(since);
        List<PresetValue> presets = handle.createQuery(
                        RESULTS + "SELECT preset, " + PRESET_COLUMNS + " FROM results GROUP BY 1 ORDER BY 1")
                .bind("since", from)
                .map((row, context) -> preset(row, row.getString("preset")))
                .list();
        PresetValue total = handle.createQuery(RESULTS + "SELECT " + PRESET_COLUMNS + " FROM results")
                .bind("since", from)
                .map((row, context) -> preset(row, "total"))
                .one();
        return new ValueReport(
                presets,
                total,
                tier(handle, Tier.EDGE, from),
                tier(handle, Tier.FRONTIER, from),
                settled(handle, from));
    }

    private static PresetValue preset(ResultSet row, String name) throws SQLException {
        return new PresetValue(
                name,
                row.getLong("results"),
                row.getLong("decided"),
                row.getLong("kept"),
                row.getLong("deepened"),
                row.getLong("deeper_kept"));
    }

    private static TierValue tier(Handle handle, Tier tier, String from) {
        return handle.createQuery(
                        """
                        SELECT count(*) AS rewrites,
                            coalesce(sum(outcome IN ('accepted', 'partly')), 0) AS accepted,
                            coalesce(sum(kept_words), 0) AS kept_words,
                            sum(cost_micros) AS cost_micros,
                            coalesce(sum(CASE WHEN cost_micros IS NOT NULL THEN input_chars END), 0) AS priced_chars,
                            avg(CASE WHEN finish IS NOT NULL AND cold = 0 THEN total_ms END) AS mean_total_ms
                        FROM ai_interactions WHERE tier = :tier AND kind = 'rewrite' AND started_at >= :since
                        """)
                .bind("tier", tier.id())
                .bind("since", from)
                .map((row, context) -> tierValue(row))
                .one();
    }

    private static TierValue tierValue(ResultSet row) throws SQLException {
        Long micros = LedgerRows.number(row, "cost_micros");
        double mean = row.getDouble("mean_total_ms");
        Double meanTotalMs = row.wasNull() ? null : mean;
        return new TierValue(
                row.getLong("rewrites"),
                row.getLong("accepted"),
                row.getLong("kept_words"),
                micros == null ? null : new Money(micros),
                row.getLong("priced_chars"),
                meanTotalMs);
    }

    private static Settled settled(Handle handle, String from) {
        return handle.createQuery(
                        RESULTS
                                + """
                        SELECT count(*) AS rewrites, coalesce(sum(input_chars), 0) AS chars,
                            coalesce(sum(cost_micros), 0) AS cost, coalesce(sum(total_ms), 0) AS total_ms
                        FROM results WHERE NOT deepened
                        """)
                .bind("since", from)
                .map((row, context) -> new Settled(
                        row.getLong("rewrites"),
                        row.getLong("chars"),
                        new Money(row.getLong("cost")),
                        row.getLong("total_ms")))
                .one();
    }
}
