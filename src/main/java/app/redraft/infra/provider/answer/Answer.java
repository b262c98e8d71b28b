package app.redraft.infra.provider.answer;

import app.redraft.core.llm.Bill;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.TokenUsage;
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
    private long payloads;
    private long receivedChars;
    private boolean wrote;
    private boolean thought;
    private boolean ended;
    private boolean damaged;
    private boolean recognised;
    private boolean strange;
    private @Nullable FinishReason finish;
    private @Nullable String unknownFinish;
    private @Nullable String failure;
    private @Nullable TokenUsage usage;
    private @Nullable Bill bill;
    private @Nullable String requestId;
    private String model;
    private final boolean toolsOffered;
    private final int maxTokens;

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
        this.maxTokens = request.sampling().maxTokens();
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

    /** The model said why it stopped. A later reason replaces an earlier one only if that was unknown. */
    public void finish(FinishReason reason) {
        finish = finish == null ? reason : finish;
    }

    /** The model stopped for a reason nobody knows: as good as complete if text came. */
    public void finishUnknown(String reason) {
        unknownFinish = reason;
    }

    /** The model said that it stopped because of a failure of its own. */
    public void failAtEnd(String reason) {
        failure = reason;
    }

    /** The end marker came: nothing after it counts. */
    public void end() {
        ended = true;
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
        }
    }

    /** The model that answers: as the server named it, until then the one asked for. */
    public String model() {
        return model;
    }

    /** Rises with every piece of text, thinking, refusal or tool call. */
    public long payloads() {
        return payloads;
    }

    /** Whether nothing that follows counts. */
    public boolean ended() {
        return ended;
    }

    /** Whether the model said that it stopped. */
    public boolean finished() {
        return ended || finish != null || unknownFinish != null || failure != null;
    }

    /** Counts so far, or null. */
    public @Nullable TokenUsage usage() {
        return usage;
    }

    /** The provider's id of the call, or null. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** Gives out what is held back of a broken answer, so that partial text is whole. */
    public void flush() {
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
        boolean unclosed = tags.unclosed();
        flush();
        if (failure != null) {
            throw failures().ownProblem(failure);
        }
        if (!finished()) {
            throw strange && !recognised && payloads == 0
                    ? failures().noAnswer()
                    : failures().brokenOff();
        }
        if (damaged) {
            throw failures().damaged();
        }
        FinishReason reason = reason();
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
        UserMessage note = refusal.isEmpty() ? null : UserMessage.literal(shortened(refusal.toString()));
        return new ModelReply(reason, model, usage, bill, requestId, note);
    }

    private FinishReason reason() {
        boolean blocked = finish == FinishReason.LENGTH || finish == FinishReason.CONTENT_FILTER;
        if (!blocked && !refusal.isEmpty()) {
            return FinishReason.REFUSAL;
        }
        if ((finish == null || finish == FinishReason.STOP) && !tools.isEmpty()) {
            return FinishReason.TOOL_CALLS;
        }
        if (finish == null && unknownFinish == null && usage != null && usage.output() >= maxTokens) {
            // Workers AI's own format gives no reason; an answer as long as the limit was cut at it.
            return FinishReason.LENGTH;
        }
        return finish == null ? FinishReason.STOP : finish;
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
