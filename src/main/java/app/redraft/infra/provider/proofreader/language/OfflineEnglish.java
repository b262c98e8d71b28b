package app.redraft.infra.provider.proofreader.language;

import app.redraft.infra.provider.proofreader.chunks.EnglishPhrases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.languagetool.GlobalConfig;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.UserConfig;
import org.languagetool.chunking.Chunker;
import org.languagetool.language.AmericanEnglish;
import org.languagetool.languagemodel.LanguageModel;
import org.languagetool.rules.Rule;
import org.languagetool.rules.en.MorfologikAmericanSpellerRule;
import org.languagetool.tagging.disambiguation.Disambiguator;

/** American English with all of its rules, and a speller that starts faster. One for the whole program. Thread-safe. */
@SuppressWarnings("try") // it lives as long as the program and is never closed
public final class OfflineEnglish extends AmericanEnglish {
    private static final class Holder {
        static final OfflineEnglish ENGLISH = first();

        private static OfflineEnglish first() {
            JLanguageTool.setClassBrokerBroker(new LanguageClasses());
            JLanguageTool.setDataBroker(new RuleFiles());
            return new OfflineEnglish();
        }
    }

    private OfflineEnglish() {
        super(true);
    }

    /** The one instance; its rules are read when a tool first asks for them. */
    public static Language get() {
        return Holder.ENGLISH;
    }

    @Override
    public Chunker createDefaultChunker() {
        return new EnglishPhrases();
    }

    @Override
    public Disambiguator createDefaultDisambiguator() {
        return new EnglishDisambiguator(this);
    }

    @Override
    public List<Rule> getRelevantLanguageModelCapableRules(
            ResourceBundle messages,
            @Nullable LanguageModel model,
            @Nullable GlobalConfig global,
            UserConfig user,
            Language motherTongue,
            List<Language> others)
            throws IOException {
        List<Rule> rules = new ArrayList<>(
                super.getRelevantLanguageModelCapableRules(messages, model, global, user, motherTongue, others));
        rules.removeIf(MorfologikAmericanSpellerRule.class::isInstance);
        rules.add(new Speller(messages, this, user, others));
        return rules;
    }
}
