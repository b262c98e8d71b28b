package app.redraft.core.quality.blind;

import java.util.List;

/**
 * What is kept of a sheet; the rewrites themselves are kept with the run.
 *
 * @param run the run of the gate
 * @param seed gives the order and the sides
 * @param ratings what was said, in order
 */
public record BlindRecord(String run, long seed, List<BlindRating> ratings) {
    public BlindRecord {
        ratings = List.copyOf(ratings);
    }
}
