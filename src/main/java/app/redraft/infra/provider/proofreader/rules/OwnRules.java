package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.commas.CommaRules;
import app.redraft.infra.provider.proofreader.context.ContextRule;
import app.redraft.infra.provider.proofreader.grammar.GrammarRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.languagetool.Language;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.PatternRuleLoader;

/** The rules that LanguageTool lacks: those its form can say in a file, the others in code. */
final class OwnRules {
    private static final String FILE = "/infra/provider/proofreader/rules-en.xml";

    /** Over LanguageTool's rules about the same words. */
    private static final int PRIORITY = 50;

    private OwnRules() {}

    /** New rules, for one tool. */
    static List<Rule> load(Language language) throws IOException {
        try (InputStream stream = Objects.requireNonNull(OwnRules.class.getResourceAsStream(FILE), FILE)) {
            List<Rule> rules = new ArrayList<>(new PatternRuleLoader().getRules(stream, FILE, language));
            rules.addAll(CommaRules.all());
            rules.add(new ContextRule());
            rules.addAll(GrammarRules.all(language));
            rules.forEach(rule -> rule.setPriority(PRIORITY));
            return rules;
        }
    }
}
