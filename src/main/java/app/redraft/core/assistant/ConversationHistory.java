package app.redraft.core.assistant;

import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.llm.ChatMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Port to the conversations of past sessions. They are kept, expire and are deleted with the texts of results: by the same
 * setting, and by {@link app.redraft.core.history.TextHistory#deleteAll} and {@link app.redraft.core.history.TextHistory#expire}.
 * Blocks on disk: worker threads only. Every method throws {@link app.redraft.core.cost.ledger.LedgerException} when the disk does
 * not let it.
 */
public interface ConversationHistory {

    /**
     * A conversation as a list shows it.
     *
     * @param id what it is kept by
     * @param savedAt when something was said last
     * @param opening the beginning of its first question
     * @param questions how many questions were asked, {@code > 0}
     */
    record Summary(String id, Instant savedAt, String opening, int questions) {}

    /**
     * A whole conversation.
     *
     * @param id what it is kept by, not empty
     * @param revision how many times it was kept, this time included
     * @param document what its document is known by, see {@link ConversationDocument#name}
     * @param savedAt when something was said last
     * @param messages all that was said, as models are told it; none of the system prompt
     * @param beginnings how many messages stood before each question, the system prompt included
     * @param answers one for each question
     */
    record Kept(
            String id,
            int revision,
            String document,
            Instant savedAt,
            List<ChatMessage> messages,
            List<Integer> beginnings,
            List<AssistantAnswer> answers) {
        /** @throws IllegalArgumentException where the parts do not belong together */
        public Kept {
            messages = List.copyOf(messages);
            beginnings = List.copyOf(beginnings);
            answers = List.copyOf(answers);
            int least = 1;
            for (int beginning : beginnings) {
                if (beginning < least || beginning > messages.size() + 1) {
                    throw new IllegalArgumentException("a question stands where no message is");
                }
                least = beginning;
            }
            if (answers.isEmpty() || beginnings.size() != answers.size()) {
                throw new IllegalArgumentException("there is not one answer for each question");
            }
        }
    }

    /** What became of a conversation that was to be kept. */
    enum Keeping {
        /** It is kept, or will be once the disk is free. */
        KEPT,
        /** No texts are kept: the writer switched it off. */
        OFF,
        /** It was deleted since it was kept last, and stays so. */
        DELETED,
        /** It went on in another window meanwhile; that one is kept. */
        CHANGED_ELSEWHERE
    }

    /**
     * Keeps a conversation in place of what was kept of it. It is found by its document from then on, and by those it was found by
     * before.
     *
     * @param conversation with revision 1 it must be new; with another one, the revision before must be the one that is kept
     */
    Keeping keep(Kept conversation);

    /** The conversations about a document, the newest first. */
    List<Summary> of(String document);

    /**
     * One conversation whole; empty when it is not there any more.
     *
     * @throws UnreadableConversationException when it is there and cannot be read; it stays as it is
     */
    Optional<Kept> read(String id);

    /** Deletes one conversation for good. */
    void delete(String id);

    /** Deletes for good the conversations about a document. */
    void deleteOf(String document);

    /** A document is in another file from now on: its conversations are found by both. */
    void follow(String from, String to);

    /** Conversations about a document that had no file are about this one from now on, and no longer found without a file. */
    void name(Set<String> ids, String document);
}
