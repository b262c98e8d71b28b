package app.redraft.infra.sqlite;

import app.redraft.core.cost.forecast.PastCalls.PastCall;
import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Between rows of {@code ai_interactions} and values. */
final class LedgerRows {
    /** Always three digits of milliseconds, so that the order of texts is the order of time. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private LedgerRows() {}

    /** The text of an instant in the ledger. */
    static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    /** The first timestamp of a query; less than every timestamp for null. */
    static String since(@Nullable Instant since) {
        return since == null ? "" : timestamp(since);
    }

    /** Reads a row with all columns. */
    static LedgerEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new LedgerEntry(
                row.getString("id"),
                row.getString("interaction_id"),
                row.getInt("part"),
                row.getString("parent_id"),
                Instant.parse(row.getString("started_at")),
                row.getString("kind"),
                row.getString("requested_tier"),
                Tier.of(row.getString("tier")),
                row.getString("provider"),
                row.getString("model"),
                row.getString("preset"),
                RoutingCause.of(row.getString("routing_cause")),
                decimal(row, "complexity_score"),
                row.getInt("cold") == 1,
                row.getInt("input_chars"),
                row.getInt("output_chars"),
                usage(row),
                number(row, "ttft_ms"),
                number(row, "total_ms"),
                cost(row),
                row.getString("finish"),
                row.getString("error_kind"),
                row.getInt("attempt"),
                row.getInt("replaced") == 1,
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                integer(row, "kept_words"),
                row.getString("host"));
    }

    /** Reads a complete call with a first text. */
    static PastCall pastCall(ResultSet row, StatementContext context) throws SQLException {
        return new PastCall(
                row.getInt("input_chars"),
                usage(row),
                cost(row).amount(),
                row.getLong("ttft_ms"),
                row.getLong("total_ms"));
    }

    private static TokenUsage usage(ResultSet row) throws SQLException {
        return new TokenUsage(
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("cached_tokens"),
                row.getLong("cache_write_tokens"),
                row.getLong("reasoning_tokens"));
    }

    private static Cost cost(ResultSet row) throws SQLException {
        String date = row.getString("price_date");
        return cost(row, date == null ? null : LocalDate.parse(date));
    }

    /** The cost of a row, with a date of the price from elsewhere. */
    static Cost cost(ResultSet row, @Nullable LocalDate priceDate) throws SQLException {
        Long micros = number(row, "cost_micros");
        return new Cost(
                micros == null ? null : new Money(micros),
                Cost.Basis.valueOf(row.getString("cost_basis").toUpperCase(Locale.ROOT)),
                priceDate);
    }

    /** A whole number, or null. */
    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** A number, or null. */
    static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
