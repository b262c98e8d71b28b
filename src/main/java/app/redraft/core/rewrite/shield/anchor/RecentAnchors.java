package app.redraft.core.rewrite.shield.anchor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in the texts read last: the forecast reads a passage before the writer asks for its rewrite, and whether it
 * fits a tier, what is sent and what is lost are questions about the same passage. Thread-safe.
 */
public final class RecentAnchors {
    private static final int TEXTS = 4;

    private final MarkdownAnchors markdown;
    private final Map<Key, List<Anchor>> found = new LinkedHashMap<>(TEXTS, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Anchor>> eldest) {
            return size() > TEXTS;
        }
    };

    /** A text and the words that are protected in it. */
    private record Key(String text, List<String> words) {}

    /** @param markdown knows Markdown */
    public RecentAnchors(MarkdownAnchors markdown) {
        this.markdown = markdown;
    }

    /**
     * What must not change in a text.
     *
     * @param words protected words
     * @return as {@link Anchors#in}
     */
    public List<Anchor> in(String text, List<String> words) {
        Key key = new Key(text, List.copyOf(words));
        synchronized (found) {
            List<Anchor> known = found.get(key);
            if (known != null) {
                return known;
            }
        }
        List<Anchor> read = List.copyOf(Anchors.in(text, markdown, words));
        synchronized (found) {
            found.put(key, read);
        }
        return read;
    }
}
