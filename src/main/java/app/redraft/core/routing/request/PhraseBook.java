package app.redraft.core.routing.request;

import app.redraft.core.text.ShippedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Groups of phrases, looked up in the words of a request. A resource holds them: a line {@code name weight} opens a group,
 * indented lines {@code language: phrase, phrase} fill it. A word of a phrase stands for itself, {@code stem*} for every word
 * that begins so, {@code *end} for every longer one that ends so (compounds), {@code ..} for up to four words of the same clause; {@code ^} before a phrase lets it match only where a
 * request can begin: at the start of a clause, or after a run of polite or linking words.
 */
public final class PhraseBook {
    private static final int WIDEST_GAP = 4;
    private static final String GAP = "..";

    /** Words before which a request has not begun yet. */
    private static final Set<String> LEAD_IN = FunctionWords.named("lead-in");

    /**
     * A phrase found.
     *
     * @param group the name of its group
     * @param weight the weight of its group
     * @param start index of its first word
     * @param end index after its last word
     * @param together whether no other words stand in between
     */
    public record Hit(String group, int weight, int start, int end, boolean together) {
        /** Whether this is the longer phrase around the other: "how do i say" around "how do i". */
        boolean contains(Hit other) {
            return together && start <= other.start && other.end <= end && end - start > other.end - other.start;
        }
    }

    private record Phrase(String group, int weight, boolean opening, List<String> words) {}

    /** Letters of a stem, or of an end, by which it is looked up; a shorter one is looked up whole. */
    private static final int KEY = 4;

    private static final int FEWEST_LETTERS_OF_AN_END = 4;

    /** As far back as a request may have begun politely. */
    private static final int LONGEST_LEAD_IN = 12;

    private final Map<String, List<Phrase>> exact = new HashMap<>();
    private final Map<String, List<Phrase>> stems = new HashMap<>();
    private final Map<String, List<Phrase>> ends = new HashMap<>();

    private PhraseBook() {}

    /**
     * Reads a resource.
     *
     * @throws IllegalArgumentException for a line that is neither a group nor phrases
     */
    public static PhraseBook read(String resource) {
        PhraseBook book = new PhraseBook();
        book.readAll(ShippedText.lines(resource));
        return book;
    }

    /** Every phrase found, in the order of the words. Phrases of one group may overlap. */
    public List<Hit> find(RequestWords request) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < request.size(); i++) {
            String word = request.words().get(i);
            match(request, i, exact.getOrDefault(word, List.of()), hits);
            for (int length = 1; length <= Math.min(KEY, word.length()); length++) {
                match(request, i, stems.getOrDefault(word.substring(0, length), List.of()), hits);
            }
            if (word.length() > FEWEST_LETTERS_OF_AN_END) {
                match(request, i, ends.getOrDefault(end(word), List.of()), hits);
            }
        }
        return hits;
    }

    /** The words that phrases consist of, and the stems, as they are written without their star. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        Stream.concat(exact.values().stream(), stems.values().stream())
                .flatMap(List::stream)
                .flatMap(phrase -> phrase.words().stream())
                .filter(word -> !word.equals(GAP))
                .forEach(word -> words.add(word.replace("*", "")));
        return words;
    }

    private void readAll(List<String> lines) {
        String group = "";
        int weight = 0;
        for (String line : lines) {
            if (line.startsWith(" ")) {
                for (String phrase : line.substring(line.indexOf(':') + 1).split(",")) {
                    add(group, weight, phrase.strip());
                }
            } else {
                String[] head = line.strip().split(" ");
                if (head.length != 2) {
                    throw new IllegalArgumentException("neither a group nor phrases: " + line);
                }
                group = head[0];
                weight = Integer.parseInt(head[1]);
            }
        }
    }

    private void add(String group, int weight, String text) {
        boolean opening = text.startsWith("^");
        List<String> words = new ArrayList<>();
        for (String word : text.substring(opening ? 1 : 0).split(" ")) {
            if (word.equals(GAP)) {
                words.add(word);
            } else {
                String before = word.startsWith("*") ? "*" : "";
                String behind = word.endsWith("*") ? "*" : "";
                RequestWords.all(word).words().forEach(folded -> words.add(before + folded + behind));
            }
        }
        Phrase phrase = new Phrase(group, weight, opening, List.copyOf(words));
        String first = words.get(0);
        if (first.startsWith("*")) {
            ends.computeIfAbsent(end(first), end -> new ArrayList<>()).add(phrase);
        } else if (first.endsWith("*")) {
            String key = first.substring(0, Math.min(KEY, first.length() - 1));
            stems.computeIfAbsent(key, stem -> new ArrayList<>()).add(phrase);
        } else {
            exact.computeIfAbsent(first, key -> new ArrayList<>()).add(phrase);
        }
    }

    private static String end(String word) {
        return word.substring(word.length() - FEWEST_LETTERS_OF_AN_END);
    }

    private static void match(RequestWords request, int start, List<Phrase> phrases, List<Hit> hits) {
        for (Phrase phrase : phrases) {
            int end = end(request, start, phrase.words(), 0);
            if (end > 0 && (!phrase.opening() || canBegin(request, start))) {
                hits.add(new Hit(
                        phrase.group(),
                        phrase.weight(),
                        start,
                        end,
                        !phrase.words().contains(GAP)));
            }
        }
    }

    /** The index after the last word when the phrase stands here, else -1. */
    private static int end(RequestWords request, int at, List<String> words, int from) {
        int index = at;
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).equals(GAP)) {
                return endAfterGap(request, index, words, i + 1);
            }
            if (index >= request.size() || !same(words.get(i), request.words().get(index))) {
                return -1;
            }
            index++;
        }
        return index;
    }

    private static int endAfterGap(RequestWords request, int at, List<String> words, int from) {
        int last = Math.min(request.size() - 1, at + WIDEST_GAP);
        for (int i = at;
                i <= last && request.clauses().get(i).equals(request.clauses().get(at - 1));
                i++) {
            int end = end(request, i, words, from);
            if (end > 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean same(String pattern, String word) {
        int stem = pattern.length() - 1;
        if (pattern.charAt(0) == '*') {
            return word.length() > stem && word.endsWith(pattern.substring(1));
        }
        return pattern.charAt(stem) == '*' ? word.startsWith(pattern.substring(0, stem)) : pattern.equals(word);
    }

    private static boolean canBegin(RequestWords request, int start) {
        int index = start;
        while (!request.opensClause(index)) {
            index--;
            if (start - index > LONGEST_LEAD_IN
                    || !LEAD_IN.contains(request.words().get(index))) {
                return false;
            }
        }
        return true;
    }
}
