package app.redraft.infra.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * The tables, as the scripts in {@code /db} make them one after the other. Each script ends with the {@code user_version} of
 * the schema it leaves behind, and runs whole or not at all.
 */
final class Schema {
    private static final List<String> SCRIPTS = List.of(
            "V001__ledger.sql",
            "V002__figures_and_texts.sql",
            "V003__warm_figures.sql",
            "V004__value.sql",
            "V005__history.sql",
            "V006__places.sql",
            "V007__unfinished_texts.sql",
            "V008__attempts_and_parts.sql",
            "V009__value_by_preset.sql",
            "V010__conversations.sql",
            "V011__turns_of_conversations.sql");

    /** The newest schema, and the only one this program works with. */
    static final int NEWEST = SCRIPTS.size();

    private Schema() {}

    /** The schema of a file; 0 for an empty one. */
    static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    /** Brings a file from whatever schema it has to the newest one. */
    static void migrate(Handle handle) throws SQLException {
        migrate(handle, NEWEST);
    }

    /** Brings a file to a schema that is newer than its own. */
    static void migrate(Handle handle, int target) throws SQLException {
        for (int version = version(handle); version < target; version = version(handle)) {
            String script = script(SCRIPTS.get(version));
            handle.useTransaction(inside -> {
                // The driver runs a text of several statements only this way.
                try (Statement statement = inside.getConnection().createStatement()) {
                    statement.executeUpdate(script);
                }
            });
        }
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream("/db/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
