package app.redraft.core.assistant;

import app.redraft.core.llm.ChatMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port to the conversations of past sessions, with the retention of History. Blocks on disk: worker threads only. Every method
 * throws {@link app.redraft.core.cost.ledger.LedgerException} when the disk does not let it.
 */
public interface ConversationHistory {

    /**
     * A conversation as a list shows it.
     *
     * @param id the ledger's id of it
     * @param savedAt when something was said last
     * @param opening the beginning of its first question
     * @param questions how many questions were asked
     */
    record Summary(String id, Instant savedAt, String opening, int questions) {}

    /**
     * A whole conversation.
     *
     * @param id the ledger's id of it, not empty
     * @param document what its document is known by, see {@link ConversationDocument#name}
     * @param savedAt when something was said last
     * @param messages all that was said, as models are told it; none of the system prompt
     * @param beginnings how many messages stood before each question, the system prompt included
     * @param answers one for each question
     */
    record Kept(
            String id,
            String document,
            Instant savedAt,
            List<ChatMessage> messages,
            List<Integer> beginnings,
            List<AssistantAnswer> answers) {
        public Kept {
            messages = List.copyOf(messages);
            beginnings = List.copyOf(beginnings);
            answers = List.copyOf(answers);
        }
    }

    /** Keeps a conversation in place of what was kept of it; does nothing while history is switched off. */
    void keep(Kept conversation);

    /** The conversations about a document, the newest first. */
    List<Summary> of(String document);

    /** One conversation whole; empty when it is not there any more. */
    Optional<Kept> read(String id);

    /** Deletes one conversation for good. */
    void delete(String id);

    /** Deletes every conversation for good. */
    void deleteAll();

    /** Deletes what is older than the settings allow; everything while history is switched off. */
    void expire();
}
