package app.redraft.core.assistant;

import app.redraft.core.assistant.tool.EditReviews;
import app.redraft.core.cost.ledger.LedgerException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens conversations that are kept, and finds them again. Blocks on disk: worker threads only, but for {@link #open}. */
public final class Conversations {
    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final Assistant assistant;
    private final Supplier<ConversationHistory> history;
    private final InstantSource clock;

    /** @param history asked on worker threads, when it is needed */
    public Conversations(Assistant assistant, Supplier<ConversationHistory> history, InstantSource clock) {
        this.assistant = assistant;
        this.history = history;
        this.clock = clock;
    }

    /** A new conversation, kept after each of its answers. Any thread. */
    public Conversation open(ConversationDocument document, EditReviews reviews) {
        return new Conversation(assistant, document, reviews, this::keep);
    }

    /** The conversations about a document, the newest first. @param document see {@link ConversationDocument#name} */
    public List<ConversationHistory.Summary> of(String document) {
        return history.get().of(document);
    }

    /** A conversation as it was, in which further questions can be asked; empty where it is not kept any more. */
    public Optional<Conversation> resume(String id, ConversationDocument document, EditReviews reviews) {
        return history.get().read(id).map(kept -> {
            Conversation conversation = open(document, reviews);
            conversation.restore(kept);
            return conversation;
        });
    }

    /** Deletes a conversation for good. */
    public void delete(String id) {
        history.get().delete(id);
    }

    private void keep(Conversation conversation) {
        try {
            conversation.kept(clock.instant()).ifPresent(kept -> history.get().keep(kept));
        } catch (LedgerException full) {
            LOG.warn("A conversation could not be kept: {}", full.getMessage());
        }
    }
}
