package app.redraft.core.quality.guard.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sentences of an original and of its rewrite say the same: groups of both, so that sentences which were joined, parted or
 * moved are still compared with one another. Two sentences belong together by the words they share, rare ones counting more.
 * Immutable.
 */
public final class Alignment {
    private static final double LITTLE = 0.12;
    /** Of two that are as near, the one at the same place in the text is the partner. */
    private static final double NEAR_BONUS = 0.02;

    private final List<Group> groups;
    private final List<Integer> newSentences = new ArrayList<>();
    private final List<Integer> lostSentences = new ArrayList<>();

    /**
     * Sentences that say the same.
     *
     * @param original numbers of sentences of the original in order, not empty
     * @param rewritten numbers of sentences of the rewrite in order, not empty
     */
    public record Group(List<Integer> original, List<Integer> rewritten) {}

    /**
     * Aligns two texts.
     *
     * @param original the original
     * @param rewritten its rewrite
     */
    public Alignment(AnalyzedText original, AnalyzedText rewritten) {
        Map<String, Integer> numbers = new HashMap<>();
        int[][] from = stems(original, numbers);
        int[][] to = stems(rewritten, numbers);
        int[] group = new int[from.length + to.length];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        link(from, to, numbers.size(), group);
        groups = grouped(group, from.length);
    }

    private static int[][] stems(AnalyzedText text, Map<String, Integer> numbers) {
        int[][] stems = new int[text.sentences().size()][];
        int[] buffer = new int[64];
        for (int i = 0; i < stems.length; i++) {
            int size = 0;
            for (Word word : text.sentences().get(i).words()) {
                if (!word.term().isContent()) {
                    continue;
                }
                Integer number = numbers.get(word.stem());
                if (number == null) {
                    number = numbers.size();
                    numbers.put(word.stem(), number);
                }
                if (!contains(buffer, size, number)) {
                    buffer = size == buffer.length ? Arrays.copyOf(buffer, size * 2) : buffer;
                    buffer[size++] = number;
                }
            }
            stems[i] = Arrays.copyOf(buffer, size);
        }
        return stems;
    }

    private static boolean contains(int[] numbers, int size, int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** Joins each sentence, of both texts, with the one of the other text that is nearest to it. */
    private static void link(int[][] from, int[][] to, int stems, int[] group) {
        List<List<Integer>> places = places(from, stems);
        double[] weights = places.stream()
                .mapToDouble(each -> 1.0 / (1 + Math.log(Math.max(1, each.size()))))
                .toArray();
        double[] wholes =
                Arrays.stream(from).mapToDouble(each -> sum(each, weights)).toArray();
        double[] nearness = new double[from.length];
        Arrays.fill(nearness, LITTLE);
        int[] nearest = new int[from.length];
        Arrays.fill(nearest, -1);
        for (int j = 0; j < to.length; j++) {
            double own = sum(to[j], weights);
            double[] shared = shared(to[j], places, weights, from.length);
            int best = -1;
            double most = LITTLE;
            for (int i = 0; i < from.length; i++) {
                double distance = Math.abs(i / (double) from.length - j / (double) to.length);
                double likeness =
                        shared[i] == 0 ? 0 : shared[i] / Math.min(own, wholes[i]) + NEAR_BONUS * (1 - distance);
                if (likeness > most) {
                    best = i;
                    most = likeness;
                }
                if (likeness > nearness[i]) {
                    nearness[i] = likeness;
                    nearest[i] = j;
                }
            }
            if (best >= 0) {
                join(group, best, from.length + j);
            }
        }
        for (int i = 0; i < from.length; i++) {
            if (nearest[i] >= 0) {
                join(group, i, from.length + nearest[i]);
            }
        }
    }

    /** In which sentences each stem stands. */
    private static List<List<Integer>> places(int[][] sentences, int stems) {
        List<List<Integer>> places = new ArrayList<>();
        for (int i = 0; i < stems; i++) {
            places.add(new ArrayList<>(2));
        }
        for (int i = 0; i < sentences.length; i++) {
            for (int stem : sentences[i]) {
                places.get(stem).add(i);
            }
        }
        return places;
    }

    /** How much of a sentence every sentence of the other text shares. */
    private static double[] shared(int[] stems, List<List<Integer>> places, double[] weights, int sentences) {
        double[] shared = new double[sentences];
        for (int stem : stems) {
            for (int place : places.get(stem)) {
                shared[place] += weights[stem];
            }
        }
        return shared;
    }

    private static double sum(int[] stems, double[] weights) {
        double sum = 0;
        for (int stem : stems) {
            sum += weights[stem];
        }
        return sum;
    }

    private static int root(int[] group, int of) {
        int root = of;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private static void join(int[] group, int one, int other) {
        int first = root(group, one);
        int second = root(group, other);
        group[Math.max(first, second)] = Math.min(first, second);
    }

    private List<Group> grouped(int[] group, int originals) {
        Map<Integer, Group> byRoot = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            Group into =
                    byRoot.computeIfAbsent(root(group, i), each -> new Group(new ArrayList<>(1), new ArrayList<>(1)));
            if (i < originals) {
                into.original().add(i);
            } else {
                into.rewritten().add(i - originals);
            }
        }
        List<Group> whole = new ArrayList<>();
        byRoot.values().forEach(each -> {
            if (each.original().isEmpty()) {
                newSentences.addAll(each.rewritten());
            } else if (each.rewritten().isEmpty()) {
                lostSentences.addAll(each.original());
            } else {
                whole.add(each);
            }
        });
        return whole;
    }

    /** The groups, in the order of the original. */
    public List<Group> groups() {
        return groups;
    }

    /** Sentences of the rewrite that no sentence of the original is like, in order. */
    public List<Integer> newSentences() {
        return newSentences;
    }

    /** Sentences of the original that no sentence of the rewrite is like, in order. */
    public List<Integer> lostSentences() {
        return lostSentences;
    }
}
