package app.redraft.core.quality.phrase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How often the writer turned phrases down, and took them. Immutable.
 *
 * @param counts by phrase, in lower case
 */
public record PhraseCounts(Map<String, Count> counts) {
    /** Nothing counted yet. */
    public static final PhraseCounts NONE = new PhraseCounts(Map.of());

    /** So often a run of words must be turned down to be marked from then on; a single word once more. */
    private static final int REJECTIONS = 3;
    /** So often a marked phrase must be taken to be left alone from then on. */
    private static final int ACCEPTANCES = 4;
    /** So many decisions one way outweigh one the other way. */
    private static final int OUTWEIGHS = 4;

    private static final int MOST = 3_000;

    /**
     * The decisions about one phrase.
     *
     * @param rejected how often it was turned down
     * @param accepted how often it was taken
     * @param listed whether it is marked for everybody
     * @param last when it was last decided about
     */
    public record Count(int rejected, int accepted, boolean listed, LocalDate last) {
        private Count plus(Count more) {
            return new Count(rejected + more.rejected, accepted + more.accepted, listed, more.last);
        }
    }

    public PhraseCounts {
        counts = Map.copyOf(counts);
    }

    /**
     * The counts with decisions added.
     *
     * @param keepsText whether words of the writer's texts may be kept; without, only what is marked for everybody is counted
     */
    public PhraseCounts plus(PhraseDecisions decisions, boolean keepsText, LocalDate today) {
        Map<String, Count> sum = new HashMap<>(counts);
        Set<String> rejected = new HashSet<>(decisions.rejected());
        Set<String> accepted = new HashSet<>(decisions.accepted());
        decisions.rejectedRuns().stream()
                .filter(run -> keepsText && !PhraseFinder.isListed(run))
                .forEach(rejected::add);
        decisions.acceptedRuns().stream().filter(counts::containsKey).forEach(accepted::add);
        rejected.forEach(phrase -> sum.merge(phrase, first(phrase, 1, 0, today), Count::plus));
        accepted.forEach(phrase -> sum.merge(phrase, first(phrase, 0, 1, today), Count::plus));
        return new PhraseCounts(bounded(sum));
    }

    private static Count first(String phrase, int rejected, int accepted, LocalDate today) {
        return new Count(rejected, accepted, PhraseFinder.isListed(phrase), today);
    }

    /** Drops what was decided about least and longest ago where there is too much. */
    private static Map<String, Count> bounded(Map<String, Count> sum) {
        if (sum.size() <= MOST) {
            return sum;
        }
        Comparator<Map.Entry<String, Count>> weight = Comparator.comparingInt(
                entry -> entry.getValue().rejected() + entry.getValue().accepted());
        return sum.entrySet().stream()
                .sorted(weight.thenComparing(entry -> entry.getValue().last()).reversed())
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The counts without what is known of one phrase. */
    public PhraseCounts without(String phrase) {
        Map<String, Count> rest = new HashMap<>(counts);
        rest.remove(phrase);
        return new PhraseCounts(rest);
    }

    /** What follows from the counts. */
    public LearnedPhrases learned() {
        Set<String> accepted = phrases(entry ->
                entry.listed() && entry.accepted() >= ACCEPTANCES && entry.accepted() >= OUTWEIGHS * entry.rejected());
        Map<String, Count> rejected = new HashMap<>();
        counts.forEach((phrase, count) -> {
            boolean often = count.rejected() >= REJECTIONS + (phrase.indexOf(' ') < 0 ? 1 : 0);
            if (!count.listed() && often && count.rejected() >= OUTWEIGHS * count.accepted()) {
                rejected.put(phrase, count);
            }
        });
        Set<String> own = new HashSet<>(rejected.keySet());
        rejected.forEach((phrase, count) -> {
            if (isPartOfLonger(phrase, count, rejected)) {
                own.remove(phrase);
            }
        });
        return new LearnedPhrases(own, accepted);
    }

    private static boolean isPartOfLonger(String phrase, Count count, Map<String, Count> all) {
        return all.entrySet().stream()
                .anyMatch(other -> other.getKey().length() > phrase.length()
                        && (' ' + other.getKey() + ' ').contains(' ' + phrase + ' ')
                        && other.getValue().rejected() >= count.rejected());
    }

    private Set<String> phrases(Predicate<Count> wanted) {
        return counts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The counts in the order of the alphabet, for whoever writes them down. */
    public SortedMap<String, Count> sorted() {
        return new TreeMap<>(counts);
    }
}
