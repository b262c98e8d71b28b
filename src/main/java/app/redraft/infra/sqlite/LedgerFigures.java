package app.redraft.infra.sqlite;

import app.redraft.core.cost.Cost;
import app.redraft.core.cost.CostQuery;
import app.redraft.core.cost.CostReport;
import app.redraft.core.cost.CostReport.Figures;
import app.redraft.core.cost.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Added-up calls, added up by SQLite. */
final class LedgerFigures {
    private static final String COLUMNS =
            """
            count(*) AS calls,
            coalesce(sum(error_kind IS NOT NULL AND error_kind <> 'cancelled'), 0) AS failed,
            coalesce(sum(input_tokens), 0) AS input_tokens,
            coalesce(sum(output_tokens), 0) AS output_tokens,
            sum(cost_micros) AS cost_micros,
            count(*) - count(cost_micros) AS unknown_cost_calls,
            CAST(round(percentile(ttft_ms, 50)) AS INTEGER) AS ttft_p50,
            CAST(round(percentile(ttft_ms, 95)) AS INTEGER) AS ttft_p95,
            coalesce(sum(outcome IN ('accepted', 'partly')), 0) AS accepted,
            coalesce(sum(cost_basis = 'billed'), 0) AS billed,
            coalesce(sum(cost_basis = 'computed'), 0) AS computed,
            coalesce(sum(cost_basis = 'estimated'), 0) AS estimated,
            coalesce(sum(cost_basis = 'free'), 0) AS free,
            coalesce(sum(cost_basis = 'unknown'), 0) AS unknown
            """;

    private LedgerFigures() {}

    static CostReport report(Handle handle, CostQuery query) {
        String since = LedgerRows.since(query.since());
        String tier = query.tier() == null ? "" : " AND tier = '" + query.tier().id() + "'";
        String where = " FROM ai_interactions WHERE started_at >= :since" + tier;
        String key = key(query, handle);
        List<Figures> groups = handle.createQuery(
                        "SELECT " + key + " AS key, " + COLUMNS + where + " GROUP BY 1 ORDER BY 1")
                .bind("since", since)
                .map((row, context) -> figures(row, name(row, query)))
                .list();
        Figures total = handle.createQuery("SELECT " + COLUMNS + where)
                .bind("since", since)
                .map((row, context) -> figures(row, "total"))
                .one();
        return new CostReport(groups, total);
    }

    private static String key(CostQuery query, Handle handle) {
        return switch (query.by()) {
            case TIER -> "tier";
            case MODEL -> "model";
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
