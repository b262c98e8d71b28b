package app.redraft.infra.provider.proofreader.context;

import app.redraft.infra.provider.proofreader.spelling.WordPairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.rules.Categories;
import org.languagetool.rules.Category;
import org.languagetool.rules.CategoryId;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * Replaces a word by another one that is easily mixed up with it where both neighbours of the place go with the other one and
 * not with the word.
 */
public final class ContextRule extends Rule {
    public static final String ID = "REDRAFT_CONTEXT";

    /** By how much better the other word must fit, as a logarithm to base 2. */
    private static final double SURE = 7;

    private static final List<List<String>> SETS = List.of(
            List.of("then", "than"),
            List.of("their", "there"),
            List.of("to", "too"),
            List.of("of", "off"),
            List.of("affect", "effect"),
            List.of("affects", "effects"),
            List.of("lose", "loose"),
            List.of("weather", "whether"),
            List.of("were", "where"),
            List.of("know", "now"),
            List.of("quite", "quiet"),
            List.of("advice", "advise"),
            List.of("accept", "except"),
            List.of("passed", "past"),
            List.of("though", "thought", "through"),
            List.of("buy", "by"),
            List.of("live", "life"),
            List.of("lives", "life"),
            List.of("price", "prize"),
            List.of("board", "bored"),
            List.of("brake", "break"),
            List.of("breath", "breathe"),
            List.of("desert", "dessert"),
            List.of("fair", "fare"),
            List.of("form", "from"),
            List.of("hear", "here"),
            List.of("hole", "whole"),
            List.of("knew", "new"),
            List.of("peace", "piece"),
            List.of("plain", "plane"),
            List.of("principal", "principle"),
            List.of("right", "write"),
            List.of("sea", "see"),
            List.of("trail", "trial"),
            List.of("waist", "waste"),
            List.of("weak", "week"),
            List.of("wear", "where"),
            List.of("which", "witch"),
            List.of("wander", "wonder"),
            List.of("steal", "steel"),
            List.of("storey", "story"),
            List.of("believe", "belief"),
            List.of("choose", "chose"),
            List.of("cloths", "clothes"),
            List.of("success", "succeed"),
            List.of("health", "healthy"),
            List.of("health", "heal"));

    private static final Map<String, List<String>> OTHERS = others();

    private final WordPairs pairs = WordPairs.get();

    /** A rule for one tool. */
    public ContextRule() {
        setCategory(
                new Category(new CategoryId(Categories.CONFUSED_WORDS.getId().toString()), "Confused words"));
    }

    private static Map<String, List<String>> others() {
        Map<String, List<String>> others = new HashMap<>();
        for (List<String> set : SETS) {
            for (String word : set) {
                set.stream().filter(other -> !other.equals(word)).forEach(other -> others.computeIfAbsent(
                                word, key -> new ArrayList<>())
                        .add(other));
            }
        }
        return others;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDescription() {
        return ID;
    }

    @Override
    public RuleMatch[] match(AnalyzedSentence sentence) {
        AnalyzedTokenReadings[] tokens = sentence.getTokensWithoutWhitespace();
        List<RuleMatch> matches = new ArrayList<>();
        for (int at = 1; at < tokens.length; at++) {
            String word = tokens[at].getToken();
            List<String> others = OTHERS.get(word);
            if (others != null && !tokens[at].isImmunized()) {
                String left = neighbour(tokens, at - 1);
                String right = neighbour(tokens, at + 1);
                for (String other : others) {
                    if (fitsBetter(left, word, right, other)) {
                        RuleMatch match =
                                new RuleMatch(this, sentence, tokens[at].getStartPos(), tokens[at].getEndPos(), ID);
                        match.setSuggestedReplacement(other);
                        matches.add(match);
                        break;
                    }
                }
            }
        }
        return matches.toArray(RuleMatch[]::new);
    }

    private boolean fitsBetter(String left, String word, String right, String other) {
        return !left.isEmpty()
                && !right.isEmpty()
                && pairs.known(left, other)
                && pairs.known(other, right)
                && !(pairs.known(left, word) && pairs.known(word, right))
                && likelihood(left, other, right) - likelihood(left, word, right) >= SURE;
    }

    /** How often the three words stand together, as far as pairs tell; a logarithm. */
    private double likelihood(String left, String word, String right) {
        return pairs.pair(left, word) + pairs.pair(word, right) - pairs.word(word);
    }

    private static String neighbour(AnalyzedTokenReadings[] tokens, int at) {
        if (at <= 0 || at >= tokens.length) {
            return "";
        }
        String word = tokens[at].getToken().toLowerCase(Locale.ROOT);
        return word.chars().allMatch(Character::isLetter) ? word : "";
    }
}
