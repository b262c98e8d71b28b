package app.redraft.infra.provider.proofreader.language;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool.CheckCancelledCallback;
import org.languagetool.Language;
import org.languagetool.tagging.disambiguation.AbstractDisambiguator;
import org.languagetool.tagging.disambiguation.Disambiguator;
import org.languagetool.tagging.disambiguation.rules.XmlRuleDisambiguator;

/**
 * What LanguageTool does to the parts of speech of English words: names first, then phrases, then its rules. Its own class
 * spends a fifth of the first check on writing the names in capitals. Thread-safe.
 */
final class EnglishDisambiguator extends AbstractDisambiguator {
    private final NamesAndPhrases names = new NamesAndPhrases(WordGroups.read("/spelling_global.txt", false));
    private final NamesAndPhrases phrases = new NamesAndPhrases(WordGroups.read("/en/multiwords.txt", true));
    private final Disambiguator rules;

    EnglishDisambiguator(Language english) {
        rules = new XmlRuleDisambiguator(english, true);
    }

    @Override
    public AnalyzedSentence disambiguate(AnalyzedSentence sentence) throws IOException {
        return disambiguate(sentence, null);
    }

    @Override
    public AnalyzedSentence disambiguate(AnalyzedSentence sentence, @Nullable CheckCancelledCallback cancelled)
            throws IOException {
        return rules.disambiguate(phrases.mark(names.mark(sentence)), cancelled);
    }
}
