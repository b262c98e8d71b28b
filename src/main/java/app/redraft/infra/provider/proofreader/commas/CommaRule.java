package app.redraft.infra.provider.proofreader.commas;

import java.util.ArrayList;
import java.util.List;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.rules.Categories;
import org.languagetool.rules.Category;
import org.languagetool.rules.CategoryId;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** A rule that puts commas behind words. */
abstract class CommaRule extends Rule {
    private final String id;

    /** @param id by which the reason is told, and what the rule may do */
    CommaRule(String id) {
        this.id = id;
        setCategory(new Category(new CategoryId(Categories.PUNCTUATION.getId().toString()), "Punctuation"));
        setLocQualityIssueType(ITSIssueType.Typographical);
    }

    /** The words, by their index, that a comma is missing behind. */
    abstract List<Integer> missing(Clauses clauses);

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getDescription() {
        return id;
    }

    @Override
    public RuleMatch[] match(AnalyzedSentence sentence) {
        Clauses clauses = new Clauses(sentence);
        List<RuleMatch> matches = new ArrayList<>();
        for (int at : missing(clauses)) {
            AnalyzedTokenReadings word = clauses.token(at);
            RuleMatch match = new RuleMatch(this, sentence, word.getStartPos(), word.getEndPos(), id);
            match.setSuggestedReplacement(word.getToken() + ",");
            matches.add(match);
        }
        return matches.toArray(RuleMatch[]::new);
    }
}
