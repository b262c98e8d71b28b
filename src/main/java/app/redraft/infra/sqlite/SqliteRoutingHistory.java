package app.redraft.infra.sqlite;

import app.redraft.core.cost.Money;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.learning.RoutedCall;
import app.redraft.core.routing.learning.RoutingHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Routed calls from the ledger. A long passage is rewritten in several calls, each the child of the one before on the same
 * tier for the same cause; they count as one here. Where the other tier had to stand in, nothing is learnt about the route. Going deeper is a child on the frontier tier that the writer chose.
 */
final class SqliteRoutingHistory implements RoutingHistory {
    private static final String QUERY =
            """
            WITH RECURSIVE
            routed AS (
                SELECT * FROM ai_interactions
                WHERE started_at >= :since AND kind = 'rewrite' AND parent_id IS NULL AND error_kind IS NULL
                    AND finish IS NOT NULL AND routing_cause NOT IN ('user', 'lock')
            ),
            begun AS (
                SELECT id AS root, id, 0 AS deeper FROM routed
                UNION ALL
                SELECT routed.id, child.id, 1 FROM routed JOIN ai_interactions AS child ON child.parent_id = routed.id
                WHERE routed.tier = 'edge' AND child.tier = 'frontier' AND child.routing_cause = 'user'
            ),
            part AS (
                SELECT root, id, deeper FROM begun
                UNION ALL
                SELECT part.root, next.id, part.deeper
                FROM part
                JOIN ai_interactions AS this ON this.id = part.id
                JOIN ai_interactions AS next ON next.parent_id = part.id
                WHERE next.tier = this.tier AND next.routing_cause = this.routing_cause
            )
            SELECT routed.tier, routed.routing_cause, routed.complexity_score, routed.preset,
                routed.outcome IN ('accepted', 'partly') AS accepted,
                max(deeper) AS deepened,
                sum(calls.cost_micros) FILTER (WHERE deeper = 0) AS cost_micros,
                sum(calls.cost_micros IS NULL) FILTER (WHERE deeper = 0) AS unknown_costs,
                sum(calls.total_ms) FILTER (WHERE deeper = 0) AS total_ms,
                sum(calls.cost_micros) FILTER (WHERE deeper = 1) AS deeper_cost_micros,
                sum(calls.cost_micros IS NULL) FILTER (WHERE deeper = 1) AS deeper_unknown_costs,
                sum(calls.total_ms) FILTER (WHERE deeper = 1) AS deeper_total_ms
            FROM routed JOIN part ON part.root = routed.id JOIN ai_interactions AS calls ON calls.id = part.id
            GROUP BY routed.id ORDER BY routed.started_at, routed.id
            """;

    private final SqliteDatabase database;

    SqliteRoutingHistory(SqliteDatabase database) {
        this.database = database;
    }

    @Override
    public List<RoutedCall> calls(@Nullable Instant since) {
        return database.read(handle ->
                handle
                        .createQuery(QUERY)
                        .bind("since", LedgerRows.since(since))
                        .map(SqliteRoutingHistory::call)
                        .stream()
                        .filter(call -> !(call.cause() instanceof RoutingCause.Fallback))
                        .toList());
    }

    private static RoutedCall call(ResultSet row, StatementContext context) throws SQLException {
        return new RoutedCall(
                Tier.of(row.getString("tier")),
                RoutingCause.of(row.getString("routing_cause")),
                LedgerRows.decimal(row, "complexity_score"),
                row.getString("preset"),
                row.getInt("accepted") == 1,
                spent(row, ""),
                row.getInt("deepened") == 1 ? spent(row, "deeper_") : null);
    }

    /** One unknown cost makes the sum unknown. */
    private static RoutedCall.Spent spent(ResultSet row, String which) throws SQLException {
        Long micros = row.getInt(which + "unknown_costs") > 0 ? null : LedgerRows.number(row, which + "cost_micros");
        return new RoutedCall.Spent(
                micros == null ? null : new Money(micros), LedgerRows.number(row, which + "total_ms"));
    }
}
