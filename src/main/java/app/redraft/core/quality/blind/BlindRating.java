package app.redraft.core.quality.blind;

/**
 * One answer.
 *
 * @param rater the name of the person, not blank
 * @param scenario the scenario's id
 * @param choice what was said
 */
public record BlindRating(String rater, String scenario, BlindChoice choice) {}
