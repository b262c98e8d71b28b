package app.redraft.core.assistant;

import app.redraft.core.assistant.tool.EditReviews;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Questions about one document and their answers. All that was said lives in the messages, so that every turn can go to either
 * tier. Questions block a worker thread, one at a time; reading is safe from any thread.
 */
public final class Conversation {
    private static final String SYSTEM = read("/assistant/system-prompt.txt");

    private final Assistant assistant;
    private final Supplier<String> document;
    private final BooleanSupplier localOnly;
    private final EditReviews reviews;
    private final List<ChatMessage> messages = new ArrayList<>();
    private final List<AssistantAnswer> answers = new CopyOnWriteArrayList<>();
    /** How many messages stood before each question. */
    private final List<Integer> beginnings = new ArrayList<>();

    private boolean running;

    /**
     * A conversation in which nothing was said yet.
     *
     * @param document the text as it is now, with LF line ends; asked on worker threads, before the tools of every turn
     * @param localOnly whether the text may only go to engines on this machine; asked before every call
     * @param reviews shows proposed changes to the writer and waits for the decision
     */
    public Conversation(
            Assistant assistant, Supplier<String> document, BooleanSupplier localOnly, EditReviews reviews) {
        this.assistant = assistant;
        this.document = document;
        this.localOnly = localOnly;
        this.reviews = reviews;
        messages.add(ChatMessage.system(SYSTEM));
    }

    /** Every answer so far, oldest first; also those that are not finished. */
    public List<AssistantAnswer> answers() {
        return List.copyOf(answers);
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
     *     {@link AssistantEvent.EditProposed}, which comes on the worker thread that waits for the decision
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
            Question asked = new Question(question, chosen, limits, parent);
            Dialogue dialogue = new Dialogue(messages, document, localOnly, reviews);
            AssistantAnswer answer = new ToolLoop(assistant, dialogue, asked, events, cancellation).run();
            answers.add(answer);
            events.accept(new AssistantEvent.Finished(answer));
            return answer;
        } finally {
            end();
        }
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

    private static String read(String resource) {
        try (InputStream in = Conversation.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
