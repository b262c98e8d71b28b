package app.redraft.infra.provider.proofreader.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of limited size, from which the entry goes that was not asked for longest. Not thread-safe. */
final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int size;

    /** @param size most entries kept, {@code >= 0} */
    LeastRecentlyUsed(int size) {
        super(16, 0.75f, true);
        this.size = size;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > size;
    }
}
