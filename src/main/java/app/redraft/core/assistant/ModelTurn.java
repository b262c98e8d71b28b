package app.redraft.core.assistant;

import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.answer.AssistantTurn;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One turn as it arrives: its text, its tool calls, and what its attempts came to. Used by one thread. */
final class ModelTurn {
    private final String id;
    private final Route route;
    private final EngineId asked;
    private final Consumer<AssistantEvent> events;
    private final StringBuilder text = new StringBuilder();
    private final List<ModelEvent.ToolCall> calls = new ArrayList<>();
    private final List<ModelEvent.Receipt> receipts = new ArrayList<>();
    private @Nullable FinishReason finish;

    ModelTurn(String id, Route route, EngineId asked, Consumer<AssistantEvent> events) {
        this.id = id;
        this.route = route;
        this.asked = asked;
        this.events = events;
    }

    void hear(ModelEvent event) {
        if (event instanceof ModelEvent.TextDelta delta) {
            text.append(delta.text());
            events.accept(new AssistantEvent.Delta(delta.text()));
        } else if (event instanceof ModelEvent.ThinkingDelta delta) {
            events.accept(new AssistantEvent.Thinking(delta.text()));
        } else if (event instanceof ModelEvent.TextRetracted) {
            retract();
        } else if (event instanceof ModelEvent.ToolCall call) {
            calls.add(call);
        } else if (event instanceof ModelEvent.Heartbeat heartbeat && heartbeat.loading()) {
            events.accept(new AssistantEvent.Loading());
        } else if (event instanceof ModelEvent.Pause pause) {
            events.accept(new AssistantEvent.Waiting(pause));
        } else if (event instanceof ModelEvent.Receipt receipt) {
            receipts.add(receipt);
        }
    }

    void retract() {
        if (!text.isEmpty()) {
            text.setLength(0);
            events.accept(new AssistantEvent.Retracted());
        }
    }

    void finished(FinishReason reason) {
        finish = reason;
    }

    String id() {
        return id;
    }

    Route route() {
        return route;
    }

    /** What the model wrote. */
    String text() {
        return text.toString();
    }

    List<ModelEvent.ToolCall> calls() {
        return List.copyOf(calls);
    }

    /** Why the model stopped; null for a turn that failed. */
    @Nullable FinishReason finish() {
        return finish;
    }

    /** What it came to, all attempts together. */
    AssistantTurn figures() {
        String model = asked.model();
        TokenUsage usage = TokenUsage.NONE;
        Long ttft = null;
        long total = 0;
        Cost cost = Cost.FREE;
        for (ModelEvent.Receipt receipt : receipts) {
            model = receipt.model();
            usage = usage.plus(receipt.usage());
            ttft = receipt.ttftMs() == null ? ttft : Long.valueOf(total + receipt.ttftMs());
            total += receipt.totalMs();
            cost = cost.plus(receipt.cost());
        }
        EngineId answered = new EngineId(asked.provider(), model);
        return new AssistantTurn(id, route.tier(), answered, route.cause(), usage, ttft, total, cost);
    }
}
