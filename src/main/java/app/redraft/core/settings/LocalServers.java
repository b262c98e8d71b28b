package app.redraft.core.settings;

import app.redraft.core.llm.Cancellation;
import java.util.List;

/** Port that looks for model servers on this machine. Blocks for about a second: worker threads only. */
public interface LocalServers {

    /**
     * A server that answered in the shape of its kind.
     *
     * @param kind its product, for example {@code ollama}, {@code llama.cpp} or {@code lm-studio}
     * @param provider the provider that speaks its language
     * @param url the address for {@link TierSettings#baseUrl()}
     * @param models model ids it offers, maybe none
     */
    record LocalServer(String kind, ProviderKind provider, String url, List<String> models) {
        public LocalServer {
            models = List.copyOf(models);
        }
    }

    /** The servers found on loopback, by port of the usual places; sends no key. Never fails: nothing found is empty. */
    List<LocalServer> find(Cancellation cancellation);
}
