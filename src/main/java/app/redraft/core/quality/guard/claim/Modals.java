package app.redraft.core.quality.guard.claim;

import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a sentence that command, allow or take something for possible or certain. */
public final class Modals {
    /** These command where the word behind them follows. */
    private static final Map<String, String> WITH_NEXT = Map.ofEntries(
            Map.entry("have", "to"),
            Map.entry("has", "to"),
            Map.entry("had", "to"),
            Map.entry("got", "to"),
            Map.entry("tiene", "que"),
            Map.entry("tienen", "que"),
            Map.entry("tienes", "que"),
            Map.entry("tenemos", "que"),
            Map.entry("tengo", "que"),
            Map.entry("hay", "que"));

    private static final Set<String> NOT = Set.of("not", "never", "nicht", "pas", "no");
    private static final Set<String> MAY = Set.of("may", "might", "could", "can");
    private static final Set<String> WILL = Set.of("will", "shall");
    private static final Set<String> SEEMS =
            Set.of("seems", "seemed", "appears", "appeared", "scheint", "semble", "paraît", "parece");
    private static final Set<String> MAYBE = Set.of("sans doute", "tal vez", "most likely");
    private static final Set<String> NOBODY = Set.of("it", "es", "il");
    private static final Set<String> THAT = Set.of("that", "as", "dass", "so", "que");
    private static final Set<String> ASKED = Set.of("you", "i", "we");

    private Modals() {}

    /**
     * The words of a list that are not of the other. A month is no "may"; "must not" and "may not" say the same; and who does not have
     * to may.
     */
    public static List<Word> only(List<Word> words, WordList list, WordList other) {
        List<Word> found = new ArrayList<>(1);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean command = list == WordList.DUTY && isCommand(words, i);
            if (!command && !word.is(list) || word.is(other)) {
                continue;
            }
            boolean month = word.form().equals("may") && word.isCapitalized() && !word.opening();
            boolean negated =
                    i + 1 < words.size() && NOT.contains(words.get(i + 1).form())
                            || command && i > 0 && words.get(i - 1).is(WordList.NEGATION);
            if (!month && !negated) {
                found.add(word);
            }
        }
        return found;
    }

    /** The "seems" of "it seems that", or the first of two words that say perhaps; empty where there is none. */
    public static Optional<Word> seeming(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean nobody = i > 0 && NOBODY.contains(words.get(i - 1).form());
            boolean that = THAT.contains(words.get(i + 1).form());
            if (MAYBE.contains(words.get(i).form() + ' ' + words.get(i + 1).form())) {
                return Optional.of(words.get(i));
            }
            if (SEEMS.contains(words.get(i).form())
                    && that
                    && (nobody || words.get(i).form().equals("parece"))) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether some words command something. */
    public static boolean command(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(WordList.DUTY) || isCommand(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCommand(List<Word> words, int at) {
        String next = WITH_NEXT.get(words.get(at).form());
        return next != null && at + 1 < words.size() && words.get(at + 1).form().equals(next);
    }

    /** The "may" before a word of which the other side says that it will be so; empty where there is none. */
    public static Optional<Word> mayThatWill(List<Word> words, List<Word> other) {
        return before(words, MAY, other, WILL);
    }

    /** The "will" before a word of which the other side says that it may be so; empty where there is none. */
    public static Optional<Word> willThatMay(List<Word> words, List<Word> other) {
        return before(words, WILL, other, MAY);
    }

    private static Optional<Word> before(List<Word> words, Set<String> some, List<Word> others, Set<String> instead) {
        for (int i = 0; i < words.size(); i++) {
            String verb = some.contains(words.get(i).form()) ? verb(words, i) : "";
            for (int j = 0; j < others.size() && !verb.isEmpty(); j++) {
                if (instead.contains(others.get(j).form()) && verb.equals(verb(others, j))) {
                    return Optional.of(words.get(i));
                }
            }
        }
        return Optional.empty();
    }

    /** The stem of the verb of a modal; empty in a question. */
    private static String verb(List<Word> words, int modal) {
        if (modal + 1 < words.size() && ASKED.contains(words.get(modal + 1).form())) {
            return "";
        }
        return words.subList(modal + 1, words.size()).stream()
                .filter(word -> word.term().isContent())
                .findFirst()
                .map(Word::stem)
                .orElse("");
    }
}
