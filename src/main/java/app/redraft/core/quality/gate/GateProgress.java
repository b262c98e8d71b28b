package app.redraft.core.quality.gate;

import app.redraft.core.llm.Tier;
import app.redraft.core.money.Cost;
import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.text.UserMessage;
import java.time.Duration;

/**
 * What a run tells its watchers, one event after the other, on whatever thread it happens. The last one is {@link Ended}.
 */
public sealed interface GateProgress {

    /**
     * The run begins.
     *
     * @param forecast what is still to be asked, and what that may cost
     * @param kept samples that an earlier run of the same setup left, which are not asked for again
     */
    record Begun(GateForecast forecast, int kept) implements GateProgress {}

    /** A tier is asked for a sample. */
    record Asked(SampleKey key) implements GateProgress {}

    /**
     * A sample came back and was checked; also one that an earlier run left.
     *
     * @param sample the sample
     * @param done samples that are there
     * @param of samples the run needs
     * @param spent what this run has cost so far
     */
    record Checked(Sample sample, int done, int of, Cost spent) implements GateProgress {}

    /**
     * A tier cannot be asked for a while.
     *
     * @param reason why
     * @param length how long, from now on
     */
    record Waiting(Tier tier, UserMessage reason, Duration length) implements GateProgress {}

    /**
     * The judge compares.
     *
     * @param done comparisons made, of the judge's own test and of the scenarios together
     * @param of comparisons to make
     * @param spent what the judge has cost so far
     */
    record Judging(int done, int of, Cost spent) implements GateProgress {}

    /** The end, finished or not. */
    record Ended(GateReport report) implements GateProgress {}
}
