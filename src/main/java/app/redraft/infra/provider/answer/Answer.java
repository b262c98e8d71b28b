package app.redraft.infra.provider.answer;

import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Bill;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.failure.CallTarget;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One answer while it arrives. Decoders put the pieces in, events come out in order, and {@link #complete()} judges how it
 * ended: a finish reason or an end marker is a normal end, neither is "cut off".
 */
public final class Answer {
    private static final int MOST_CHARS = 4_000_000;
    private static final int SHOWN = 300;
    /** Beyond this a count is no count, and a bill made of it no bill. */
    private static final long MOST_TOKENS = 100_000_000;

    private final Consumer<ModelEvent> events;
    private final CallTarget target;
    private final WellFormedText text = new WellFormedText();
    private final WellFormedText thinking = new WellFormedText();
    private final StringBuilder refusal = new StringBuilder();
    private final ToolCallAssembly tools = new ToolCallAssembly();
    private final ThinkTags tags;
    private final AnswerEnd end;
    private long payloads;
    private long receivedChars;
    private boolean wrote;
    private boolean thought;
    private boolean damaged;
    private boolean recognised;
    private boolean strange;
    private Runnable beforeEnd = () -> {};
    private @Nullable TokenUsage usage;
    private @Nullable Bill bill;
    private @Nullable String requestId;
    private String model;
    private boolean named;
    private final boolean toolsOffered;

    /**
     * An empty answer.
     *
     * @param request what was asked: where it speaks of thinking tags itself, they pass as text
     * @param target who was asked
     * @param events receives the pieces
     */
    public Answer(ChatRequest request, CallTarget target, Consumer<ModelEvent> events) {
        this.events = events;
        this.target = target;
        this.model = target.engine().model();
        this.toolsOffered = !request.tools().isEmpty();
        this.end = new AnswerEnd(request.sampling().maxTokens());
        boolean tagsAreText = request.messages().stream().anyMatch(message -> ThinkTags.mentioned(message.content()));
        this.tags = new ThinkTags(new Delivery(), tagsAreText);
    }

    /** A piece of the answer; null and empty are nothing. */
    public void text(@Nullable String piece) {
        if (piece != null && !piece.isEmpty()) {
            payload(piece.length());
            tags.add(text.add(piece));
        }
    }

    /** A piece of thinking that came in a field of its own; null and empty are nothing. */
    public void thinking(@Nullable String piece) {
        if (piece != null && !piece.isEmpty()) {
            payload(piece.length());
            deliverThinking(thinking.add(piece));
        }
    }

    /** A piece of a refusal; null and empty are nothing. */
    public void refusal(@Nullable String piece) {
        if (piece != null && !piece.isEmpty()) {
            payload(piece.length());
            refusal.append(piece);
        }
    }

    /** A piece of a tool call, see {@link ToolCallAssembly#add}. */
    public void tool(
            @Nullable Integer index, @Nullable String id, @Nullable String name, @Nullable JsonNode arguments) {
        if (tools.add(index, id, name, arguments)) {
            payload(0);
        }
    }

    /** The model said why it stopped; null is nothing. */
    public void finish(@Nullable FinishWord word) {
        if (word != null) {
            end.said(word);
        }
    }

    /** The end marker came: nothing after it counts. */
    public void end() {
        end.marked();
    }

    /** A piece could not be read: the answer may have a hole. */
    public void damage() {
        damaged = true;
    }

    /** Something arrived that has the shape of an answer of this provider. */
    public void recognise() {
        recognised = true;
    }

    /** Something arrived that has no shape of an answer. */
    public void strange() {
        strange = true;
    }

    /** The server said that the model had to be loaded first. */
    public void waitedForModel() {
        events.accept(new ModelEvent.Heartbeat(true));
    }

    /** The counts so far; replaces earlier ones, unless all are zero or one is beyond belief. */
    public void usage(TokenUsage counts) {
        long most = Math.max(counts.input(), counts.output());
        if (most > 0 && most <= MOST_TOKENS) {
            usage = counts;
        }
    }

    /** What the provider charges; replaces earlier figures. */
    public void bill(Bill charged) {
        bill = charged;
    }

    /** The provider's id of the call; the first one stays. */
    public void requestId(@Nullable String id) {
        if (requestId == null && id != null && !id.isBlank()) {
            requestId = id;
        }
    }

    /** The model that answers; blank is nothing. */
    public void model(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            model = name;
            named = true;
        }
    }

    /** The model that answers: as the server named it, until then the one asked for. */
    public String model() {
        return model;
    }

    /** Whether a model has begun to answer: the server named it, or a piece of its answer came. */
    public boolean begun() {
        return named || payloads > 0;
    }

    /** Rises with every piece of text, thinking, refusal or tool call. */
    public long payloads() {
        return payloads;
    }

    /** Whether nothing that follows counts. */
    public boolean ended() {
        return end.isMarked();
    }

    /** Whether the model said that it stopped. */
    public boolean finished() {
        return end.isKnown();
    }

    /** Counts so far, or null. */
    public @Nullable TokenUsage usage() {
        return usage;
    }

    /** The provider's id of the call, or null. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Runs once before the answer is judged or given up, so that a reader can give out what it holds back. */
    public void beforeEnd(Runnable action) {
        beforeEnd = action;
    }

    /** Gives out what is held back of a broken answer, so that partial text is whole. */
    public void flush() {
        beforeEnd.run();
        tags.add(text.end());
        tags.end();
        deliverThinking(thinking.end());
    }

    /**
     * Ends the answer: gives out what was held back, then the tool calls.
     *
     * @return how it ended, never empty
     * @throws ModelException when it was cut off, damaged, refused or empty
     */
    public ModelReply complete() {
        beforeEnd.run();
        boolean unclosed = tags.unclosed();
        flush();
        FinishWord word = end.word();
        if (word != null && end.isFailure()) {
            throw failures().stopped(word);
        }
        if (!finished()) {
            throw strange && !recognised && payloads == 0
                    ? failures().noAnswer()
                    : failures().brokenOff();
        }
        if (damaged) {
            throw failures().damaged();
        }
        if (word != null && wrote && end.isUnfinished()) {
            throw failures().unfinished(word);
        }
        FinishReason reason = end.reason(!refusal.isEmpty(), !tools.isEmpty(), usage);
        List<ModelEvent.ToolCall> calls = reason == FinishReason.LENGTH ? List.of() : tools.complete();
        if (reason == FinishReason.TOOL_CALLS && calls.size() < tools.begun()) {
            throw failures().unreadableTool();
        }
        if (reason == FinishReason.TOOL_CALLS && !toolsOffered) {
            throw failures().uncalledTool();
        }
        if (!wrote && calls.isEmpty()) {
            throw empty(reason, unclosed);
        }
        calls.forEach(events);
        UserMessage note = refusal.isEmpty() ? null : UserMessage.of("provider.refusal", shortened(refusal.toString()));
        return new ModelReply(reason, model, usage, bill, requestId, note);
    }

    private ModelException empty(FinishReason reason, boolean unclosed) {
        boolean reasoned = usage != null && usage.reasoning() > 0;
        return switch (reason) {
            case REFUSAL -> failures().refused(shortened(refusal.toString()));
            case CONTENT_FILTER -> failures().filtered();
            case LENGTH -> failures().outOfTokens(thought || unclosed || reasoned);
            default -> failures().nothing(unclosed);
        };
    }

    private EndFailures failures() {
        return new EndFailures(target.host(), requestId, usage, model, payloads > 0);
    }

    private void payload(int chars) {
        payloads++;
        receivedChars += chars;
        if (receivedChars > MOST_CHARS) {
            throw failures().endless();
        }
    }

    private void deliverThinking(String piece) {
        if (!piece.isEmpty()) {
            thought = true;
            events.accept(new ModelEvent.ThinkingDelta(piece));
        }
    }

    private static String shortened(String said) {
        String line = said.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    /** Passes on what the tags divided. */
    private final class Delivery implements ThinkTags.Sink {
        @Override
        public void text(String piece) {
            wrote = wrote || !piece.isBlank();
            events.accept(new ModelEvent.TextDelta(piece));
        }

        @Override
        public void thinking(String piece) {
            deliverThinking(piece);
        }

        @Override
        public void retract() {
            wrote = false;
            thought = true;
            events.accept(new ModelEvent.TextRetracted());
        }
    }
}
