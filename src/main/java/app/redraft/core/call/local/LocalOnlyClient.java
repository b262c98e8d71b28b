package app.redraft.core.call.local;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.text.UserMessage;
import java.util.function.Consumer;

/** Refuses a call whose text may not leave this machine where its engine is elsewhere. Thread-safe. */
public final class LocalOnlyClient implements ModelClient {
    private final ModelClient delegate;
    private final boolean onThisMachine;

    /**
     * @param delegate asks the model
     * @param onThisMachine whether that runs on this machine
     */
    public LocalOnlyClient(ModelClient delegate, boolean onThisMachine) {
        this.delegate = delegate;
        this.onThisMachine = onThisMachine;
    }

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        if (!onThisMachine && request.terms().localOnly().getAsBoolean()) {
            throw new ModelException(
                    ErrorKind.FORBIDDEN,
                    UserMessage.of("call.local-only", request.context().tier()));
        }
        return delegate.stream(request, events, cancellation);
    }
}
