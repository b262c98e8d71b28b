package app.redraft.infra.provider.failure;

import app.redraft.core.llm.EngineId;
import app.redraft.infra.provider.net.Endpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked, for wording failures. Knows the key and the texts only to keep them out of messages.
 *
 * @param engine provider and model asked for
 * @param endpoint where
 * @param key the key sent, or null
 * @param texts what was sent
 */
public record CallTarget(EngineId engine, Endpoint endpoint, @Nullable String key, List<String> texts) {

    public CallTarget {
        texts = List.copyOf(texts);
    }

    /** How messages name the server. */
    public String host() {
        return endpoint.label();
    }

    /** Never shows key or texts. */
    @Override
    public String toString() {
        return engine.provider() + "/" + engine.model() + " at " + host();
    }
}
