package app.redraft.core.settings;

import java.util.Arrays;
import java.util.Optional;

/** The providers a tier can use. */
public enum ProviderKind {
    /** The offline proofreader inside Redraft. */
    BUILTIN("builtin"),
    /** OpenAI or any server that speaks its chat completions. */
    OPENAI("openai"),
    /** Cloudflare Workers AI. */
    WORKERS_AI("workers-ai"),
    /** Anthropic Messages. */
    ANTHROPIC("anthropic"),
    /** Ollama's native API. */
    OLLAMA("ollama");

    private final String id;

    ProviderKind(String id) {
        this.id = id;
    }

    /** The name used in settings, the ledger and JSON. */
    public String id() {
        return id;
    }

    /** Reads {@link #id()}; empty for any other text. */
    public static Optional<ProviderKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
