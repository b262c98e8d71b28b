package app.redraft.infra.provider.proofreader.language;

import java.io.IOException;
import java.util.List;
import java.util.ResourceBundle;
import org.languagetool.Language;
import org.languagetool.UserConfig;
import org.languagetool.rules.en.AbstractEnglishSpellerRule;
import org.languagetool.rules.en.MorfologikAmericanSpellerRule;

/**
 * LanguageTool's American speller, which knows the same words. Its long lists of names and terms are read as words to leave
 * alone, but no dictionary is built of them to take suggestions from: that would cost a third of the time of the first check.
 */
final class Speller extends AbstractEnglishSpellerRule {
    private static final String DICTIONARY = "/en/hunspell/en_US.dict";
    private static final String VARIANT = "en/hunspell/spelling_en-US.txt";

    private final boolean wordsRead;

    Speller(ResourceBundle messages, Language language, UserConfig user, List<Language> others) throws IOException {
        super(messages, language, user, others);
        wordsRead = true;
    }

    @Override
    public String getFileName() {
        return DICTIONARY;
    }

    @Override
    public String getId() {
        return MorfologikAmericanSpellerRule.RULE_ID;
    }

    @Override
    public String getLanguageVariantSpellingFileName() {
        return VARIANT;
    }

    /** The lists, while the words to leave alone are read; none afterwards, when the dictionaries of suggestions are built. */
    @Override
    public List<String> getAdditionalSpellingFileNames() {
        return wordsRead ? List.of() : super.getAdditionalSpellingFileNames();
    }
}
