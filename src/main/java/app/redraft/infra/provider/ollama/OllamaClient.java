package app.redraft.infra.provider.ollama;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.sse.ApiKeys;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Refuses a text that is longer than the model takes at all: whatever size is asked for, Ollama would cut it without a
 * word. Only asks about the model when the text is long. Thread-safe.
 */
public final class OllamaClient implements ModelClient {
    private final ModelClient client;
    private final OllamaProtocol protocol;
    private final Supplier<Optional<String>> keys;
    private final ContextLimits limits;

    /**
     * A client.
     *
     * @param client sends the chat
     * @param protocol where
     * @param keys gives the key at each call
     * @param limits knows how much models take
     */
    public OllamaClient(
            ModelClient client, OllamaProtocol protocol, Supplier<Optional<String>> keys, ContextLimits limits) {
        this.client = client;
        this.protocol = protocol;
        this.keys = keys;
        this.limits = limits;
    }

    @Override
    public EngineId engine() {
        return client.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        if (ContextSize.forRequest(request) > ContextSize.DEFAULT) {
            String key = ApiKeys.checked(keys.get().orElse(null), protocol.endpoint());
            OptionalInt limit = limits.of(protocol, key, cancellation);
            cancellation.check();
            if (limit.isPresent() && ContextSize.promptTokens(request) > limit.getAsInt()) {
                throw new ModelException(
                        ErrorKind.TOO_LONG,
                        UserMessage.of("provider.too-long-for-context", engine().model(), limit.getAsInt()));
            }
        }
        return client.stream(request, events, cancellation);
    }
}
