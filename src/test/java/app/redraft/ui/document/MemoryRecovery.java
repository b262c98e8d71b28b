package app.redraft.ui.document;

import app.redraft.core.document.RecoveryStore;
import app.redraft.core.document.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kept texts in memory. */
final class MemoryRecovery implements RecoveryStore {
    final Map<String, Entry> kept = new LinkedHashMap<>();
    final List<Entry> left = new ArrayList<>();
    boolean broken;

    @Override
    public void keep(String id, @Nullable Path path, @Nullable TextEncoding encoding, String text) throws IOException {
        if (broken) {
            throw new IOException("read-only");
        }
        kept.put(id, new Entry(id, path, encoding, text, Instant.EPOCH));
    }

    @Override
    public void forget(String id) {
        kept.remove(id);
        left.removeIf(entry -> entry.id().equals(id));
    }

    @Override
    public List<Entry> leftovers() {
        return List.copyOf(left);
    }

    List<String> texts() {
        return kept.values().stream().map(Entry::text).toList();
    }
}
