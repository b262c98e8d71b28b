package app.redraft.infra.provider.sse;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.answer.Answer;
import app.redraft.infra.provider.failure.CallTarget;
import app.redraft.infra.provider.failure.ErrorBody;
import app.redraft.infra.provider.failure.ErrorClassifier;
import app.redraft.infra.provider.json.Json;
import app.redraft.infra.provider.net.Departure;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A model behind a network address: builds the request, runs the stream, and where a server refuses a parameter sends the
 * request again without it (remembered for the model). Events arrive on the calling thread. Thread-safe.
 */
public final class NetworkModelClient implements ModelClient {
    private final ChatProtocol protocol;
    private final Supplier<Optional<String>> keys;
    private final Call.Factory http;
    private final TweakMemory memory;
    private final ErrorClassifier errors;

    /**
     * A client.
     *
     * @param protocol the provider's format
     * @param keys gives the key at each call; may block; blank means none
     * @param http sends; needs {@link StreamNormalizer} among its interceptors
     * @param memory what models have asked for
     * @param errors words refusals
     */
    public NetworkModelClient(
            ChatProtocol protocol,
            Supplier<Optional<String>> keys,
            Call.Factory http,
            TweakMemory memory,
            ErrorClassifier errors) {
        this.protocol = protocol;
        this.keys = keys;
        this.http = http;
        this.memory = memory;
        this.errors = errors;
    }

    @Override
    public EngineId engine() {
        return protocol.engine();
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        cancellation.check();
        String key = ApiKeys.checked(keys.get().orElse(null), protocol.endpoint());
        CallTarget target = new CallTarget(
                engine(),
                protocol.endpoint(),
                key,
                request.messages().stream().map(ChatMessage::content).toList());
        Set<Tweak> tweaks = new HashSet<>(memory.of(protocol));
        boolean changed = false;
        while (true) {
            Answer answer = new Answer(request, target, events);
            ObjectNode body = protocol.body(request, tweaks);
            Optional<WireItem.Rejected> refusal = attempt(request, body, answer, target, events, cancellation);
            if (refusal.isEmpty()) {
                if (changed) {
                    memory.remember(protocol, tweaks);
                }
                return answer.complete();
            }
            WireItem.Rejected rejected = refusal.get();
            Optional<Tweak> tweak = Tweak.askedBy(rejected.status(), ErrorBody.parse(rejected.body()), body, tweaks);
            if (tweak.isEmpty()) {
                throw errors.http(rejected.status(), rejected.headers(), rejected.body(), target);
            }
            tweaks.add(tweak.get());
            changed = true;
        }
    }

    private Optional<WireItem.Rejected> attempt(
            ChatRequest request,
            ObjectNode body,
            Answer answer,
            CallTarget target,
            Consumer<ModelEvent> events,
            Cancellation cancellation) {
        StreamInbox inbox = new StreamInbox(protocol.framing());
        EventDecoder decoder = new EventDecoder(answer, protocol.reader(answer), errors, target);
        Call call = http.newCall(httpRequest(body, target.key(), inbox));
        StreamExchange exchange = new StreamExchange(
                new StreamExchange.Parts(call, inbox, decoder, answer, target),
                events,
                request.sampling().firstToken(),
                request.sampling().idle());
        try {
            return exchange.run(cancellation);
        } catch (ModelException failure) {
            answer.flush();
            throw failure.kind() == ErrorKind.CANCELLED ? cancelled(answer) : failure;
        }
    }

    private Request httpRequest(ObjectNode body, @Nullable String key, StreamInbox inbox) {
        Request.Builder builder = new Request.Builder()
                .url(protocol.endpoint().url())
                .tag(StreamInbox.class, inbox)
                .tag(Departure.class, inbox::sent)
                .header("Accept", protocol.framing() == Framing.EVENTS ? "text/event-stream" : "application/x-ndjson")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "Redraft")
                .post(new JsonBody(Json.write(body).getBytes(StandardCharsets.UTF_8)));
        protocol.headers(builder);
        if (key != null) {
            protocol.authorize(builder, key);
        }
        return builder.build();
    }

    private static ModelException cancelled(Answer answer) {
        return new ModelException(
                ErrorKind.CANCELLED,
                UserMessage.of("call.stopped"),
                new ModelException.Details(false, null, answer.requestId(), answer.usage(), null));
    }
}
