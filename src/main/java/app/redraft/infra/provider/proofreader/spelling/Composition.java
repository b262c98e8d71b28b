package app.redraft.infra.provider.proofreader.spelling;

import java.util.List;

/**
 * Tells words that no dictionary has because they are made of others: "bootmaker", "rewatch", "unlovelier". A real word that
 * differs from such a one in a consonant is another word, not its right spelling.
 */
final class Composition {
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_STEM = 4;
    /** The frequency class of a word that compounds are made of. */
    private static final int USUAL = 8;

    private static final List<String> BEGINNINGS = List.of(
            "un", "re", "non", "mis", "over", "under", "out", "pre", "anti", "sub", "super", "inter", "semi", "counter",
            "fore", "self");
    private static final List<String> ENDINGS = List.of(
            "less", "like", "ish", "able", "ness", "wise", "ward", "wards", "hood", "ship", "ling", "some", "ability",
            "maker", "makers", "man", "men", "monger", "wright", "ette");

    private final Lexicon lexicon;

    Composition(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Whether the unknown word stays as it is rather than become the other.
     *
     * @param word in small letters
     * @param choice its likeliest spelling, in small letters
     */
    boolean keeps(String word, String choice) {
        return !SpellingRanker.sameConsonants(word, choice)
                && !EditDistance.sameLetters(word, choice)
                && composed(word);
    }

    private boolean composed(String word) {
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_STEM; cut++) {
            if (usual(word.substring(0, cut)) && usual(word.substring(cut))) {
                return true;
            }
        }
        return BEGINNINGS.stream().anyMatch(start -> word.startsWith(start) && stem(word.substring(start.length())))
                || ENDINGS.stream()
                        .anyMatch(end -> word.endsWith(end) && stem(word.substring(0, word.length() - end.length())));
    }

    private boolean usual(String word) {
        return lexicon.frequency(word) >= USUAL;
    }

    private boolean stem(String word) {
        return word.length() >= SHORTEST_STEM && lexicon.frequency(word) > 0;
    }
}
