package app.redraft.infra.provider;

import app.redraft.core.cost.price.PriceDownload;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.LocalEngines;
import app.redraft.core.settings.LocalServers;
import app.redraft.core.settings.ModelCatalog;
import app.redraft.core.settings.Reach;
import app.redraft.core.settings.RequestPreview;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.anthropic.AnthropicProtocol;
import app.redraft.infra.provider.discovery.EndpointCatalog;
import app.redraft.infra.provider.discovery.EngineRecognition;
import app.redraft.infra.provider.discovery.HttpPriceDownload;
import app.redraft.infra.provider.discovery.LoopbackScan;
import app.redraft.infra.provider.failure.ErrorClassifier;
import app.redraft.infra.provider.json.Json;
import app.redraft.infra.provider.net.Endpoint;
import app.redraft.infra.provider.net.HttpStack;
import app.redraft.infra.provider.net.SystemProxy;
import app.redraft.infra.provider.ollama.ContextLimits;
import app.redraft.infra.provider.ollama.OllamaClient;
import app.redraft.infra.provider.ollama.OllamaProtocol;
import app.redraft.infra.provider.openai.OpenAiProtocol;
import app.redraft.infra.provider.sse.ApiKeys;
import app.redraft.infra.provider.sse.ChatProtocol;
import app.redraft.infra.provider.sse.NetworkModelClient;
import app.redraft.infra.provider.sse.StreamNormalizer;
import app.redraft.infra.provider.sse.TweakMemory;
import app.redraft.infra.provider.workersai.WorkersAiProtocol;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes the client of every network provider. All share one connection pool and what was learned about models; a new
 * client for changed settings costs nothing. Thread-safe.
 */
public final class ProviderClients implements AutoCloseable {
    private static final Duration PRICE_PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService network;
    private final Clock clock;
    private final HttpStack stack;
    private final TweakMemory memory = new TweakMemory();
    private final ErrorClassifier errors;
    private final ContextLimits contextLimits;

    /**
     * A factory for this system: its proxy, its trusted certificates.
     *
     * @param network runs the calls, one thread for each stream; not closed by this class
     * @param clock reads {@code Retry-After} dates
     */
    public ProviderClients(ExecutorService network, Clock clock) {
        this(network, clock, new SystemProxy(System.getenv(), ProxySelector::getDefault));
    }

    ProviderClients(ExecutorService network, Clock clock, SystemProxy proxy) {
        this.network = network;
        this.clock = clock;
        this.stack = new HttpStack(network, proxy, proxy, new StreamNormalizer());
        this.errors = new ErrorClassifier(clock);
        this.contextLimits = new ContextLimits(stack);
    }

    /**
     * A client. Never throws for what is in the settings: a client whose settings cannot work fails each call with what to
     * change.
     *
     * @param settings any provider but the built-in one
     * @param key gives the key at each call; blank or empty where the server needs none
     * @throws IllegalArgumentException for the built-in provider
     */
    public ModelClient create(TierSettings settings, Supplier<Optional<String>> key) {
        try {
            ChatProtocol protocol = protocol(settings);
            ModelClient client = new NetworkModelClient(protocol, key, stack, memory, errors);
            return protocol instanceof OllamaProtocol ollama
                    ? new OllamaClient(client, ollama, key, contextLimits)
                    : client;
        } catch (ModelException unusable) {
            return new UnusableClient(settings.engine(), unusable);
        }
    }

    /**
     * What is missing before a call can be made: an address, an account, a key. Asks no server; may read the keychain.
     *
     * @param settings any provider but the built-in one
     * @param key gives the key; asked only where the server needs one
     */
    public Optional<ModelException> missing(TierSettings settings, Supplier<Optional<String>> key) {
        try {
            Endpoint endpoint = protocol(settings).endpoint();
            if (endpoint.reach() == Reach.PUBLIC) {
                ApiKeys.checked(key.get().orElse(null), endpoint);
            }
            return Optional.empty();
        } catch (ModelException unusable) {
            return Optional.of(unusable);
        }
    }

    /** Where the tier's calls go, as messages name it; empty where the settings name no usable address. */
    public Optional<String> host(TierSettings settings) {
        try {
            return Optional.of(protocol(settings).endpoint().label());
        } catch (ModelException unusable) {
            return Optional.empty();
        }
    }

    /** The lists of models of every network provider. */
    public ModelCatalog catalog() {
        return new EndpointCatalog(stack, ProviderClients::protocol, errors);
    }

    /** Fetches the price files a writer names. */
    public PriceDownload priceDownload() {
        return new HttpPriceDownload(stack, PRICE_PATIENCE);
    }

    /** What calls would send. */
    public RequestPreview previews() {
        return (settings, request) -> {
            ChatProtocol protocol = protocol(settings);
            return new RequestPreview.Preview(
                    protocol.endpoint().url().toString(), Json.write(protocol.body(request, memory.of(protocol))));
        };
    }

    /**
     * Tells local engines from gateways.
     *
     * @param key the key of a tier's settings; empty for none
     */
    public LocalEngines localEngines(Function<TierSettings, Optional<String>> key) {
        return new EngineRecognition(stack, key, clock);
    }

    /** The search for servers on this machine. */
    public LocalServers localServers() {
        return new LoopbackScan(stack, network);
    }

    /**
     * Opens a connection to the tier's server and sends nothing. Returns at once; failures are left for the call to
     * report.
     */
    public void prewarm(TierSettings settings) {
        try {
            stack.prewarm(protocol(settings).endpoint().url());
        } catch (ModelException unusable) {
            // The call itself will say what is wrong with the settings.
        }
    }

    /**
     * Loads what the first call to the tier's provider needs, by a call that never leaves this process. Takes up to some
     * seconds on a slow machine; meant for a thread that nobody waits for.
     */
    public void rehearse(TierSettings settings) {
        try {
            new Rehearsal(stack, errors).of(protocol(settings), settings.sampling(Tier.EDGE));
        } catch (ModelException unusable) {
            // The call itself will say what is wrong with the settings.
        }
    }

    /** Ends all calls and connections. */
    @Override
    public void close() {
        stack.close();
    }

    /**
     * The wire format of a provider.
     *
     * @throws ModelException for settings that cannot work
     * @throws IllegalArgumentException for the built-in provider
     */
    static ChatProtocol protocol(TierSettings settings) {
        if (settings.supervised()
                && settings.baseUrl() == null
                && settings.managedPort().isEmpty()) {
            // Without an address the provider's own would be meant, and text for this machine would leave it.
            throw new ModelException(ErrorKind.NETWORK, UserMessage.of("provider.no-port"));
        }
        return switch (settings.provider()) {
            case OPENAI -> new OpenAiProtocol(settings);
            case WORKERS_AI -> new WorkersAiProtocol(settings);
            case ANTHROPIC -> new AnthropicProtocol(settings);
            case OLLAMA -> new OllamaProtocol(settings);
            case BUILTIN ->
                throw new IllegalArgumentException(settings.provider().id() + " is not a network provider");
        };
    }

    /** Settings that cannot work. */
    private record UnusableClient(EngineId engine, ModelException reason) implements ModelClient {
        @Override
        public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
            cancellation.check();
            throw new ModelException(reason.kind(), reason.userMessage());
        }
    }
}
