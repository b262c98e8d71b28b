package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.text.HiddenSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.languagetool.rules.RuleMatch;

/**
 * What LanguageTool found in the stretches of text it has read, the least recently used go first. LanguageTool has a cache
 * of its own, but matches that come out of it have lost their rule's kind and priority, so that a sentence would be
 * judged otherwise the second time. Thread-safe.
 */
public final class MatchCache {
    private final int size;
    private final Map<Stretch, List<RuleMatch>> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Stretch, List<RuleMatch>> eldest) {
            return size() > size;
        }
    };

    /**
     * All that LanguageTool's answer depends on.
     *
     * @param text what is read
     * @param hidden what of it is read as something else, or not at all
     */
    record Stretch(String text, List<HiddenSpan> hidden, Depth depth) {}

    /** @param size most stretches kept, {@code >= 1} */
    public MatchCache(int size) {
        this.size = size;
    }

    /** The matches in text order; empty where the stretch is new. They must not be modified. */
    synchronized Optional<List<RuleMatch>> get(Stretch stretch) {
        return Optional.ofNullable(found.get(stretch));
    }

    /** Keeps the matches without the sentences they stand in, which are large. */
    synchronized List<RuleMatch> put(Stretch stretch, List<RuleMatch> matches) {
        List<RuleMatch> kept =
                matches.stream().map(match -> light(match, stretch.text())).toList();
        found.put(stretch, kept);
        return kept;
    }

    private static RuleMatch light(RuleMatch match, String text) {
        RuleMatch light = new RuleMatch(
                match.getRule(),
                null,
                match.getFromPos(),
                match.getToPos(),
                match.getMessage(),
                match.getShortMessage());
        light.setSuggestedReplacementObjects(match.getSuggestedReplacementObjects());
        light.setOriginalErrorStr(text.substring(match.getFromPos(), match.getToPos()));
        return light;
    }
}
