package app.redraft.ui.quality;

import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.GateProgress;
import app.redraft.core.text.UserMessage;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, from all its events. Immutable.
 *
 * @param samples samples that are there
 * @param ofSamples samples the run needs; 0 before that is known
 * @param judged comparisons made
 * @param ofJudged comparisons to make; 0 before the judge begins
 * @param spentOnSamples what the tiers cost
 * @param spentOnJudge what the judge cost
 * @param waiting why nothing can be asked now, or null
 */
record RunProgress(
        int samples,
        int ofSamples,
        int judged,
        int ofJudged,
        Cost spentOnSamples,
        Cost spentOnJudge,
        @Nullable UserMessage waiting) {
    static final RunProgress NONE = new RunProgress(0, 0, 0, 0, Cost.FREE, Cost.FREE, null);

    /** After another event. */
    RunProgress after(GateProgress event) {
        if (event instanceof GateProgress.Begun begun) {
            return new RunProgress(
                    begun.kept(),
                    begun.kept() + begun.forecast().samples(),
                    judged,
                    ofJudged,
                    spentOnSamples,
                    spentOnJudge,
                    null);
        } else if (event instanceof GateProgress.Checked checked) {
            return new RunProgress(checked.done(), checked.of(), judged, ofJudged, checked.spent(), spentOnJudge, null);
        } else if (event instanceof GateProgress.Judging judging) {
            return new RunProgress(
                    samples, ofSamples, judging.done(), judging.of(), spentOnSamples, judging.spent(), null);
        } else if (event instanceof GateProgress.Waiting wait) {
            return new RunProgress(samples, ofSamples, judged, ofJudged, spentOnSamples, spentOnJudge, wait.reason());
        }
        return this;
    }

    /** What all of it cost so far. */
    Cost spent() {
        return spentOnSamples.plus(spentOnJudge);
    }

    /** How much is done, 0..1; -1 before that is known. */
    double share() {
        int of = ofSamples + ofJudged;
        return ofSamples == 0 ? -1 : (double) (samples + judged) / of;
    }
}
