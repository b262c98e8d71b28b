package app.redraft.infra.sqlite;

import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.ConversationHistory;
import app.redraft.core.assistant.UnreadableConversationException;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/** Conversations as table {@code ai_conversations}; {@link SqliteTextHistory} lets them expire. */
final class SqliteConversationHistory implements ConversationHistory {
    private static final String SUMMARIES = "SELECT id, saved_at, opening, questions FROM ai_conversations WHERE id IN"
            + " (SELECT id FROM ai_conversation_documents WHERE document = ?) ORDER BY saved_at DESC, id DESC";

    private final SqliteDatabase database;
    private final LedgerWriter writer;
    private final IntSupplier keepDays;

    SqliteConversationHistory(SqliteDatabase database, LedgerWriter writer, IntSupplier keepDays) {
        this.database = database;
        this.writer = writer;
        this.keepDays = keepDays;
    }

    @Override
    public Keeping keep(Kept conversation) {
        if (keepDays.getAsInt() == 0) {
            return Keeping.OFF;
        }
        LedgerWrite change = LedgerWrite.keepConversation(conversation, ConversationJson.write(conversation));
        if (writer.enterWhereItFits(change)) {
            return Keeping.KEPT;
        }
        return isThere(conversation.id()) ? Keeping.CHANGED_ELSEWHERE : Keeping.DELETED;
    }

    private boolean isThere(String id) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM ai_conversations WHERE id = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public List<Summary> of(String document) {
        return database.read(handle -> handle.createQuery(SUMMARIES)
                .bind(0, document)
                .map((row, context) -> summary(row))
                .list());
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getString("id"),
                Instant.parse(row.getString("saved_at")),
                row.getString("opening"),
                row.getInt("questions"));
    }

    private record Row(int revision, String document, Instant savedAt, int format, String content) {}

    @Override
    public Optional<Kept> read(String id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM ai_conversations WHERE id = ?")
                        .bind(0, id)
                        .map((row, context) -> new Row(
                                row.getInt("revision"),
                                row.getString("document"),
                                Instant.parse(row.getString("saved_at")),
                                row.getInt("format"),
                                row.getString("content")))
                        .findFirst())
                .map(row -> conversation(id, row));
    }

    private static Kept conversation(String id, Row row) {
        if (row.format() > ConversationJson.FORMAT) {
            throw new UnreadableConversationException(UserMessage.of("assistant.conversation-newer"), null);
        }
        try {
            ConversationJson.Content content = ConversationJson.read(row.content());
            return new Kept(
                    id,
                    row.revision(),
                    row.document(),
                    row.savedAt(),
                    content.messages(),
                    content.beginnings(),
                    content.answers());
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableConversationException(UserMessage.of("assistant.conversation-damaged"), damaged);
        }
    }

    @Override
    public void delete(String id) {
        database.erase(handle -> handle.execute("DELETE FROM ai_conversations WHERE id = ?", id));
    }

    @Override
    public void deleteOf(String document) {
        database.erase(handle -> handle.execute(
                "DELETE FROM ai_conversations WHERE id IN (SELECT id FROM ai_conversation_documents WHERE document = ?)",
                document));
    }

    @Override
    public void follow(String from, String to) {
        database.write(handle -> handle.execute(
                "INSERT OR IGNORE INTO ai_conversation_documents SELECT ?, id FROM ai_conversation_documents WHERE document = ?",
                to,
                from));
    }

    @Override
    public void name(Set<String> ids, String document) {
        database.write(handle -> {
            for (String id : ids) {
                handle.execute(
                        "UPDATE OR REPLACE ai_conversation_documents SET document = ? WHERE document = ? AND id = ?",
                        document,
                        ConversationDocument.UNNAMED,
                        id);
                handle.execute(
                        "UPDATE ai_conversations SET document = ? WHERE document = ? AND id = ?",
                        document,
                        ConversationDocument.UNNAMED,
                        id);
            }
            return ids;
        });
    }
}
