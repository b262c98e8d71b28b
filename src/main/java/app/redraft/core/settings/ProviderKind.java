package app.redraft.core.settings;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The providers a tier can use, and what is peculiar to each: nobody else asks which one it is. */
public enum ProviderKind {
    /** The offline proofreader inside Redraft. */
    BUILTIN("builtin", Place.INSIDE, null, false, 2),
    /** OpenAI or any server that speaks its chat completions. */
    OPENAI("openai", Place.ELSEWHERE, "https://api.openai.com/v1", false, 2),
    /** Cloudflare Workers AI. */
    WORKERS_AI("workers-ai", Place.ELSEWHERE, "https://api.cloudflare.com/client/v4", true, 2),
    /** Anthropic Messages. */
    ANTHROPIC("anthropic", Place.ELSEWHERE, "https://api.anthropic.com", false, 1),
    /** Ollama's native API. */
    OLLAMA("ollama", Place.THIS_MACHINE, "http://127.0.0.1:11434", false, 2);

    private final String id;
    private final Place place;
    private final @Nullable String defaultAddress;
    private final boolean needsAccount;
    private final double mostTemperature;

    private enum Place {
        INSIDE,
        THIS_MACHINE,
        ELSEWHERE
    }

    ProviderKind(
            String id, Place place, @Nullable String defaultAddress, boolean needsAccount, double mostTemperature) {
        this.id = id;
        this.place = place;
        this.defaultAddress = defaultAddress;
        this.needsAccount = needsAccount;
        this.mostTemperature = mostTemperature;
    }

    /** The name used in settings, the ledger and JSON. */
    public String id() {
        return id;
    }

    /** Whether a server is asked, and not code within Redraft. */
    public boolean asksServer() {
        return place != Place.INSIDE;
    }

    /** Whether its server runs on this machine where no address says otherwise. */
    public boolean runsHere() {
        return place == Place.THIS_MACHINE;
    }

    /** Whether it never charges anything, wherever its server is. */
    public boolean alwaysFree() {
        return place != Place.ELSEWHERE;
    }

    /** The address that is meant where none is set; null for the engine within Redraft. */
    public @Nullable String defaultAddress() {
        return defaultAddress;
    }

    /** Whether it must be told whose account is used. */
    public boolean needsAccount() {
        return needsAccount;
    }

    /** The highest temperature it takes; the lowest is 0. */
    public double mostTemperature() {
        return mostTemperature;
    }

    /** Reads {@link #id()}; empty for any other text. */
    public static Optional<ProviderKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
