package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.Interruptible;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What occurs most often among words. */
final class Repetitions {
    private static final int SHOWN = 15;
    private static final int SHORT_WORD = 3;
    private static final int LONGEST_PHRASE = 6;
    private static final int SHORTEST_PHRASE = 3;

    private Repetitions() {}

    /** The most frequent words of more than three letters, with their counts. */
    static List<String> words(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.stream()
                .filter(word -> word.codePointCount(0, word.length()) > SHORT_WORD)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return most(counts);
    }

    /** Stretches of three to six words that occur more than once, with their counts; none that is part of a longer one. */
    static List<String> phrases(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        StringBuilder inLonger = new StringBuilder("|");
        for (int length = LONGEST_PHRASE; length >= SHORTEST_PHRASE; length--) {
            Map<String, Integer> ofLength = new HashMap<>();
            for (int i = 0; i + length <= words.size(); i++) {
                Interruptible.check();
                ofLength.merge(String.join(" ", words.subList(i, i + length)), 1, Integer::sum);
            }
            ofLength.values().removeIf(count -> count < 2);
            ofLength.keySet().removeIf(phrase -> inLonger.indexOf(phrase) >= 0);
            List<String> kept = mostKeys(ofLength);
            kept.forEach(phrase -> {
                counts.put(phrase, ofLength.get(phrase));
                inLonger.append(phrase).append('|');
            });
        }
        return most(counts);
    }

    private static List<String> mostKeys(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(order())
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(order())
                .limit(SHOWN)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
    }

    private static Comparator<Map.Entry<String, Integer>> order() {
        return Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }
}
