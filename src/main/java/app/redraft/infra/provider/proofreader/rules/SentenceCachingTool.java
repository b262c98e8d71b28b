package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.rules.MatchCache.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.languagetool.AnalyzedSentence;
import org.languagetool.CheckResults;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.RuleMatchListener;
import org.languagetool.ToneTag;
import org.languagetool.UserConfig;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.RuleSet;

/**
 * LanguageTool that remembers what its rules found in each sentence and, of the last few sentences, how it parsed them. Rules
 * that read several sentences together are asked every time, and everything after the rules is LanguageTool's own. Used by
 * one thread at a time.
 */
public final class SentenceCachingTool extends JLanguageTool {
    /** Parsed sentences are large: enough for the paragraph that is being written. */
    private static final int PARSED = 40;

    private final Map<Place, AnalyzedSentence> parsed = new LeastRecentlyUsed<>(PARSED);
    private final MatchCache cache;
    private final boolean offers;

    /**
     * A tool for one language.
     *
     * @param cache what was found so far, by any tool with the same rules
     * @param offers whether the rules of taste are on, which tells its sentences from those of other tools
     */
    public SentenceCachingTool(Language language, MatchCache cache, boolean offers) {
        super(language, null, null, new UserConfig());
        this.cache = cache;
        this.offers = offers;
    }

    /** @param last whether the text ends with the sentence, which its last word is marked with */
    private record Place(String text, boolean last) {}

    @Override
    protected List<AnalyzedSentence> analyzeSentences(List<String> texts) throws IOException {
        List<AnalyzedSentence> sentences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            sentences.add(parse(new Place(texts.get(i), i == texts.size() - 1)));
        }
        return sentences;
    }

    private AnalyzedSentence parse(Place place) throws IOException {
        AnalyzedSentence known = parsed.get(place);
        if (known != null) {
            return known;
        }
        AnalyzedSentence sentence =
                place.last() ? super.analyzeSentences(List.of(place.text())).get(0) : getAnalyzedSentence(place.text());
        parsed.put(place, sentence);
        return sentence;
    }

    @Override
    protected CheckResults performCheck(
            List<AnalyzedSentence> sentences,
            List<String> texts,
            RuleSet rules,
            ParagraphHandling paragraphs,
            AnnotatedText text,
            RuleMatchListener listener,
            Mode mode,
            Level level,
            boolean remoteRules,
            Set<ToneTag> tones)
            throws IOException {
        List<RuleMatch> matches = new ArrayList<>(super.performCheck(
                        sentences,
                        texts,
                        rules,
                        paragraphs,
                        text,
                        listener,
                        Mode.TEXTLEVEL_ONLY,
                        level,
                        remoteRules,
                        tones)
                .getRuleMatches());
        int start = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence key = new Sentence(texts.get(i), i == sentences.size() - 1, offers, level == Level.PICKY);
            for (RuleMatch match : matches(key, sentences.get(i), rules, remoteRules)) {
                matches.add(adjustRuleMatchPos(match, start, 1, 0, texts.get(i), text));
            }
            start += texts.get(i).length();
        }
        return new CheckResults(matches, List.of());
    }

    private List<RuleMatch> matches(Sentence key, AnalyzedSentence sentence, RuleSet rules, boolean remoteRules)
            throws IOException {
        Optional<List<RuleMatch>> known = cache.get(key);
        return known.isPresent()
                ? known.get()
                : cache.put(
                        key,
                        checkAnalyzedSentence(
                                ParagraphHandling.NORMAL, rules.rulesForSentence(sentence), sentence, remoteRules));
    }
}
