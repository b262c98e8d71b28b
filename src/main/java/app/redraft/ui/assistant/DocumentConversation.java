package app.redraft.ui.assistant;

import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.QuestionLimits;
import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.answer.Totals;
import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.Proposal;
import app.redraft.core.assistant.tool.ProposalDecision;
import app.redraft.core.assistant.tool.ToolFault;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.ui.assistant.answer.AnswerRelay;
import app.redraft.ui.assistant.edit.DocumentPlaces;
import app.redraft.ui.assistant.markdown.PassageNames;
import app.redraft.ui.assistant.markdown.PassageReference;
import app.redraft.ui.common.Background;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with what its models have seen of the document. On workers, one question at a time; {@link #leave} from
 * anywhere.
 */
final class DocumentConversation {
    private final AssistantSources sources;
    private final Background background;
    private final DocumentPlaces places;
    private final Proposals proposals;
    private final @Nullable String id;
    private @Nullable Conversation conversation;
    private volatile @Nullable AnswerRelay relay;
    private volatile String seen = "";
    private volatile PassageNames names = PassageNames.NONE;
    private volatile Optional<Path> file = Optional.empty();
    private volatile boolean over;

    /**
     * What came of a question.
     *
     * @param answer the answer
     * @param all what the whole conversation came to
     * @param seen the document as its models saw it last
     * @param passages where what was named on the way to the answer stood in it
     */
    record Ended(AssistantAnswer answer, Totals all, String seen, Map<PassageReference, Passage> passages) {}

    /**
     * What was said before.
     *
     * @param answers every answer, oldest first
     * @param all what they came to
     */
    record Said(List<Answered> answers, Totals all) {}

    /** An answer, and what happened on the way to it. */
    record Answered(AssistantAnswer answer, List<AssistantEvent> events) {}

    /**
     * A stretch of the document.
     *
     * @param start first UTF-16 offset
     * @param end offset after the last character
     */
    record Passage(int start, int end) {}

    /** The document as it is, and where. */
    private record Look(String text, Optional<Path> file) {}

    /**
     * @param places gives the document as it is, on the FX thread
     * @param proposals shows what models propose
     * @param id of a kept conversation that goes on; null for a new one
     */
    DocumentConversation(
            AssistantSources sources,
            Background background,
            DocumentPlaces places,
            Proposals proposals,
            @Nullable String id) {
        this.id = id;
        this.sources = sources;
        this.background = background;
        this.places = places;
        this.proposals = proposals;
    }

    /** Asks. @see Conversation#ask */
    Ended ask(String question, AnswerRelay events, Cancellation stop) {
        begin(events);
        return ended(conversation().ask(question, limits(), events, stop), events.said());
    }

    /** Asks again. @see Conversation#again */
    Ended again(int index, @Nullable Tier chosen, AnswerRelay events, Cancellation stop) {
        begin(events);
        return ended(conversation().again(index, chosen, limits(), events, stop), events.said());
    }

    /** What was said in the kept conversation; on a worker. Empty where it is not kept any more. */
    Optional<Said> said() {
        return restored().map(kept -> {
            lookOnce();
            return new Said(answered(kept), kept.totals());
        });
    }

    private static List<Answered> answered(Conversation kept) {
        List<AssistantAnswer> answers = kept.answers();
        return IntStream.range(0, answers.size())
                .mapToObj(index -> new Answered(answers.get(index), kept.replay(index)))
                .toList();
    }

    /** The document of the conversation is gone: models see no other one. */
    void leave() {
        over = true;
    }

    /** Whether it was left. */
    boolean isOver() {
        return over;
    }

    /** Where paragraphs stand that a model named; on a worker. */
    Optional<Passage> passage(PassageReference reference) {
        return passage(new DocumentText(seen.isEmpty() ? document() : seen), reference);
    }

    /** The document as models saw it last; empty before they saw it. */
    String seen() {
        return seen;
    }

    /** The passages of it that can be named; none before models saw it. */
    PassageNames names() {
        return names;
    }

    private Ended ended(AssistantAnswer answer, List<String> said) {
        String text = seen;
        Map<PassageReference, Passage> passages = new HashMap<>();
        if (!text.isEmpty()) {
            DocumentText document = new DocumentText(text);
            String all = String.join("\n", said) + "\n" + answer.text();
            all = all.replaceAll("[*_]", "").replace('\n', ' ');
            for (PassageReference.Found found : names.in(all)) {
                passage(document, found.reference()).ifPresent(passage -> passages.put(found.reference(), passage));
            }
        }
        return new Ended(answer, conversation().totals(), text, passages);
    }

    private static Optional<Passage> passage(DocumentText document, PassageReference reference) {
        try {
            return Optional.of(new Passage(
                    document.paragraph(reference.first()).start(),
                    document.paragraph(reference.last()).end()));
        } catch (ToolFault none) {
            return Optional.empty();
        }
    }

    private QuestionLimits limits() {
        return QuestionLimits.of(sources.settings().get().assistant());
    }

    private void begin(AnswerRelay events) {
        relay = events;
        if (!over) {
            file = background.ask(() -> over ? file : sources.file().get());
            lookOnce();
        }
    }

    private Conversation conversation() {
        Conversation known = conversation;
        if (known == null) {
            known = restored().orElseGet(() -> sources.conversations().get().open(about(), this::decide));
            conversation = known;
        }
        return known;
    }

    private Optional<Conversation> restored() {
        String kept = id;
        if (conversation == null && kept != null) {
            conversation = sources.conversations()
                    .get()
                    .resume(kept, about(), this::decide)
                    .orElse(null);
        }
        return Optional.ofNullable(conversation);
    }

    private ConversationDocument about() {
        return new ConversationDocument(
                () -> ConversationDocument.nameOf(file), this::document, sources.localOnly(), sources.style());
    }

    /** A proposal is made by a tool, which a turn has called. */
    private ProposalDecision decide(Proposal proposal, Cancellation stop) {
        AnswerRelay asking = Objects.requireNonNull(relay);
        return proposals.decide(proposal, Objects.requireNonNull(asking.asked()), stop);
    }

    /** A model may name passages without a look of its own. */
    private void lookOnce() {
        if (seen.isEmpty()) {
            document();
        }
    }

    /** Once the document is gone, the last look at it stays. */
    private String document() {
        if (!over) {
            Look look = background.ask(() -> over
                    ? new Look(seen, file)
                    : new Look(places.look(), sources.file().get()));
            if (!seen.equals(look.text())) {
                seen = look.text();
                names = PassageNames.of(new DocumentText(seen));
            }
            file = look.file();
        }
        return seen;
    }
}
