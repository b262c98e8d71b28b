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
import org.jspecify.annotations.Nullable;

/**
 * The rewrites of both tiers side by side, in an order and on sides that a kept seed decides, and what people said of them.
 * Which one is edge's is told only when a person has rated all. Immutable.
 */
public final class BlindSheet {
    private final BlindRecord kept;
    private final List<BlindItem> items;

    private BlindSheet(BlindRecord kept, List<BlindItem> items) {
        this.kept = kept;
        this.items = items;
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
        List<BlindItem> items = new ArrayList<>(BlindItem.of(scenarios, samples));
        Collections.shuffle(items, chance);
        return new BlindSheet(
                kept,
                items.stream().map(item -> item.sides(chance.nextBoolean())).toList());
    }

    /** What has to be kept. */
    public BlindRecord kept() {
        return kept;
    }

    /** All pairs, in the order in which they are shown. */
    public List<BlindItem> items() {
        return items;
    }

    /** The names of those who rated, in the order in which they began. */
    public List<String> raters() {
        return kept.ratings().stream().map(BlindRating::rater).distinct().toList();
    }

    /** The first pair that a person has not rated; empty when all are. */
    public Optional<BlindItem> next(String rater) {
        Map<String, BlindChoice> said = said(rater);
        return items.stream()
                .filter(item -> !said.containsKey(item.scenario().id()))
                .findFirst();
    }

    /** How many pairs a person has rated. */
    public int rated(String rater) {
        Map<String, BlindChoice> said = said(rater);
        return (int) items.stream()
                .filter(item -> said.containsKey(item.scenario().id()))
                .count();
    }

    /** Whether a person has rated every pair, so that the sides may be told. */
    public boolean finished(String rater) {
        return !items.isEmpty() && rated(rater) == items.size();
    }

    /** The sheet with one more answer; a newer one for the same pair takes the place of the older. */
    public BlindSheet rate(BlindRating rating) {
        List<BlindRating> ratings = new ArrayList<>(kept.ratings());
        ratings.removeIf(
                old -> old.rater().equals(rating.rater()) && old.scenario().equals(rating.scenario()));
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
                finished ? agreement(rater) : UserMessage.of("blind.unfinished", rated(rater), items.size()),
                finished ? decisions(rater) : List.of());
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

    private List<Comparison.Decision> decisions(String rater) {
        Map<String, BlindChoice> said = said(rater);
        return items.stream()
                .map(item -> new Comparison.Decision(
                        item.scenario().id(),
                        item.sample(),
                        said.getOrDefault(item.scenario().id(), BlindChoice.TIE).preference(item.edgeLeft())))
                .toList();
    }

    private BlindSheet with(List<BlindRating> ratings) {
        return new BlindSheet(new BlindRecord(kept.run(), kept.seed(), ratings), items);
    }

    private Map<String, BlindChoice> said(String rater) {
        return kept.ratings().stream()
                .filter(rating -> rating.rater().equals(rater))
                .collect(Collectors.toMap(BlindRating::scenario, BlindRating::choice, (older, newer) -> newer));
    }
}
