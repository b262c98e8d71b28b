package app.redraft.infra.provider.proofreader;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses among LanguageTool's spellings. Its own order is right seven times in ten; a score of typing distance, frequency
 * and shape is right more often.
 */
final class SpellingRanker {
    private static final int READ = 8;

    private final Lexicon lexicon;

    SpellingRanker(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The likeliest spelling; empty when there is none. */
    Optional<String> best(String word, List<String> suggestions) {
        return suggestions.stream()
                .limit(READ)
                .max(Comparator.comparingDouble(candidate -> score(word, candidate, suggestions.indexOf(candidate))));
    }

    private double score(String word, String candidate, int rank) {
        String from = word.toLowerCase(Locale.ROOT);
        String to = candidate.toLowerCase(Locale.ROOT);
        double score = -2.0 * EditDistance.between(from, to) + 0.12 * lexicon.frequency(candidate) - 0.15 * rank;
        if (skeleton(from).equals(skeleton(to))) {
            score += 0.8;
        }
        if (from.charAt(0) != to.charAt(0)) {
            score -= 1;
        }
        if (to.indexOf(' ') >= 0) {
            score -= 1;
        }
        return score;
    }

    /** The consonants, doubled ones once: what spelling mistakes mostly leave intact. */
    private static String skeleton(String word) {
        return word.replaceAll("[aeiouy'\u2019 -]", "").replaceAll("(.)\\1+", "$1");
    }
}
