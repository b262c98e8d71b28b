package app.redraft.core.assistant.facts;

import app.redraft.core.assistant.tool.Interruptible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names that may be one name spelt in two ways. */
final class Spellings {
    private static final int LONG_NAME = 4;

    private Spellings() {}

    /**
     * Pairs of words among names of which one becomes the other by one letter more, less, changed or moved (two words are that near
     * where taking a letter from one or both makes them equal, as in SymSpell), and pairs of names that differ by hyphens alone.
     */
    static List<List<String>> almostAlike(Collection<String> names) {
        Set<List<String>> pairs = new HashSet<>(hyphens(names));
        Set<String> words = new TreeSet<>();
        names.forEach(name -> words.addAll(List.of(name.split(" "))));
        Map<String, List<String>> near = new HashMap<>();
        for (String word : words) {
            Interruptible.check();
            if (word.length() >= LONG_NAME) {
                for (String shorter : withoutALetter(word)) {
                    List<String> others = near.computeIfAbsent(shorter, first -> new ArrayList<>());
                    others.stream()
                            .filter(other -> !isPlural(other, word))
                            .forEach(other -> pairs.add(List.of(other, word)));
                    others.add(word);
                }
            }
        }
        return pairs.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static List<List<String>> hyphens(Collection<String> names) {
        Map<String, String> known = new HashMap<>();
        List<List<String>> pairs = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            String other = known.putIfAbsent(name.replace('-', ' '), name);
            if (other != null) {
                pairs.add(List.of(other, name));
            }
        }
        return pairs;
    }

    private static boolean isPlural(String one, String other) {
        return other.equals(one + "s") || one.equals(other + "s");
    }

    private static Set<String> withoutALetter(String word) {
        Set<String> shorter = new HashSet<>(Set.of(word));
        for (int i = 0; i < word.length(); i++) {
            shorter.add(word.substring(0, i) + word.substring(i + 1));
        }
        return shorter;
    }
}
