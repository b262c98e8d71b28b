package app.redraft.core.settings;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One tier's engine and limits.
 *
 * @param provider who is asked
 * @param baseUrl address of the server, or null for the provider's default
 * @param accountId Cloudflare account, or null
 * @param model model id as the provider knows it; {@code fast} or {@code thorough} for the built-in proofreader
 * @param maxTokens most tokens to generate, {@code > 0}
 * @param temperature 0..2
 * @param topP 0..1, or null for the server's default
 * @param firstTokenTimeoutS seconds to wait for the first payload, or null for {@link #firstTokenTimeout} of its tier
 * @param idleTimeoutS seconds to wait between payloads
 * @param thinking {@code none}, {@code low}, {@code medium}, {@code high}, or null for the server's default
 * @param managedProcess a command line Redraft starts and supervises, or null; one that {@link ManagedCommand} can read
 * @param managedIdleStopS seconds without a call after which the managed process is stopped until the next, or null for never
 * @param allowPrivateHttp whether the writer agreed that text and key travel unencrypted to a server in a private network
 */
public record TierSettings(
        ProviderKind provider,
        @Nullable String baseUrl,
        @Nullable String accountId,
        String model,
        int maxTokens,
        double temperature,
        @Nullable Double topP,
        @Nullable Integer firstTokenTimeoutS,
        int idleTimeoutS,
        @Nullable String thinking,
        @Nullable String managedProcess,
        @Nullable Integer managedIdleStopS,
        boolean allowPrivateHttp) {

    /** Edge on a fresh machine. */
    public static final TierSettings EDGE_DEFAULTS =
            new TierSettings(ProviderKind.BUILTIN, null, null, "fast", 2048, 0.7, 0.9, null, 15, null, null, false);

    /** Frontier on a fresh machine. */
    public static final TierSettings FRONTIER_DEFAULTS = new TierSettings(
            ProviderKind.BUILTIN, null, null, "thorough", 4096, 0.5, null, null, 60, null, null, false);

    private static final int PROMPT_S = 10;
    private static final int PATIENT_S = 120;
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://(\\[[^\\]]+]|[^:/?#@]+)(?::(\\d{1,5}))?([/?#].*)?", Pattern.CASE_INSENSITIVE);

    /** A tier whose managed process, if it has one, is not stopped for idleness. */
    public TierSettings(
            ProviderKind provider,
            @Nullable String baseUrl,
            @Nullable String accountId,
            String model,
            int maxTokens,
            double temperature,
            @Nullable Double topP,
            @Nullable Integer firstTokenTimeoutS,
            int idleTimeoutS,
            @Nullable String thinking,
            @Nullable String managedProcess,
            boolean allowPrivateHttp) {
        this(
                provider,
                baseUrl,
                accountId,
                model,
                maxTokens,
                temperature,
                topP,
                firstTokenTimeoutS,
                idleTimeoutS,
                thinking,
                managedProcess,
                null,
                allowPrivateHttp);
    }

    /** Whether an address names a server on this machine; false for null. */
    public static boolean isLoopback(@Nullable String address) {
        if (address == null) {
            return false;
        }
        Matcher matcher = WEB_ADDRESS.matcher(address);
        return matcher.matches() && Reach.of(matcher.group(1)) == Reach.LOOPBACK;
    }

    /** Whether the engine runs on this machine, so that no text leaves it. */
    public boolean onThisMachine() {
        return !provider.asksServer()
                || isLoopback(baseUrl)
                || (baseUrl == null && (provider.runsHere() || managedProcess != null));
    }

    /** Whether Redraft starts and supervises the server of this tier. */
    public boolean supervised() {
        return managedProcess != null && provider.asksServer();
    }

    /** The port the managed process must listen on, or empty where any free one does: the command then takes it. */
    public OptionalInt managedPort() {
        OptionalInt set = port(baseUrl);
        if (set.isPresent()) {
            return set;
        }
        boolean usual = provider.runsHere() && managedProcess != null && !managedProcess.contains(ManagedCommand.PORT);
        return usual ? port(provider.defaultAddress()) : OptionalInt.empty();
    }

    private static OptionalInt port(@Nullable String address) {
        Matcher matcher = WEB_ADDRESS.matcher(address == null ? "" : address);
        return matcher.matches() && matcher.group(2) != null
                ? OptionalInt.of(Integer.parseInt(matcher.group(2)))
                : OptionalInt.empty();
    }

    /** The same tier at the port its managed process got; an address that is set stays. */
    public TierSettings at(int port) {
        return new TierSettings(
                provider,
                baseUrl == null ? "http://127.0.0.1:" + port : baseUrl,
                accountId,
                model,
                maxTokens,
                temperature,
                topP,
                firstTokenTimeoutS,
                idleTimeoutS,
                thinking,
                managedProcess,
                managedIdleStopS,
                allowPrivateHttp);
    }

    /** The same server, asked for another model. */
    public TierSettings withModel(String other) {
        return new TierSettings(
                provider,
                baseUrl,
                accountId,
                other,
                maxTokens,
                temperature,
                topP,
                firstTokenTimeoutS,
                idleTimeoutS,
                thinking,
                managedProcess,
                managedIdleStopS,
                allowPrivateHttp);
    }

    /** Provider and model. */
    public EngineId engine() {
        return new EngineId(provider.id(), model);
    }

    /**
     * How long to wait for the first payload: as set, else {@value #PATIENT_S} seconds on the frontier tier and for a server on
     * this machine, which may have to load its model, else {@value #PROMPT_S}.
     */
    public Duration firstTokenTimeout(Tier tier) {
        if (firstTokenTimeoutS != null) {
            return Duration.ofSeconds(firstTokenTimeoutS);
        }
        boolean localServer = provider.asksServer() && onThisMachine();
        return Duration.ofSeconds(localServer || tier == Tier.FRONTIER ? PATIENT_S : PROMPT_S);
    }

    /** The limits and knobs of a call with these settings on a tier. */
    public Sampling sampling(Tier tier) {
        return new Sampling(
                maxTokens, temperature, topP, thinking, firstTokenTimeout(tier), Duration.ofSeconds(idleTimeoutS));
    }
}
