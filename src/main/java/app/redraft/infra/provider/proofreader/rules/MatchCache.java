package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.text.HiddenSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.languagetool.rules.RuleMatch;

/**
 * What LanguageTool found in the stretches of text and in the sentences it has read; the least recently used go first. A
 * stretch that did not change costs nothing, one that did costs its changed sentences. LanguageTool has a cache of its own,
 * but matches that come out of it have lost their rule's kind and priority, and a sentence that once ended a text is taken
 * for the end of a paragraph ever after. Thread-safe.
 */
public final class MatchCache {
    private static final int SENTENCES_A_STRETCH = 4;

    private final Map<Stretch, List<RuleMatch>> stretches;
    private final Map<Sentence, List<RuleMatch>> sentences;

    /**
     * All that LanguageTool's answer about a stretch depends on.
     *
     * @param text what is read
     * @param hidden what of it is read as something else, or not at all
     */
    record Stretch(String text, List<HiddenSpan> hidden, Depth depth) {}

    /**
     * All that the rules about single sentences depend on.
     *
     * @param text the sentence as it is read, with the space after it
     * @param last whether the stretch ends with it
     * @param offers whether rules of taste are asked
     * @param picky whether LanguageTool's picky rules are asked
     */
    record Sentence(String text, boolean last, boolean offers, boolean picky) {}

    /** @param size most stretches kept, {@code >= 0}, and a few sentences for each; 0 keeps nothing */
    public MatchCache(int size) {
        stretches = new LeastRecentlyUsed<>(size);
        sentences = new LeastRecentlyUsed<>(size * SENTENCES_A_STRETCH);
    }

    /** The matches in text order; empty where the stretch is new. They must not be modified. */
    synchronized Optional<List<RuleMatch>> get(Stretch stretch) {
        return Optional.ofNullable(stretches.get(stretch));
    }

    /** The matches, offsets in the sentence; empty where it is new. They must not be modified. */
    synchronized Optional<List<RuleMatch>> get(Sentence sentence) {
        return Optional.ofNullable(sentences.get(sentence));
    }

    /** Keeps what was found in a stretch; returns what is kept. */
    synchronized List<RuleMatch> put(Stretch stretch, List<RuleMatch> matches) {
        List<RuleMatch> kept = matches.stream()
                .map(match -> {
                    RuleMatch light = light(match);
                    light.setOriginalErrorStr(stretch.text().substring(match.getFromPos(), match.getToPos()));
                    return light;
                })
                .toList();
        stretches.put(stretch, kept);
        return kept;
    }

    /** Keeps what was found in a sentence; returns what is kept. */
    synchronized List<RuleMatch> put(Sentence sentence, List<RuleMatch> matches) {
        List<RuleMatch> kept = matches.stream().map(MatchCache::light).toList();
        sentences.put(sentence, kept);
        return kept;
    }

    /** The match without the sentence it stands in, which is large. */
    private static RuleMatch light(RuleMatch match) {
        RuleMatch light = new RuleMatch(
                match.getRule(),
                null,
                match.getFromPos(),
                match.getToPos(),
                match.getPatternFromPos(),
                match.getPatternToPos(),
                match.getMessage(),
                match.getShortMessage());
        light.setSuggestedReplacementObjects(match.getSuggestedReplacementObjects());
        light.setOriginalErrorStr(match.getOriginalErrorStr());
        light.setSpecificRuleId(match.getSpecificRuleId());
        light.setType(match.getType());
        return light;
    }
}
