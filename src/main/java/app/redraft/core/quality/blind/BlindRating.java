package app.redraft.core.quality.blind;

/**
 * One answer.
 *
 * @param rater the name of the person, not blank
 * @param scenario the scenario's id
 * @param sample which sample of both tiers was compared, from 1 on
 * @param choice what was said
 */
public record BlindRating(String rater, String scenario, int sample, BlindChoice choice) {
    public BlindRating {
        // Sheets of older versions had one pair for each scenario, and did not say which.
        sample = Math.max(1, sample);
    }

    /** An answer about a pair. */
    public static BlindRating of(String rater, BlindItem item, BlindChoice choice) {
        return new BlindRating(rater, item.scenario().id(), item.sample(), choice);
    }
}
