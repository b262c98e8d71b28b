package app.redraft.infra.provider.sse;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers, as long as Redraft runs, which changes each model at each address has asked for. Thread-safe. */
public final class TweakMemory {
    private final Map<String, Set<Tweak>> byModel = new ConcurrentHashMap<>();

    /** The changes for this protocol's model. */
    public Set<Tweak> of(ChatProtocol protocol) {
        return byModel.getOrDefault(key(protocol), Set.of());
    }

    /** Remembers the changes that worked. */
    void remember(ChatProtocol protocol, Set<Tweak> tweaks) {
        byModel.put(key(protocol), Set.copyOf(tweaks));
    }

    private static String key(ChatProtocol protocol) {
        return protocol.endpoint().url() + " " + protocol.engine().model();
    }
}
