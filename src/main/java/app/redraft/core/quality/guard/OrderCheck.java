package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import app.redraft.core.text.UserMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Tells where "before" became "after", or "more" became "less", in front of the same word. */
final class OrderCheck implements MeaningCheck {
    private static final Map<String, Set<String>> OPPOSITES = opposites(
            "before after",
            "until from",
            "above below",
            "inside outside",
            "more less",
            "more fewer",
            "many few",
            "most least",
            "vor nach",
            "über unter",
            "mehr weniger",
            "avant après",
            "plus moins",
            "antes después",
            "más menos");
    /** What may stand between such a word and the one that it speaks of. */
    private static final Set<String> PASSED = Set.of(
            "the", "a", "an", "of", "his", "her", "their", "our", "its", "this", "that", "der", "die", "das", "dem",
            "den", "le", "la", "les", "de", "du", "l", "el", "los", "las", "del", "than", "they", "you", "we", "he",
            "she", "it", "i");

    private static Map<String, Set<String>> opposites(String... pairs) {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String pair : pairs) {
            String[] both = pair.split(" ");
            opposites.computeIfAbsent(both[0], each -> new HashSet<>()).add(both[1]);
            opposites.computeIfAbsent(both[1], each -> new HashSet<>()).add(both[0]);
        }
        return opposites;
    }

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        for (Comparison.Pair pair : comparison.pairs()) {
            Map<String, Word> before = followed(pair.before());
            if (!before.isEmpty()) {
                compare(before, followed(pair.after()), warnings);
            }
        }
    }

    private static void compare(Map<String, Word> before, Map<String, Word> after, Consumer<Warning> warnings) {
        for (Map.Entry<String, Word> each : before.entrySet()) {
            Word was = each.getValue();
            Word is = after.get(each.getKey());
            if (is != null && OPPOSITES.getOrDefault(was.form(), Set.of()).contains(is.form())) {
                warnings.accept(new Warning(
                        Warning.Kind.QUANTIFIER,
                        Comparison.span(was),
                        Comparison.span(is),
                        UserMessage.of("guard.quantifier-changed", was.text(), is.text())));
                return;
            }
        }
    }

    /** Such words by the stem of what they speak of. */
    private static Map<String, Word> followed(List<Word> words) {
        Map<String, Word> followed = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            boolean denied = i > 0 && words.get(i - 1).is(WordList.NEGATION);
            if (denied || !OPPOSITES.containsKey(words.get(i).form())) {
                continue;
            }
            int next = i + 1;
            while (next < words.size() && PASSED.contains(words.get(next).form())) {
                next++;
            }
            if (next < words.size() && words.get(next).clause() == words.get(i).clause()) {
                followed.putIfAbsent(words.get(next).stem(), words.get(i));
            }
        }
        return followed;
    }
}
