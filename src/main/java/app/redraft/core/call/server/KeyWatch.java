package app.redraft.core.call.server;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import java.util.function.Consumer;

/**
 * Tells when a server did not accept the key of a call. Thread-safe.
 *
 * @param delegate makes the calls
 * @param refused hears of it, on the thread of the call
 */
public record KeyWatch(ModelClient delegate, Runnable refused) implements ModelClient {

    @Override
    public EngineId engine() {
        return delegate.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        try {
            return delegate.stream(request, events, cancellation);
        } catch (ModelException failure) {
            if (failure.kind() == ErrorKind.AUTH) {
                refused.run();
            }
            throw failure;
        }
    }
}
