package app.redraft.infra.provider.proofreader.language;

import java.util.List;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.language.Spanish;

/** Spanish without rules of style. One for the whole program. Thread-safe. */
@SuppressWarnings("try") // it lives as long as the program and is never closed
public final class OfflineSpanish extends Spanish {

    /** For {@link #get} alone, which makes it by its name. */
    public OfflineSpanish() {
        super(true);
    }

    /** The one instance; its rules are read when a tool first asks for them. */
    public static Language get() {
        OfflineEnglish.get();
        return Languages.getOrAddLanguageByClassName(OfflineSpanish.class.getName());
    }

    @Override
    public List<String> getRuleFileNames() {
        return RuleFiles.withoutStyle(super.getRuleFileNames());
    }
}
