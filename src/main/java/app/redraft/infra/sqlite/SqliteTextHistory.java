package app.redraft.infra.sqlite;

import app.redraft.core.history.TextHistory;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Texts of results as table {@code ai_texts}. Everything kept expires and is deleted together: conversations too. */
public final class SqliteTextHistory implements TextHistory {
    private static final List<String> SEARCHED = List.of("instruction", "original", "result");

    private final SqliteDatabase database;
    private final LedgerWriter writer;
    private final IntSupplier keepDays;
    private final InstantSource clock;

    SqliteTextHistory(SqliteDatabase database, LedgerWriter writer, IntSupplier keepDays, InstantSource clock) {
        this.database = database;
        this.writer = writer;
        this.keepDays = keepDays;
        this.clock = clock;
    }

    @Override
    public void keep(Item item) {
        if (keepDays.getAsInt() == 0) {
            return;
        }
        writer.enter(LedgerWrite.keepText(item));
    }

    @Override
    public List<String> find(List<String> words, Order order) {
        List<String> patterns = new ArrayList<>();
        String holds = words.stream()
                .map(word -> "AND (" + anywhere(word, patterns) + ") ")
                .collect(Collectors.joining());
        String sql =
                "SELECT id FROM ai_texts WHERE true " + holds + "ORDER BY " + columns(order) + "saved_at DESC, id DESC";
        return database.read(handle -> {
            Query query = handle.createQuery(sql);
            for (int i = 0; i < patterns.size(); i++) {
                query.bind(i, patterns.get(i));
            }
            return query.mapTo(String.class).list();
        });
    }

    private static String columns(Order order) {
        return switch (order) {
            case NEWEST -> "";
            case PRESET -> "preset NULLS LAST, ";
            case TIER -> "tier, ";
            case MODEL -> "model, ";
            case COST -> "cost_micros DESC NULLS LAST, ";
        };
    }

    /** SQLite compares letters beyond ASCII with their case: the common spellings are looked for one by one. */
    private static String anywhere(String word, List<String> patterns) {
        String first = word.substring(0, word.offsetByCodePoints(0, 1));
        Set<String> spellings = new LinkedHashSet<>(List.of(word.toLowerCase(Locale.ROOT)));
        if (!word.chars().allMatch(letter -> letter < 128)) {
            spellings.add(word.toUpperCase(Locale.ROOT));
            spellings.add(first.toUpperCase(Locale.ROOT)
                    + word.substring(first.length()).toLowerCase(Locale.ROOT));
        }
        List<String> conditions = new ArrayList<>();
        for (String spelling : spellings) {
            for (String column : SEARCHED) {
                conditions.add(column + " LIKE ? ESCAPE '!'");
                patterns.add("%" + spelling.replaceAll("[!%_]", "!$0") + "%");
            }
        }
        return String.join(" OR ", conditions);
    }

    @Override
    public List<Summary> summaries(List<String> interactionIds) {
        if (interactionIds.isEmpty()) {
            return List.of();
        }
        Map<String, Summary> found = database.read(handle -> handle
                .createQuery(
                        """
                        SELECT id, saved_at, preset, tier, provider, model, cost_micros, cost_basis, finished,
                            substr(instruction, 1, 200) AS instruction, substr(result, 1, 200) AS opening
                        FROM ai_texts WHERE id IN (<ids>)
                        """)
                .bindList("ids", interactionIds)
                .map((row, context) -> new Summary(origin(row), row.getString("instruction"), row.getString("opening")))
                .stream()
                .collect(Collectors.toMap(summary -> summary.origin().interactionId(), summary -> summary)));
        return interactionIds.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Optional<Item> read(String interactionId) {
        return database.read(handle -> handle.createQuery("SELECT * FROM ai_texts WHERE id = ?")
                .bind(0, interactionId)
                .map((row, context) -> new Item(
                        origin(row), row.getString("instruction"), row.getString("original"), row.getString("result")))
                .findFirst());
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("id"),
                Instant.parse(row.getString("saved_at")),
                row.getString("preset"),
                Tier.of(row.getString("tier")),
                new EngineId(row.getString("provider"), row.getString("model")),
                LedgerRows.cost(row, null),
                row.getBoolean("finished"));
    }

    @Override
    public void delete(String interactionId) {
        database.erase(handle -> handle.execute("DELETE FROM ai_texts WHERE id = ?", interactionId));
    }

    @Override
    public void deleteAll() {
        database.erase(
                handle -> handle.execute("DELETE FROM ai_texts") + handle.execute("DELETE FROM ai_conversations"));
    }

    @Override
    public void expire() {
        int days = keepDays.getAsInt();
        if (days == 0) {
            deleteAll();
            return;
        }
        String oldest = LedgerRows.timestamp(clock.instant().minus(Duration.ofDays(days)));
        database.erase(handle -> handle.execute("DELETE FROM ai_texts WHERE saved_at < ?", oldest)
                + handle.execute("DELETE FROM ai_conversations WHERE saved_at < ?", oldest));
    }
}
