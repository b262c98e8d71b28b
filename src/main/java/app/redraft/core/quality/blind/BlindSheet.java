package app.redraft.core.quality.blind;

import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rewrites of both tiers side by side, in an order and on sides that a kept seed decides, and what people said of them. Of
 * each scenario there is one pair, and a second for a person whose first ones ended close. Which one is edge's is told only when
 * the person has rated all. Immutable.
 */
public final class BlindSheet {
    private final BlindRecord kept;
    private final List<BlindItem> first;
    private final List<BlindItem> second;

    private BlindSheet(BlindRecord kept, List<BlindItem> first, List<BlindItem> second) {
        this.kept = kept;
        this.first = first;
        this.second = second;
    }

    /**
     * The sheet of a run.
     *
     * @param kept what is known of it: at the beginning its seed
     * @param scenarios those of the run
     * @param samples what both tiers wrote
     */
    public static BlindSheet of(BlindRecord kept, List<Scenario> scenarios, List<Sample> samples) {
        Random chance = new Random(kept.seed());
        List<BlindItem> first = shuffled(BlindItem.of(scenarios, samples, 0), chance);
        return new BlindSheet(kept, first, shuffled(BlindItem.of(scenarios, samples, 1), chance));
    }

    private static List<BlindItem> shuffled(List<BlindItem> items, Random chance) {
        List<BlindItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, chance);
        return shuffled.stream().map(item -> item.sides(chance.nextBoolean())).toList();
    }

    /** What has to be kept. */
    public BlindRecord kept() {
        return kept;
    }

    /** The pairs that everybody rates, in the order in which they are shown. */
    public List<BlindItem> items() {
        return first;
    }

    /** The pairs that a person rates: a second one of each scenario too where the first ones ended close. */
    public List<BlindItem> items(String rater) {
        return isClose(rater) ? Stream.concat(first.stream(), second.stream()).toList() : first;
    }

    /** Whether a person found the first pairs close. */
    public boolean isClose(String rater) {
        List<Comparison.Decision> decisions = decisions(first, said(rater));
        long lost = decisions.stream()
                .filter(decision -> decision.preference() == Comparison.Preference.FRONTIER)
                .count();
        return decisions.size() == first.size() && Comparison.isClose((int) lost, first.size());
    }

    /** The names of those who rated, in the order in which they began. */
    public List<String> raters() {
        return kept.ratings().stream().map(BlindRating::rater).distinct().toList();
    }

    /** The first pair that a person has not rated; empty when all are. */
    public Optional<BlindItem> next(String rater) {
        Map<Pair, BlindChoice> said = said(rater);
        return items(rater).stream()
                .filter(item -> !said.containsKey(Pair.of(item)))
                .findFirst();
    }

    /** How many pairs a person has rated. */
    public int rated(String rater) {
        Map<Pair, BlindChoice> said = said(rater);
        return (int) items(rater).stream()
                .filter(item -> said.containsKey(Pair.of(item)))
                .count();
    }

    /** Whether a person has rated every pair, so that the sides may be told. */
    public boolean finished(String rater) {
        return !first.isEmpty() && next(rater).isEmpty();
    }

    /** The sheet with one more answer; a newer one for the same pair takes the place of the older. */
    public BlindSheet rate(BlindRating rating) {
        List<BlindRating> ratings = new ArrayList<>(kept.ratings());
        ratings.removeIf(
                old -> old.rater().equals(rating.rater()) && Pair.of(old).equals(Pair.of(rating)));
        ratings.add(rating);
        return with(ratings);
    }

    /** The sheet without a person's latest answer; the same where there is none. */
    public BlindSheet takeBack(String rater) {
        List<BlindRating> ratings = new ArrayList<>(kept.ratings());
        for (int i = ratings.size() - 1; i >= 0; i--) {
            if (ratings.get(i).rater().equals(rater)) {
                ratings.remove(i);
                break;
            }
        }
        return with(ratings);
    }

    /** What a person said of the tiers. It counts only when the sheet is finished; before, nothing is told. */
    public Comparison comparison(String rater) {
        boolean finished = finished(rater);
        return new Comparison(
                Comparison.Stage.WRITER,
                rater,
                finished,
                finished
                        ? agreement(rater)
                        : UserMessage.of(
                                "blind.unfinished", rated(rater), items(rater).size()),
                finished ? decisions(items(rater), said(rater)) : List.of());
    }

    /** What all people said who finished, one comparison each. */
    public List<Comparison> comparisons() {
        return raters().stream().map(this::comparison).toList();
    }

    /** How far two people agree on the pairs that both rated. */
    public RaterAgreement agreement(String one, String other) {
        return RaterAgreement.of(said(one), said(other));
    }

    private @Nullable UserMessage agreement(String rater) {
        return raters().stream()
                .filter(other -> !other.equals(rater) && finished(other))
                .findFirst()
                .map(other -> agreement(rater, other).message(other))
                .orElse(null);
    }

    /** What was said of pairs, those left out of which nothing was said. */
    private static List<Comparison.Decision> decisions(List<BlindItem> items, Map<Pair, BlindChoice> said) {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(said.get(Pair.of(item)))
                        .map(choice -> new Comparison.Decision(
                                item.scenario().id(), item.sample(), choice.preference(item.edgeLeft())))
                        .stream())
                .toList();
    }

    private BlindSheet with(List<BlindRating> ratings) {
        return new BlindSheet(new BlindRecord(kept.run(), kept.seed(), ratings), first, second);
    }

    private Map<Pair, BlindChoice> said(String rater) {
        return kept.ratings().stream()
                .filter(rating -> rating.rater().equals(rater))
                .collect(Collectors.toMap(Pair::of, BlindRating::choice, (older, newer) -> newer));
    }

    /** Which pair is spoken of. */
    private record Pair(String scenario, int sample) {
        static Pair of(BlindItem item) {
            return new Pair(item.scenario().id(), item.sample());
        }

        static Pair of(BlindRating rating) {
            return new Pair(rating.scenario(), rating.sample());
        }
    }
}
