package app.redraft.infra.provider.discovery;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.ModelCatalog;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.failure.CallTarget;
import app.redraft.infra.provider.failure.ErrorClassifier;
import app.redraft.infra.provider.failure.TransportFailures;
import app.redraft.infra.provider.sse.ApiKeys;
import app.redraft.infra.provider.sse.ChatProtocol;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Asks an endpoint for its models. Thread-safe. */
public final class EndpointCatalog implements ModelCatalog {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final JsonGet http;
    private final Function<TierSettings, ChatProtocol> protocols;
    private final ErrorClassifier errors;

    /**
     * A catalog.
     *
     * @param protocols gives the protocol of a tier's settings
     * @param errors words refusals
     */
    public EndpointCatalog(Call.Factory http, Function<TierSettings, ChatProtocol> protocols, ErrorClassifier errors) {
        this.http = new JsonGet(http, PATIENCE);
        this.protocols = protocols;
        this.errors = errors;
    }

    @Override
    public List<String> models(TierSettings settings, Optional<String> key, Cancellation cancellation) {
        ChatProtocol protocol = protocols.apply(settings);
        HttpUrl url = protocol.modelsUrl();
        if (url == null) {
            throw noList(protocol);
        }
        String checked = ApiKeys.checked(key.orElse(null), protocol.endpoint());
        CallTarget target =
                new CallTarget(settings.engine(), protocol.endpoint().at(url), checked, List.of());
        Request.Builder request = new Request.Builder().url(url);
        protocol.headers(request);
        if (checked != null) {
            protocol.authorize(request, checked);
        }
        JsonGet.Answer answer = send(request.build(), target, cancellation);
        boolean good = answer.status() >= 200 && answer.status() < 300;
        if (answer.status() == 404
                || answer.status() == 405
                || (good && answer.json().isEmpty())) {
            throw noList(protocol);
        }
        if (!good) {
            throw errors.http(answer.status(), answer.headers(), answer.body(), target);
        }
        return ModelLists.ids(answer.json());
    }

    private static ModelException noList(ChatProtocol protocol) {
        return new ModelException(
                ErrorKind.NOT_FOUND,
                UserMessage.of("provider.no-model-list", protocol.endpoint().label()));
    }

    private JsonGet.Answer send(Request request, CallTarget target, Cancellation cancellation) {
        try {
            return http.send(request, cancellation);
        } catch (IOException e) {
            cancellation.check();
            throw TransportFailures.of(e, target);
        }
    }
}
