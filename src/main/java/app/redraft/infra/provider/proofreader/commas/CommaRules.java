package app.redraft.infra.provider.proofreader.commas;

import java.util.List;
import org.languagetool.rules.Rule;

/** The rules about missing commas. */
public final class CommaRules {
    private CommaRules() {}

    /** New rules, for one tool. */
    public static List<Rule> all() {
        return List.of(
                new OpeningClauseComma(),
                OpeningPhraseComma.usual(),
                OpeningPhraseComma.likely(),
                ConjunctionComma.but(),
                ConjunctionComma.and(),
                ConjunctionComma.likelyAnd(),
                ConjunctionComma.so());
    }
}
