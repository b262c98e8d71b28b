package app.redraft.infra.provider.proofreader.language;

import java.io.IOException;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.languagetool.GlobalConfig;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.UserConfig;
import org.languagetool.language.GermanyGerman;
import org.languagetool.languagemodel.LanguageModel;
import org.languagetool.rules.Rule;
import org.languagetool.rules.spelling.SpellingCheckRule;

/** German without rules of style, with a speller that needs no native library. One for the whole program. Thread-safe. */
@SuppressWarnings({"try", "deprecation"}) // it lives as long as the program and is never closed
public final class OfflineGerman extends GermanyGerman {

    /** For {@link #get} alone, which makes it by its name. */
    public OfflineGerman() {}

    /** The one instance; its rules are read when a tool first asks for them. */
    public static Language get() {
        OfflineEnglish.get();
        return Languages.getOrAddLanguageByClassName(OfflineGerman.class.getName());
    }

    @Override
    public SpellingCheckRule createDefaultSpellingRule(ResourceBundle messages) {
        return new GermanSpeller(messages, this);
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
        return List.of(getDefaultSpellingRule());
    }

    @Override
    public List<String> getRuleFileNames() {
        return RuleFiles.withoutStyle(super.getRuleFileNames());
    }
}
