package app.redraft.infra.sqlite;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.routing.learning.RoutedCall;
import app.redraft.core.routing.learning.RoutingHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Routed results from the ledger, all calls of one together. Where the other tier had to answer instead, nothing is learnt
 * about the route. Going deeper is a child on the frontier tier that the writer chose.
 */
final class SqliteRoutingHistory implements RoutingHistory {
    private static final String QUERY =
            """
            WITH
            routed AS (
                SELECT * FROM ai_interactions
                WHERE started_at >= :since AND kind = 'rewrite' AND parent_id IS NULL AND error_kind IS NULL
                    AND finish IS NOT NULL AND part = 1 AND replaced = 0 AND routing_cause NOT IN ('user', 'lock')
            ),
            call AS (
                SELECT routed.id AS root, its.cost_micros, its.total_ms, its.replaced, 0 AS deeper
                FROM routed JOIN ai_interactions AS its ON its.interaction_id = routed.interaction_id
                UNION ALL
                SELECT routed.id, its.cost_micros, its.total_ms, its.replaced, 1
                FROM routed
                    JOIN ai_interactions AS first ON first.parent_id = routed.interaction_id AND first.part = 1
                        AND first.replaced = 0 AND first.tier = 'frontier' AND first.routing_cause = 'user'
                    JOIN ai_interactions AS its ON its.interaction_id = first.interaction_id
                WHERE routed.tier = 'edge'
            )
            SELECT routed.tier, routed.routing_cause, routed.complexity_score, routed.preset,
                routed.outcome IN ('accepted', 'partly') AS accepted,
                max(deeper) AS deepened,
                sum(call.cost_micros) FILTER (WHERE deeper = 0) AS cost_micros,
                sum(call.cost_micros IS NULL) FILTER (WHERE deeper = 0) AS unknown_costs,
                sum(call.total_ms) FILTER (WHERE deeper = 0 AND NOT call.replaced) AS total_ms,
                sum(call.cost_micros) FILTER (WHERE deeper = 1) AS deeper_cost_micros,
                sum(call.cost_micros IS NULL) FILTER (WHERE deeper = 1) AS deeper_unknown_costs,
                sum(call.total_ms) FILTER (WHERE deeper = 1 AND NOT call.replaced) AS deeper_total_ms
            FROM routed JOIN call ON call.root = routed.id
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
