package app.redraft.infra.provider.proofreader.language;

import java.util.List;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.language.French;

/** French without rules of style. One for the whole program. Thread-safe. */
@SuppressWarnings("try") // it lives as long as the program and is never closed
public final class OfflineFrench extends French {

    /** For {@link #get} alone, which makes it by its name. */
    public OfflineFrench() {
        super(true);
    }

    /** The one instance; its rules are read when a tool first asks for them. */
    public static Language get() {
        OfflineEnglish.get();
        return Languages.getOrAddLanguageByClassName(OfflineFrench.class.getName());
    }

    @Override
    public List<String> getRuleFileNames() {
        return RuleFiles.withoutStyle(super.getRuleFileNames());
    }
}
