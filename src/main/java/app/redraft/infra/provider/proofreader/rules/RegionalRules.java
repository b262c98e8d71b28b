package app.redraft.infra.provider.proofreader.rules;

import app.redraft.infra.provider.proofreader.spelling.EnglishVariant;
import java.util.List;
import java.util.regex.Pattern;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;

/**
 * The tool reads every English with the rules of American English. Those that only hold there ("In future" is no "In the
 * future" in London, nor "Mr" short of a point) are silent in a text that follows another variant.
 */
final class RegionalRules {
    private static final String AMERICAN_FILES = "/en-US/";
    private static final Pattern AMERICAN_ID = Pattern.compile(".*EN_US.*|REDRAFT_.*AMERICAN");

    private RegionalRules() {}

    /** The matches that hold in a variant; words are spelt as it does elsewhere. */
    static List<RuleMatch> heeded(List<RuleMatch> matches, EnglishVariant variant) {
        return variant == EnglishVariant.AMERICAN
                ? matches
                : matches.stream().filter(match -> !american(match.getRule())).toList();
    }

    private static boolean american(Rule rule) {
        if (rule.isDictionaryBasedSpellingRule()) {
            return false;
        }
        String file = rule instanceof AbstractPatternRule pattern ? pattern.getSourceFile() : null;
        return file != null && file.contains(AMERICAN_FILES)
                || AMERICAN_ID.matcher(rule.getId()).matches();
    }
}
