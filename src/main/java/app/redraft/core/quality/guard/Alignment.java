package app.redraft.core.quality.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which sentences of an original and of its rewrite say the same: groups of both, so that sentences which were joined, parted or
 * moved are still compared with one another. Two sentences belong together by the words they share, rare ones counting more.
 */
final class Alignment {
    private static final double ENOUGH = 0.3;
    private static final double LITTLE = 0.12;

    private final List<Group> groups;
    private final Set<Integer> newSentences;
    private final Set<Integer> lostSentences;

    /**
     * Sentences that say the same.
     *
     * @param original numbers of sentences of the original, not empty
     * @param rewritten numbers of sentences of the rewrite, not empty
     */
    record Group(Set<Integer> original, Set<Integer> rewritten) {}

    private record Link(int original, int rewritten) {}

    Alignment(GuardText original, GuardText rewritten, Set<String> functionWords) {
        List<Set<String>> from = contents(original, functionWords);
        List<Set<String>> to = contents(rewritten, functionWords);
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            int sentence = i;
            from.get(i).forEach(stem -> places.computeIfAbsent(stem, each -> new ArrayList<>())
                    .add(sentence));
        }
        Set<Link> links = links(from, to, places);
        groups = grouped(links);
        newSentences = without(to.size(), links.stream().map(Link::rewritten).collect(Collectors.toSet()));
        lostSentences = without(from.size(), links.stream().map(Link::original).collect(Collectors.toSet()));
    }

    /** Every pair that comes near enough, and for each sentence its nearest where that comes less near. */
    private static Set<Link> links(List<Set<String>> from, List<Set<String>> to, Map<String, List<Integer>> places) {
        double[] weights =
                from.stream().mapToDouble(stems -> weight(stems, places)).toArray();
        Set<Link> links = new LinkedHashSet<>();
        Map<Integer, Link> nearest = new HashMap<>();
        double[] nearness = new double[from.size()];
        for (int j = 0; j < to.size(); j++) {
            double own = weight(to.get(j), places);
            Link best = null;
            double most = LITTLE;
            for (Map.Entry<Integer, Double> shared : shared(to.get(j), places).entrySet()) {
                Link link = new Link(shared.getKey(), j);
                double likeness = shared.getValue() / Math.min(own, weights[link.original()]);
                if (likeness >= ENOUGH) {
                    links.add(link);
                }
                if (likeness > most) {
                    best = link;
                    most = likeness;
                }
                if (likeness > Math.max(LITTLE, nearness[link.original()])) {
                    nearness[link.original()] = likeness;
                    nearest.put(link.original(), link);
                }
            }
            if (best != null) {
                links.add(best);
            }
        }
        links.addAll(nearest.values());
        return links;
    }

    /** How much of a sentence every sentence of the original shares; rare words count more. */
    private static Map<Integer, Double> shared(Set<String> stems, Map<String, List<Integer>> places) {
        Map<Integer, Double> shared = new TreeMap<>();
        for (String stem : stems) {
            List<Integer> sentences = places.getOrDefault(stem, List.of());
            sentences.forEach(each -> shared.merge(each, weight(sentences.size()), Double::sum));
        }
        return shared;
    }

    private static double weight(Set<String> stems, Map<String, List<Integer>> places) {
        return stems.stream()
                .mapToDouble(stem -> weight(places.getOrDefault(stem, List.of()).size()))
                .sum();
    }

    private static double weight(int frequency) {
        return 1.0 / (1 + Math.log(Math.max(1, frequency)));
    }

    List<Group> groups() {
        return groups;
    }

    /** Sentences of the rewrite that no sentence of the original is like. */
    Set<Integer> newSentences() {
        return newSentences;
    }

    /** Sentences of the original that no sentence of the rewrite is like. */
    Set<Integer> lostSentences() {
        return lostSentences;
    }

    private static List<Set<String>> contents(GuardText text, Set<String> functionWords) {
        return text.sentences().stream()
                .map(sentence -> sentence.words().stream()
                        .filter(word -> !functionWords.contains(word.form()))
                        .map(Word::stem)
                        .collect(Collectors.toCollection(HashSet::new)))
                .map(stems -> (Set<String>) stems)
                .toList();
    }

    private static List<Group> grouped(Set<Link> links) {
        Map<Integer, Integer> groupOfOriginal = new LinkedHashMap<>();
        Map<Integer, Integer> groupOfRewritten = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        for (Link link : links) {
            Integer left = groupOfOriginal.get(link.original());
            Integer right = groupOfRewritten.get(link.rewritten());
            int into = left != null ? left : right != null ? right : groups.size();
            if (into == groups.size()) {
                groups.add(new Group(new TreeSet<>(), new TreeSet<>()));
            }
            if (left != null && right != null && !left.equals(right)) {
                Group merged = groups.get(right);
                merged.original().forEach(each -> groupOfOriginal.put(each, into));
                merged.rewritten().forEach(each -> groupOfRewritten.put(each, into));
                groups.get(into).original().addAll(merged.original());
                groups.get(into).rewritten().addAll(merged.rewritten());
                merged.original().clear();
                merged.rewritten().clear();
            }
            groups.get(into).original().add(link.original());
            groups.get(into).rewritten().add(link.rewritten());
            groupOfOriginal.put(link.original(), into);
            groupOfRewritten.put(link.rewritten(), into);
        }
        return groups.stream().filter(group -> !group.original().isEmpty()).toList();
    }

    private static Set<Integer> without(int size, Set<Integer> linked) {
        Set<Integer> rest = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            if (!linked.contains(i)) {
                rest.add(i);
            }
        }
        return rest;
    }
}
