package app.redraft.core.assistant;

import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.answer.AssistantTurn;
import app.redraft.core.assistant.answer.Totals;
import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.cleaning.PassageTags;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.ShippedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Questions about one document and their answers. All that was said lives in the messages, so that every turn can go to either
 * tier. Questions block a worker thread, one at a time; reading is safe from any thread.
 */
public final class Conversation {
    /** The longest question, in UTF-16 units. */
    public static final int LONGEST_QUESTION = 10_000;

    private static final String SYSTEM = ShippedText.of("/assistant/system-prompt.txt");
    private static final String STYLE = "<style>\n";
    private static final String STYLE_END = "\n</style>\n\n";

    private final Assistant assistant;
    private final ConversationDocument document;
    private final ProposalReviews reviews;
    private final Consumer<Conversation> keeper;
    private final List<ChatMessage> messages = new ArrayList<>();
    private final List<AssistantAnswer> answers = new CopyOnWriteArrayList<>();
    /** How many messages stood before each question. */
    private final List<Integer> beginnings = new ArrayList<>();

    private final AtomicReference<@Nullable DocumentText> seen = new AtomicReference<>();
    private boolean running;

    /**
     * A conversation in which nothing was said yet, and which is not kept.
     *
     * @param reviews shows proposed changes to the writer and waits for the decision
     */
    public Conversation(Assistant assistant, ConversationDocument document, ProposalReviews reviews) {
        this(assistant, document, reviews, unkept -> {});
    }

    /** @param keeper keeps the conversation after every answer, on the thread that asked */
    Conversation(
            Assistant assistant,
            ConversationDocument document,
            ProposalReviews reviews,
            Consumer<Conversation> keeper) {
        this.assistant = assistant;
        this.document = document;
        this.reviews = reviews;
        this.keeper = keeper;
        messages.add(ChatMessage.system(SYSTEM));
    }

    /** Takes over what was said, before anything else is. */
    void restore(ConversationHistory.Kept kept) {
        messages.addAll(kept.messages());
        beginnings.addAll(kept.beginnings());
        answers.addAll(kept.answers());
    }

    /**
     * What there is to keep; empty before the first turn.
     *
     * @param keptBy what it was kept by before, or null to keep it by the ledger's id
     */
    Optional<ConversationHistory.Kept> kept(@Nullable String keptBy, int revision, Instant at) {
        List<ChatMessage> said = messages.subList(1, messages.size());
        return Optional.ofNullable(keptBy == null ? conversationId() : keptBy)
                .map(id -> new ConversationHistory.Kept(
                        id, revision, document.name().get(), at, said, beginnings, answers));
    }

    /** Every answer so far, oldest first; also those that are not finished. */
    public List<AssistantAnswer> answers() {
        return List.copyOf(answers);
    }

    /**
     * What happened on the way to an answer, as far as it is kept: turns, what their models said, and the tools they used. Not
     * while a question is being answered.
     *
     * @param index position of the answer in {@link #answers()}
     */
    public List<AssistantEvent> replay(int index) {
        int end = index + 1 < beginnings.size() ? beginnings.get(index + 1) : messages.size();
        return Replay.of(answers.get(index), messages.subList(beginnings.get(index), end));
    }

    /** What all answers together came to. */
    public Totals totals() {
        List<AssistantTurn> turns =
                answers.stream().flatMap(answer -> answer.turns().stream()).toList();
        return new TurnPrices(assistant).totals(turns);
    }

    /**
     * Asks a question.
     *
     * @param question not blank
     * @param events hears what happens, one thing at a time, {@link AssistantEvent.Finished} last; on this thread, but for
     *     {@link AssistantEvent.Proposed}, which comes on the worker thread that waits for the decision
     * @return the answer, also when it is not finished or was stopped
     * @throws IllegalStateException while another question is being answered
     */
    public AssistantAnswer ask(
            String question, QuestionLimits limits, Consumer<AssistantEvent> events, Cancellation cancellation) {
        return answer(answers.size(), question, null, limits, events, cancellation);
    }

    /**
     * Asks a question again. What was said after it is forgotten.
     *
     * @param index position of its answer in {@link #answers()}
     * @param chosen who shall answer, or null where the rules decide as before
     */
    public AssistantAnswer again(
            int index,
            @Nullable Tier chosen,
            QuestionLimits limits,
            Consumer<AssistantEvent> events,
            Cancellation cancellation) {
        return answer(index, answers.get(index).question(), chosen, limits, events, cancellation);
    }

    private AssistantAnswer answer(
            int index,
            String question,
            @Nullable Tier chosen,
            QuestionLimits limits,
            Consumer<AssistantEvent> events,
            Cancellation cancellation) {
        begin();
        try {
            String parent = conversationId();
            forgetFrom(index);
            beginnings.add(messages.size());
            Question asked = new Question(question, withStyle(question), chosen, limits, parent);
            Dialogue dialogue = new Dialogue(messages, document, reviews, seen);
            AssistantAnswer answer = new ToolLoop(assistant, dialogue, asked, events, cancellation).run();
            answers.add(answer);
            keeper.accept(this);
            events.accept(new AssistantEvent.Finished(answer));
            return answer;
        } finally {
            end();
        }
    }

    /** Decisions of style are told with the question, once, so that what was sent before stays byte for byte the same. */
    private String withStyle(String question) {
        List<String> decisions = document.style().decisions();
        String style = STYLE
                + (decisions.isEmpty() ? "none any more" : PassageTags.defuse(StyleSheet.prompt(decisions)))
                + STYLE_END;
        String told = messages.stream()
                .filter(message -> message.role() == ChatMessage.Role.USER
                        && message.content().startsWith(STYLE))
                .reduce((earlier, later) -> later)
                .map(ChatMessage::content)
                .orElse("");
        boolean news = told.isEmpty() ? !decisions.isEmpty() : !told.startsWith(style);
        return news ? style + question : question;
    }

    private @Nullable String conversationId() {
        return answers.stream()
                .map(AssistantAnswer::conversationId)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private void forgetFrom(int index) {
        while (answers.size() > index) {
            answers.remove(answers.size() - 1);
        }
        // A question that broke off by a fault of the program has no answer.
        while (beginnings.size() > index) {
            int beginning = beginnings.remove(beginnings.size() - 1);
            messages.subList(beginning, messages.size()).clear();
        }
    }

    private synchronized void begin() {
        if (running) {
            throw new IllegalStateException("a question is being answered");
        }
        running = true;
    }

    private synchronized void end() {
        running = false;
    }
}
