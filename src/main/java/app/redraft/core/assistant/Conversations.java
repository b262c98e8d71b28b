package app.redraft.core.assistant;

import app.redraft.core.assistant.ConversationHistory.Keeping;
import app.redraft.core.assistant.ConversationHistory.Kept;
import app.redraft.core.assistant.ConversationHistory.Summary;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.cost.ledger.LedgerException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens conversations that are kept, and finds them again after a restart. Documents are known by
 * {@link ConversationDocument#name}. Blocks on disk, and throws {@link LedgerException} when the disk does not let it: worker
 * threads only, but for {@link #open}.
 */
public final class Conversations {
    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final Assistant assistant;
    private final Supplier<ConversationHistory> history;
    private final InstantSource clock;
    /** What was kept of documents without a file. */
    private final Set<String> drafts = ConcurrentHashMap.newKeySet();

    /** @param history asked on worker threads, when it is needed */
    public Conversations(Assistant assistant, Supplier<ConversationHistory> history, InstantSource clock) {
        this.assistant = assistant;
        this.history = history;
        this.clock = clock;
    }

    /** A new conversation, kept after each of its answers unless the writer keeps no texts. Any thread. */
    public Conversation open(ConversationDocument document, ProposalReviews reviews) {
        return new Conversation(assistant, document, reviews, new Keeper(null, 0));
    }

    /** The conversations about a document, the newest first. */
    public List<Summary> of(String document) {
        return history.get().of(document);
    }

    /**
     * A conversation as it was, in which further questions can be asked and earlier ones again; empty where it is not kept any
     * more. One that goes on belongs to the document it is resumed for. Where it goes on in two windows, both are kept.
     *
     * @param document what its tools look at from now on
     * @throws UnreadableConversationException when it is there and cannot be read; its message is for the writer
     */
    public Optional<Conversation> resume(String id, ConversationDocument document, ProposalReviews reviews) {
        return history.get().read(id).map(kept -> {
            Keeper keeper = new Keeper(kept.id(), kept.revision());
            Conversation conversation = new Conversation(assistant, document, reviews, keeper);
            conversation.restore(kept);
            noteDraft(kept.id(), document.name().get());
            return conversation;
        });
    }

    private void noteDraft(String id, String document) {
        if (document.equals(ConversationDocument.UNNAMED)) {
            drafts.add(id);
        } else {
            drafts.remove(id);
        }
    }

    /** Deletes a conversation for good; one that is open is not kept any more. */
    public void delete(String id) {
        history.get().delete(id);
    }

    /** Deletes for good every conversation about a document. */
    public void deleteOf(String document) {
        history.get().deleteOf(document);
    }

    /**
     * A document is in another file from now on: its conversations are found by that one too. Of those about a document that had no
     * file, the ones that were begun or resumed here belong to it; other drafts have others.
     */
    public void follow(String from, String to) {
        if (from.equals(ConversationDocument.UNNAMED)) {
            Set<String> own = Set.copyOf(drafts);
            drafts.removeAll(own);
            history.get().name(own, to);
        } else if (!from.equals(to)) {
            history.get().follow(from, to);
        }
    }

    /** Keeps one conversation. Used by one thread at a time. */
    private final class Keeper implements Consumer<Conversation> {
        private @Nullable String id;
        private int revision;
        /** Something was said while no texts were kept, or the writer deleted it: it is not kept any more. */
        private boolean over;

        Keeper(@Nullable String id, int revision) {
            this.id = id;
            this.revision = revision;
        }

        @Override
        public void accept(Conversation conversation) {
            try {
                if (!over && keep(conversation) == Keeping.CHANGED_ELSEWHERE) {
                    id = assistant.ids().next();
                    revision = 0;
                    keep(conversation);
                }
            } catch (LedgerException full) {
                LOG.warn("A conversation could not be kept: {}", full.getMessage());
            }
        }

        private Keeping keep(Conversation conversation) {
            Optional<Kept> kept = conversation.kept(id, revision + 1, clock.instant());
            Keeping done = kept.map(history.get()::keep).orElse(Keeping.KEPT);
            if (done == Keeping.KEPT) {
                kept.ifPresent(now -> {
                    id = now.id();
                    noteDraft(now.id(), now.document());
                });
                revision += kept.isPresent() ? 1 : 0;
            }
            over = done == Keeping.OFF || done == Keeping.DELETED;
            return done;
        }
    }
}
