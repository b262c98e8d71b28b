package app.redraft.core.text.diff;

/**
 * What a streaming diff did so far.
 *
 * @param pushes calls of {@code push}
 * @param flips changes of status of units that were already drawn, {@code finish()} included: a streamed unit that turns
 *     from kept to inserted or back, an original unit that turns from kept to struck or back, or returns to the tail
 * @param worstFrame the most flips in one push (or in {@code finish()})
 * @param finishFlips the flips of {@code finish()} alone
 * @param keptUnits units of the original that are kept now
 * @param streamedUnits complete units of the streamed text
 * @param originalUnits units of the original
 */
public record DiffStats(
        int pushes, int flips, int worstFrame, int finishFlips, int keptUnits, int streamedUnits, int originalUnits) {}
