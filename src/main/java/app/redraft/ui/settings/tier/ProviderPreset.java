package app.redraft.ui.settings.tier;

import app.redraft.core.llm.Tier;
import app.redraft.core.settings.ProviderKind;
import app.redraft.core.settings.TierSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A known engine whose address is filled in.
 *
 * @param id a name of ours
 * @param label the product's name; a text key for the ones that are no product
 * @param provider who speaks with it
 * @param address its address, or null where the provider's own default is used
 * @param hint the address shown in the empty field
 * @param hosting where it runs and whether it needs a key
 * @param edgeModel a model that suits the edge tier, or empty
 * @param frontierModel a model that suits the frontier tier, or empty
 */
public record ProviderPreset(
        String id,
        String label,
        ProviderKind provider,
        @Nullable String address,
        String hint,
        Hosting hosting,
        String edgeModel,
        String frontierModel) {

    /** Where an engine runs and whether it needs a key. */
    enum Hosting {
        /** Inside Redraft. */
        INSIDE,
        /** On this machine, usually without a key. */
        LOCAL,
        /** With a provider that asks for a key. */
        KEYED,
        /** Anywhere, with or without a key. */
        ANY
    }

    /** A server without an address: Redraft starts it and knows its port. */
    static final String MANAGED_ID = "managed";

    private static final String OTHER_ID = "other";

    /** The presets with a name and models of their own, in the order of the list: offline, known by name, on this machine. */
    private static final List<ProviderPreset> NAMED = List.of(
            new ProviderPreset("builtin", "preset.builtin", ProviderKind.BUILTIN, null, "", Hosting.INSIDE, "", ""),
            new ProviderPreset(
                    "openai",
                    "OpenAI",
                    ProviderKind.OPENAI,
                    null,
                    usual(ProviderKind.OPENAI),
                    Hosting.KEYED,
                    "gpt-4o-mini",
                    "gpt-4o"),
            new ProviderPreset(
                    "anthropic",
                    "Anthropic",
                    ProviderKind.ANTHROPIC,
                    null,
                    usual(ProviderKind.ANTHROPIC),
                    Hosting.KEYED,
                    "claude-haiku-4-5",
                    "claude-sonnet-4-6"),
            new ProviderPreset(
                    "workers-ai",
                    "Cloudflare Workers AI",
                    ProviderKind.WORKERS_AI,
                    null,
                    usual(ProviderKind.WORKERS_AI),
                    Hosting.KEYED,
                    "@cf/zai-org/glm-4.7-flash",
                    ""),
            hosted("azure", "Azure OpenAI", "https://{resource}.openai.azure.com/openai/v1"),
            hosted("openrouter", "OpenRouter", "https://openrouter.ai/api/v1"),
            hosted("groq", "Groq", "https://api.groq.com/openai/v1"),
            hosted("mistral", "Mistral", "https://api.mistral.ai/v1"),
            hosted("deepseek", "DeepSeek", "https://api.deepseek.com"),
            hosted("zai", "Z.AI", "https://api.z.ai/api/paas/v4"),
            hosted("xai", "xAI", "https://api.x.ai/v1"),
            hosted("perplexity", "Perplexity", "https://api.perplexity.ai"),
            hosted("together", "Together", "https://api.together.xyz/v1"),
            hosted("gemini", "Google Gemini", "https://generativelanguage.googleapis.com/v1beta/openai"),
            new ProviderPreset(
                    MANAGED_ID, "preset.managed", ProviderKind.OPENAI, null, "http://127.0.0.1", Hosting.LOCAL, "", ""),
            new ProviderPreset(
                    "ollama", "Ollama", ProviderKind.OLLAMA, null, usual(ProviderKind.OLLAMA), Hosting.LOCAL, "", ""),
            local("lm-studio", "LM Studio", "http://127.0.0.1:1234/v1"),
            local("llama.cpp", "llama.cpp", "http://127.0.0.1:8080/v1"),
            local("vllm", "vLLM", "http://127.0.0.1:8000/v1"),
            local("litellm", "LiteLLM", "http://127.0.0.1:4000/v1"));

    private static final ProviderPreset OTHER = new ProviderPreset(
            OTHER_ID, "preset.other", ProviderKind.OPENAI, "", "https://api.example.com/v1", Hosting.ANY, "", "");

    /** Every preset in the order of the list, at least one for each provider; last anything else. */
    static final List<ProviderPreset> ALL = Stream.of(
                    NAMED.stream(),
                    Arrays.stream(ProviderKind.values())
                            .filter(kind -> NAMED.stream().noneMatch(preset -> preset.provider == kind))
                            .map(ProviderPreset::plain),
                    Stream.of(OTHER))
            .flatMap(presets -> presets)
            .toList();

    private static String usual(ProviderKind provider) {
        return Objects.requireNonNullElse(provider.defaultAddress(), "");
    }

    /** A provider of which nothing more is known than how it is asked. */
    private static ProviderPreset plain(ProviderKind kind) {
        Hosting hosting = kind.runsHere() ? Hosting.LOCAL : Hosting.KEYED;
        return new ProviderPreset(kind.id(), kind.id(), kind, null, usual(kind), hosting, "", "");
    }

    private static ProviderPreset hosted(String id, String label, String address) {
        return new ProviderPreset(id, label, ProviderKind.OPENAI, address, address, Hosting.KEYED, "", "");
    }

    private static ProviderPreset local(String id, String label, String address) {
        return new ProviderPreset(id, label, ProviderKind.OPENAI, address, address, Hosting.LOCAL, "", "");
    }

    /**
     * The preset of an id.
     *
     * @throws java.util.NoSuchElementException for an unknown one
     */
    static ProviderPreset of(String id) {
        return ALL.stream().filter(preset -> preset.id.equals(id)).findFirst().orElseThrow();
    }

    /** The preset that settings were made with, as far as their provider and address tell. */
    static ProviderPreset of(TierSettings settings) {
        if (settings.supervised() && settings.baseUrl() == null && settings.provider() == ProviderKind.OPENAI) {
            return of(MANAGED_ID);
        }
        return ALL.stream()
                .filter(preset -> preset.provider == settings.provider())
                .filter(preset ->
                        preset.provider != ProviderKind.OPENAI || Objects.equals(preset.address, settings.baseUrl()))
                .findFirst()
                .orElseGet(() -> of(OTHER_ID));
    }

    /** A model that suits a tier, or empty. */
    String model(Tier tier) {
        return tier == Tier.EDGE ? edgeModel : frontierModel;
    }

    /** Whether Redraft starts the server and knows where it is. */
    boolean isManaged() {
        return id.equals(MANAGED_ID);
    }

    /** Whether the address must be typed because the provider has no default. */
    boolean needsAddress() {
        return address != null;
    }

    boolean needsAccount() {
        return provider.needsAccount();
    }

    boolean needsKey() {
        return hosting == Hosting.KEYED;
    }

    /** How a product is called that was found by its {@linkplain app.redraft.core.settings.LocalServers kind}. */
    public static String productName(String kind) {
        return ALL.stream()
                .filter(preset -> preset.id().equals(kind))
                .map(ProviderPreset::label)
                .findFirst()
                .orElse(kind);
    }
}
