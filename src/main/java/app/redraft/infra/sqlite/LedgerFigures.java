package app.redraft.infra.sqlite;

import app.redraft.core.cost.ledger.CostQuery;
import app.redraft.core.cost.ledger.CostReport;
import app.redraft.core.cost.ledger.CostReport.Figures;
import app.redraft.core.cost.ledger.Spending;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Added-up calls, added up by SQLite. */
final class LedgerFigures {
    private static final String PERCENTILES =
            """
            CAST(round(percentile(CASE WHEN cold = 0 AND kind <> 'warmup' THEN ttft_ms END, 50)) AS INTEGER) AS ttft_p50,
            CAST(round(percentile(CASE WHEN cold = 0 AND kind <> 'warmup' THEN ttft_ms END, 95)) AS INTEGER) AS ttft_p95
            """;
    private static final String SUMS =
            """
            count(*) AS calls,
            sum(error_kind IS NOT NULL AND error_kind <> 'cancelled') AS failed,
            coalesce(sum(input_tokens), 0) AS input_tokens,
            coalesce(sum(output_tokens), 0) AS output_tokens,
            sum(cost_micros) AS cost_micros,
            sum(iif(cost_micros IS NULL, process IS NULL, 0)) AS unknown_cost_calls,
            sum(outcome IN ('accepted', 'partly')) AS accepted,
            sum(kind = 'warmup') AS warm_ups,
            sum(cost_basis = 'billed') AS billed,
            sum(cost_basis = 'computed') AS computed,
            sum(cost_basis = 'estimated') AS estimated,
            sum(cost_basis = 'free') AS free,
            sum(iif(cost_basis = 'unknown', process IS NULL, 0)) AS unknown,
            """;
    /** The tiers by name, so that the index leads through the rows in its own order. */
    private static final String CALLS =
            """
            FROM ai_interactions INDEXED BY ai_interactions_figures
            WHERE tier IN (:tiers) AND started_at >= :since
            """;

    private LedgerFigures() {}

    static CostReport report(Handle handle, CostQuery query) {
        String since = LedgerRows.since(query.since());
        String calls =
                calls(query.tier()) + (query.by() == CostQuery.GroupBy.TOOL_ROUTING ? "AND kind = 'assistant' " : "");
        List<Figures> groups = handle.createQuery("SELECT " + key(query, handle) + " AS key, " + SUMS + PERCENTILES
                        + calls + "GROUP BY 1 ORDER BY 1")
                .bind("since", since)
                .map((row, context) -> figures(row, name(row, query)))
                .list();
        Figures total = handle.createQuery("SELECT " + PERCENTILES + calls)
                .bind("since", since)
                .map((row, context) -> total(groups, row))
                .one();
        return new CostReport(groups, total);
    }

    /** What was spent since a moment, by one tier or both. */
    static Spending.Spent spent(Handle handle, Instant from, @Nullable Tier tier) {
        return handle.createQuery("SELECT coalesce(sum(cost_micros), 0) AS known, "
                        + "coalesce(sum(iif(cost_micros IS NULL, process IS NULL, 0)), 0) AS unknown "
                        + calls(tier))
                .bind("since", LedgerRows.timestamp(from))
                .map((row, context) -> new Spending.Spent(new Money(row.getLong("known")), row.getLong("unknown")))
                .one();
    }

    private static String calls(@Nullable Tier tier) {
        return CALLS.replace(":tiers", tier == null ? "'edge', 'frontier'" : "'" + tier.id() + "'");
    }

    private static Figures total(List<Figures> groups, ResultSet percentiles) throws SQLException {
        Map<Cost.Basis, Long> bases = new EnumMap<>(Cost.Basis.class);
        groups.forEach(group -> group.bases().forEach((basis, calls) -> bases.merge(basis, calls, Long::sum)));
        return new Figures(
                "total",
                sum(groups, Figures::calls),
                sum(groups, Figures::failed),
                sum(groups, Figures::inputTokens),
                sum(groups, Figures::outputTokens),
                groups.stream()
                        .map(Figures::cost)
                        .filter(Objects::nonNull)
                        .reduce(Money::plus)
                        .orElse(null),
                sum(groups, Figures::unknownCostCalls),
                LedgerRows.number(percentiles, "ttft_p50"),
                LedgerRows.number(percentiles, "ttft_p95"),
                sum(groups, Figures::accepted),
                sum(groups, Figures::warmUps),
                bases);
    }

    private static long sum(List<Figures> groups, ToLongFunction<Figures> figure) {
        return groups.stream().mapToLong(figure).sum();
    }

    private static String key(CostQuery query, Handle handle) {
        return switch (query.by()) {
            case TIER -> "tier";
            case MODEL -> "model";
            case TOOL_ROUTING -> "tier || ' ' || coalesce(routing_cause, '')";
            case PRESET -> "coalesce(preset, CASE kind WHEN 'rewrite' THEN 'instruction' ELSE kind END)";
            case DAY -> LocalDays.expression(handle, query.zone());
        };
    }

    private static String name(ResultSet row, CostQuery query) throws SQLException {
        return query.by() == CostQuery.GroupBy.DAY
                ? LocalDate.ofEpochDay(row.getLong("key")).toString()
                : row.getString("key");
    }

    private static Figures figures(ResultSet row, String key) throws SQLException {
        return new Figures(
                key,
                row.getLong("calls"),
                row.getLong("failed"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                money(row),
                row.getLong("unknown_cost_calls"),
                LedgerRows.number(row, "ttft_p50"),
                LedgerRows.number(row, "ttft_p95"),
                row.getLong("accepted"),
                row.getLong("warm_ups"),
                bases(row));
    }

    private static Map<Cost.Basis, Long> bases(ResultSet row) throws SQLException {
        Map<Cost.Basis, Long> bases = new EnumMap<>(Cost.Basis.class);
        for (Cost.Basis basis : Cost.Basis.values()) {
            long calls = row.getLong(basis.id());
            if (calls > 0) {
                bases.put(basis, calls);
            }
        }
        return bases;
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        Long micros = LedgerRows.number(row, "cost_micros");
        return micros == null ? null : new Money(micros);
    }
}
