package app.redraft.core.routing.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a misspelt word of a request as the known word that is one slip away: a letter changed, left out, put in, or two
 * swapped (Damerau 1964). Short words are left alone, and the first letter has to be right: real words are too near otherwise.
 */
final class Misspellings {
    private static final int SHORTEST = 6;

    private final Set<String> known;
    private final Map<Character, List<String>> byFirstLetter;

    /** Corrects towards some words. */
    Misspellings(Set<String> known) {
        this.known = Set.copyOf(known);
        this.byFirstLetter = new HashMap<>(known.stream()
                .filter(word -> word.length() >= SHORTEST)
                .sorted()
                .collect(Collectors.groupingBy(word -> word.charAt(0))));
    }

    /** The word itself where it is known, short, or like no other. */
    String corrected(String word) {
        if (word.length() < SHORTEST || known.contains(word)) {
            return word;
        }
        for (String candidate : byFirstLetter.getOrDefault(word.charAt(0), List.of())) {
            if (oneSlip(word, candidate)) {
                return candidate;
            }
        }
        return word;
    }

    /** Whether two different words are one slip apart. */
    private static boolean oneSlip(String word, String other) {
        int difference = word.length() - other.length();
        if (Math.abs(difference) > 1) {
            return false;
        }
        int at = 0;
        int shorter = Math.min(word.length(), other.length());
        while (at < shorter && word.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (difference != 0) {
            return tail(word, difference > 0 ? at + 1 : at).equals(tail(other, difference > 0 ? at : at + 1));
        }
        boolean changed = tail(word, at + 1).equals(tail(other, at + 1));
        boolean swapped = at + 1 < shorter
                && word.charAt(at) == other.charAt(at + 1)
                && word.charAt(at + 1) == other.charAt(at)
                && tail(word, at + 2).equals(tail(other, at + 2));
        return changed || swapped;
    }

    private static String tail(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }
}
