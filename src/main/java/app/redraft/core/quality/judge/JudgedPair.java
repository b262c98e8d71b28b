package app.redraft.core.quality.judge;

/**
 * Two rewrites of one passage that a judge compares. It is not told where they come from.
 *
 * @param scenario the scenario's id
 * @param sample which sample of the scenario, from 1 on
 * @param instruction what the writer asked for
 * @param original the passage
 * @param first a rewrite
 * @param second another rewrite
 */
public record JudgedPair(
        String scenario, int sample, String instruction, String original, String first, String second) {

    /** The same pair with the rewrites the other way round. */
    public JudgedPair reversed() {
        return new JudgedPair(scenario, sample, instruction, original, second, first);
    }
}
