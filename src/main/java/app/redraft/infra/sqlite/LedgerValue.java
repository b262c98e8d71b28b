package app.redraft.infra.sqlite;

import app.redraft.core.cost.ledger.ValueReport;
import app.redraft.core.cost.ledger.ValueReport.PresetValue;
import app.redraft.core.cost.ledger.ValueReport.Settled;
import app.redraft.core.cost.ledger.ValueReport.TierValue;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What became of the rewrites, added up by SQLite. */
final class LedgerValue {
    /** What a result has beside its first call: further parts, and attempts that another one replaced. */
    private static final String FURTHER =
            """
            further AS MATERIALIZED (
                SELECT interaction_id, sum(cost_micros) AS cost_micros,
                    sum(cost_micros IS NULL) AS unknown_costs,
                    sum(iif(replaced, 0, input_chars)) AS input_chars,
                    sum(iif(replaced, 0, total_ms)) AS total_ms,
                    max(iif(replaced, 0, finish IS NULL)) AS unfinished,
                    max(iif(replaced, 0, cold)) AS cold
                FROM ai_interactions INDEXED BY ai_interactions_further
                WHERE part > 1 OR replaced = 1 GROUP BY interaction_id)
            """;
    /**
     * Edge rewrites with a result, each with what became of the frontier version of it, added up by preset in the order of the
     * index.
     */
    private static final String PRESETS = "WITH " + FURTHER
            + """
            , deeper AS MATERIALIZED (
                SELECT parent_id, max(outcome IN ('accepted', 'partly')) AS kept
                FROM ai_interactions INDEXED BY ai_interactions_parent_id
                WHERE parent_id IS NOT NULL AND tier = 'frontier' AND kind = 'rewrite' GROUP BY parent_id),
            results AS (
                SELECT edge.preset,
                    edge.input_chars + coalesce(further.input_chars, 0) AS input_chars,
                    coalesce(edge.cost_micros, 0) + coalesce(further.cost_micros, 0) AS cost_micros,
                    coalesce(edge.total_ms, 0) + coalesce(further.total_ms, 0) AS total_ms,
                    edge.outcome IN ('accepted', 'partly') AS accepted,
                    edge.outcome = 'rejected' AS rejected,
                    deeper.parent_id IS NOT NULL AS deepened,
                    coalesce(deeper.kept, 0) AS deeper_kept
                FROM ai_interactions AS edge INDEXED BY ai_interactions_value
                    LEFT JOIN further ON further.interaction_id = edge.interaction_id
                    LEFT JOIN deeper ON deeper.parent_id = edge.interaction_id
                WHERE edge.tier = 'edge' AND edge.kind = 'rewrite' AND edge.part = 1 AND edge.replaced = 0
                    AND edge.finish IS NOT NULL AND NOT coalesce(further.unfinished, 0) AND edge.started_at >= :since)
            SELECT coalesce(preset, 'instruction') AS name,
                count(*) AS results,
                sum(accepted OR rejected OR deepened) AS decided,
                sum(accepted AND NOT deepened) AS kept,
                sum(deepened) AS deepened,
                sum(deeper_kept) AS deeper_kept,
                sum(NOT deepened) AS settled,
                sum(iif(deepened, 0, input_chars)) AS settled_chars,
                sum(iif(deepened, 0, cost_micros)) AS settled_cost,
                sum(iif(deepened, 0, total_ms)) AS settled_ms
            FROM results GROUP BY preset ORDER BY 1
            """;

    private static final String TIERS = "WITH " + FURTHER
            + """
            , results AS (
                SELECT call.tier, call.outcome, call.kept_words,
                    iif(call.cost_micros IS NULL AND further.cost_micros IS NULL, NULL,
                        coalesce(call.cost_micros, 0) + coalesce(further.cost_micros, 0)) AS cost_micros,
                    iif(call.cost_micros IS NULL OR coalesce(further.unknown_costs, 0) > 0, 0,
                        call.input_chars + coalesce(further.input_chars, 0)) AS priced_chars,
                    iif(call.finish IS NULL OR call.cold OR coalesce(further.unfinished, 0) OR coalesce(further.cold, 0),
                        NULL, call.total_ms + coalesce(further.total_ms, 0)) AS warm_ms
                FROM ai_interactions AS call INDEXED BY ai_interactions_value
                    LEFT JOIN further ON further.interaction_id = call.interaction_id
                WHERE call.tier IN ('edge', 'frontier') AND call.kind = 'rewrite' AND call.part = 1
                    AND call.replaced = 0 AND call.started_at >= :since)
            SELECT tier, count(*) AS rewrites,
                sum(outcome IN ('accepted', 'partly')) AS accepted,
                coalesce(sum(kept_words), 0) AS kept_words,
                sum(cost_micros) AS cost_micros,
                sum(priced_chars) AS priced_chars,
                avg(warm_ms) AS mean_total_ms
            FROM results GROUP BY tier
            """;

    private static final TierValue NOTHING = new TierValue(0, 0, 0, null, 0, null);

    private LedgerValue() {}

    /** One preset, and its share of what was settled. */
    private record Line(PresetValue value, Settled settled) {}

    static ValueReport report(Handle handle, @Nullable Instant since) {
        String from = LedgerRows.since(since);
        List<Line> lines = handle.createQuery(PRESETS)
                .bind("since", from)
                .map((row, context) -> line(row))
                .list();
        Map<Tier, TierValue> tiers = new EnumMap<>(Tier.class);
        handle.createQuery(TIERS)
                .bind("since", from)
                .map((row, context) -> Map.entry(Tier.of(row.getString("tier")), tierValue(row)))
                .forEach(tier -> tiers.put(tier.getKey(), tier.getValue()));
        return new ValueReport(
                lines.stream().map(Line::value).toList(),
                lines.stream().map(Line::value).reduce(new PresetValue("total", 0, 0, 0, 0, 0), LedgerValue::plus),
                tiers.getOrDefault(Tier.EDGE, NOTHING),
                tiers.getOrDefault(Tier.FRONTIER, NOTHING),
                lines.stream().map(Line::settled).reduce(new Settled(0, 0, Money.ZERO, 0), LedgerValue::plus));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new PresetValue(
                        row.getString("name"),
                        row.getLong("results"),
                        row.getLong("decided"),
                        row.getLong("kept"),
                        row.getLong("deepened"),
                        row.getLong("deeper_kept")),
                new Settled(
                        row.getLong("settled"),
                        row.getLong("settled_chars"),
                        new Money(row.getLong("settled_cost")),
                        row.getLong("settled_ms")));
    }

    private static PresetValue plus(PresetValue sum, PresetValue next) {
        return new PresetValue(
                sum.preset(),
                sum.results() + next.results(),
                sum.decided() + next.decided(),
                sum.kept() + next.kept(),
                sum.deepened() + next.deepened(),
                sum.deeperKept() + next.deeperKept());
    }

    private static Settled plus(Settled sum, Settled next) {
        return new Settled(
                sum.rewrites() + next.rewrites(),
                sum.inputChars() + next.inputChars(),
                sum.cost().plus(next.cost()),
                sum.totalMs() + next.totalMs());
    }

    private static TierValue tierValue(ResultSet row) throws SQLException {
        Long micros = LedgerRows.number(row, "cost_micros");
        return new TierValue(
                row.getLong("rewrites"),
                row.getLong("accepted"),
                row.getLong("kept_words"),
                micros == null ? null : new Money(micros),
                row.getLong("priced_chars"),
                LedgerRows.decimal(row, "mean_total_ms"));
    }
}
