package app.redraft.core.quality.guard.text;

import java.util.List;
import java.util.Set;

/** Who does it in a German sentence: the article tells, and where it does not, who stands before the verb of the second place. */
final class GermanOrder {
    private static final Set<String> DOES = Set.of("der", "ein", "er", "kein", "dieser", "jeder");
    private static final Set<String> UNDERGOES = Set.of(
            "den", "dem", "einen", "einem", "keinen", "keinem", "diesen", "diesem", "seinen", "seinem", "ihren",
            "ihrem");
    private static final Set<String> FINITE = Set.of(
            "hat", "haben", "hatte", "hatten", "wird", "werden", "will", "wollte", "kann", "konnte", "muss", "musste",
            "soll", "sollte", "darf", "durfte", "ist", "sind", "war", "waren");

    private GermanOrder() {}

    /** Whether the name or noun at a place does what the sentence tells. */
    static boolean acts(List<Word> words, int at) {
        String article = at > 0 ? words.get(at - 1).form() : "";
        if (UNDERGOES.contains(article)) {
            return false;
        }
        int finite = finite(words, words.get(at).clause());
        boolean first = finite < 0 || at < finite;
        return first || DOES.contains(article) && startsWithObject(words, finite);
    }

    private static boolean startsWithObject(List<Word> words, int finite) {
        return words.subList(0, finite).stream().anyMatch(word -> UNDERGOES.contains(word.form()));
    }

    /** The verb of the second place: an auxiliary, or else the first word in small letters that says something. */
    private static int finite(List<Word> words, int clause) {
        int first = -1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.clause() != clause) {
                continue;
            }
            if (FINITE.contains(word.form())) {
                return i;
            }
            first = first < 0 && !word.isCapitalized() && word.term().isContent() ? i : first;
        }
        return first;
    }
}
