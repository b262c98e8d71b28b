package app.redraft.core.llm;

import java.util.function.Consumer;

/**
 * The port to one model of one tier. Adapters live in {@code infra.provider}; the policies every call passes (rate limit,
 * budget, retry, breaker, metering) are decorators of this same interface.
 */
public interface ModelClient {

    /** Provider and model this client asks. Cheap, any thread. */
    EngineId engine();

    /**
     * Asks the model and streams its answer. Blocks the calling worker thread until the answer is complete, failed or
     * cancelled. Events are delivered in order; no event follows the return or the exception. Calls may run concurrently.
     *
     * @param request what to ask
     * @param events receives each event as it arrives, on the calling thread or a single delivering thread
     * @param cancellation stops the call at once; cancelled calls end in {@link ErrorKind#CANCELLED}
     * @return how the answer ended; never an empty answer, and tool calls only where tools were offered
     * @throws ModelException for every failure, with its kind and a message for the writer
     */
    ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation);
}
