package app.redraft.infra.provider.proofreader.grammar;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.plain.sentence.ReadText;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.ArrayList;
import java.util.List;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.Categories;
import org.languagetool.rules.Category;
import org.languagetool.rules.CategoryId;
import org.languagetool.rules.ITSIssueType;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** A rule about the grammar of a sentence. Its matches say why in keys; {@link #reason} makes a message of them. */
public abstract class SentenceRule extends Rule {
    private static final String BETWEEN = "\t";

    private final String id;

    /** @param id by which is told what the rule may do */
    SentenceRule(String id) {
        this.id = id;
        setCategory(new Category(new CategoryId(Categories.GRAMMAR.getId().toString()), "Grammar"));
        setLocQualityIssueType(ITSIssueType.Grammar);
    }

    /**
     * Something to be corrected.
     *
     * @param start offset in the sentence
     * @param end offset after the last
     * @param suggestions what may stand there, the best first
     * @param reason key of the reason, without what all keys begin with
     * @param corrected the words around the place as they are to be
     */
    record Mistake(int start, int end, List<String> suggestions, String reason, String corrected) {}

    /** Whether the tense of the text around may choose another one of the suggestions than the first. */
    public boolean leavesTenseOpen() {
        return false;
    }

    /** What is wrong in a sentence, in any order. */
    abstract List<Mistake> find(Sentence sentence);

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDescription() {
        return id;
    }

    @Override
    public final RuleMatch[] match(AnalyzedSentence parsed) {
        Window window = Window.of(parsed.getText());
        List<RuleMatch> matches = new ArrayList<>();
        for (Sentence sentence : Sentence.of(window, ReadText.of(window), List.of(parsed))) {
            for (Mistake mistake : find(sentence)) {
                RuleMatch match = new RuleMatch(
                        this,
                        parsed,
                        mistake.start(),
                        mistake.end(),
                        mistake.reason() + BETWEEN + mistake.corrected().replace('\n', ' '));
                match.setSuggestedReplacements(mistake.suggestions());
                matches.add(match);
            }
        }
        return matches.toArray(RuleMatch[]::new);
    }

    /**
     * Why a match of such a rule wants a change.
     *
     * @param original the words that go; may be empty
     * @param replacement the words that come; may be empty
     */
    public static UserMessage reason(RuleMatch match, String original, String replacement) {
        String[] parts = match.getMessage().split(BETWEEN, 2);
        return UserMessage.of("proofreading.reason." + parts[0], original.strip(), replacement.strip(), parts[1]);
    }
}
