package app.redraft.infra.provider.proofreader.grammar;

import app.redraft.infra.provider.proofreader.plain.phrase.PhraseList;
import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.languagetool.Language;
import org.languagetool.rules.Rule;

/** The rules about grammar. */
public final class GrammarRules {
    private static final String FOLDER = "/infra/provider/proofreader/grammar/";
    private static final List<String> LISTS = List.of("prepositions", "verbs", "american", "articles", "words");

    private GrammarRules() {}

    /** New rules, for one tool. */
    public static List<Rule> all(Language language) {
        Inflection inflection = new Inflection(language, word -> word);
        List<Rule> rules = new ArrayList<>();
        for (String name : LISTS) {
            PhraseList list = PhraseList.of(FOLDER + name + ".txt");
            String id = name.toUpperCase(Locale.ROOT);
            rules.add(new PhraseRule("REDRAFT_" + id, list, inflection, true));
            rules.add(new PhraseRule("REDRAFT_LIKELY_" + id, list, inflection, false));
        }
        Nouns nouns = new Nouns();
        rules.add(new AlthoughRule());
        rules.add(new AgreementRule(inflection));
        rules.add(new NumberRule(inflection, nouns));
        rules.add(new ArticleRule(nouns));
        return rules;
    }
}
