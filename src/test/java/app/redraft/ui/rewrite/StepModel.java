package app.redraft.ui.rewrite;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A model that streams what a test tells it, when the test tells it; stops at once when cancelled. */
public final class StepModel implements ModelClient {
    /** One thing the model does next; the reply ends the call. */
    private interface Step {
        ModelReply take(Consumer<ModelEvent> events);
    }

    public final List<ChatRequest> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final EngineId engine;

    StepModel(String provider, String model) {
        engine = new EngineId(provider, model);
    }

    /** Streams a piece of text. */
    public StepModel says(String text) {
        return does(new ModelEvent.TextDelta(text));
    }

    /** Sends an event. */
    public StepModel does(ModelEvent event) {
        steps.add(events -> {
            events.accept(event);
            return null;
        });
        return this;
    }

    /** Ends the answer. */
    public StepModel ends(FinishReason finish) {
        return ends(finish, engine.model());
    }

    /** Ends the answer, in the name of another model. */
    StepModel ends(FinishReason finish, String answering) {
        steps.add(events -> {
            events.accept(receipt());
            return ModelReply.of(finish, answering, TokenUsage.of(20, 10));
        });
        return this;
    }

    /** Fails. */
    StepModel fails(ErrorKind kind, String message) {
        return fails(new ModelException(kind, UserMessage.literal(message)));
    }

    /** Fails. */
    StepModel fails(ModelException failure) {
        steps.add(events -> {
            events.accept(receipt());
            throw failure;
        });
        return this;
    }

    @Override
    public EngineId engine() {
        return engine;
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        asked.add(request);
        Step stopped = ignored -> {
            throw ModelException.cancelled();
        };
        Cancellation.Registration registration = cancellation.onCancel(() -> {
            steps.clear();
            steps.add(stopped);
        });
        try {
            while (true) {
                ModelReply reply = steps.take().take(events);
                cancellation.check();
                if (reply != null) {
                    return reply;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ModelException.cancelled();
        } finally {
            registration.close();
        }
    }

    private ModelEvent receipt() {
        return new ModelEvent.Receipt(
                "call",
                engine.model(),
                TokenUsage.of(20, 10),
                120L,
                480L,
                new Cost(new Money(1500), Cost.Basis.COMPUTED, null));
    }
}
