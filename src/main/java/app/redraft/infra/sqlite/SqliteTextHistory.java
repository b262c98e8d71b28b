package app.redraft.infra.sqlite;

import app.redraft.core.document.TextHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Handle;

/** Texts of results as table {@code ai_texts}. What is deleted is overwritten on disk and does not stay in the log either. */
public final class SqliteTextHistory implements TextHistory {
    private final SqliteDatabase database;
    private final IntSupplier keepDays;
    private final InstantSource clock;

    SqliteTextHistory(SqliteDatabase database, IntSupplier keepDays, InstantSource clock) {
        this.database = database;
        this.keepDays = keepDays;
        this.clock = clock;
    }

    @Override
    public void keep(Item item) {
        if (keepDays.getAsInt() == 0) {
            return;
        }
        database.write(handle -> handle.execute(
                "INSERT OR REPLACE INTO ai_texts (id, saved_at, instruction, original, result) VALUES (?, ?, ?, ?, ?)",
                item.interactionId(),
                LedgerRows.timestamp(item.savedAt()),
                item.instruction(),
                item.original(),
                item.result()));
    }

    @Override
    public List<Item> latest(int limit) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM ai_texts ORDER BY saved_at DESC, id DESC LIMIT ?")
                        .bind(0, limit)
                        .map((row, context) -> new Item(
                                row.getString("id"),
                                Instant.parse(row.getString("saved_at")),
                                row.getString("instruction"),
                                row.getString("original"),
                                row.getString("result")))
                        .list());
    }

    @Override
    public void delete(String interactionId) {
        erase(handle -> handle.execute("DELETE FROM ai_texts WHERE id = ?", interactionId));
    }

    @Override
    public void deleteAll() {
        erase(handle -> handle.execute("DELETE FROM ai_texts"));
    }

    @Override
    public void expire() {
        int days = keepDays.getAsInt();
        if (days == 0) {
            deleteAll();
            return;
        }
        String oldest = LedgerRows.timestamp(clock.instant().minus(Duration.ofDays(days)));
        erase(handle -> handle.execute("DELETE FROM ai_texts WHERE saved_at < ?", oldest));
    }

    private interface Deletion {
        int from(Handle handle);
    }

    private void erase(Deletion deletion) {
        int deleted = database.write(deletion::from);
        if (deleted > 0) {
            database.emptyLog();
        }
    }
}
