package app.redraft.infra.provider.proofreader.commas;

import java.util.ArrayList;
import java.util.List;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.rules.Categories;
import org.languagetool.rules.Category;
import org.languagetool.rules.CategoryId;
import org.languagetool.rules.Example;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** A rule that puts commas behind words. */
abstract class CommaRule extends Rule {
    private final String id;
    private final String message;

    /**
     * A rule.
     *
     * @param message why, for the writer
     * @param wrong a sentence without the comma, the word before it marked
     */
    CommaRule(String id, String message, String wrong) {
        this.id = id;
        this.message = message;
        setCategory(new Category(new CategoryId(Categories.PUNCTUATION.getId().toString()), "Punctuation"));
        setLocQualityIssueType(ITSIssueType.Typographical);
        addExamplePair(Example.wrong(wrong), Example.fixed(wrong.replace("</marker>", ",</marker>")));
    }

    /** The words, by their index, that a comma is missing behind. */
    abstract List<Integer> missing(Clauses clauses);

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getDescription() {
        return message;
    }

    @Override
    public RuleMatch[] match(AnalyzedSentence sentence) {
        Clauses clauses = new Clauses(sentence);
        List<RuleMatch> matches = new ArrayList<>();
        for (int at : missing(clauses)) {
            AnalyzedTokenReadings word = clauses.token(at);
            RuleMatch match = new RuleMatch(this, sentence, word.getStartPos(), word.getEndPos(), message);
            match.setSuggestedReplacement(word.getToken() + ",");
            matches.add(match);
        }
        return matches.toArray(RuleMatch[]::new);
    }
}
