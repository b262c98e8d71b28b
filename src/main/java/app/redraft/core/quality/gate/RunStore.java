package app.redraft.core.quality.gate;

import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.SampleKey;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.verdict.Comparison;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port to the raw outputs of runs, kept as they come: a run that was stopped, or that a crash ended, is gone on with. Blocks on
 * disk: worker threads only.
 */
public interface RunStore {

    /**
     * Begins a run, or goes on with the newest one if it did not come to its end and examined the same setup. One run at a time
     * is open on this machine.
     *
     * @param setup what is examined
     * @param scenarios with what; answers to a scenario that has changed since are left out
     * @param id the name of a new run
     * @param now when a new run begins
     * @throws GateException where another run is open, or the disk does not let it
     */
    Run open(GateSetup setup, List<Scenario> scenarios, String id, Instant now) throws GateException;

    /** What the newest run left that came to its end; empty where there is none. */
    Optional<Kept> newest() throws GateException;

    /** What a run left; empty where it is no longer there. */
    Optional<Kept> find(String id) throws GateException;

    /** How many answers {@link #open} would take over. */
    int left(GateSetup setup, List<Scenario> scenarios) throws GateException;

    /**
     * Adds what was compared after a run came to its end; what the same stage had compared before is replaced.
     *
     * @throws GateException where the run is no longer there, or the disk does not let it
     */
    void add(String id, Comparison comparison) throws GateException;

    /**
     * What a run left.
     *
     * @param id the run's name
     * @param setup what was examined
     * @param at when it began
     * @param scenarios with what
     * @param answers what came back
     * @param comparisons the tiers beside one another
     */
    record Kept(
            String id,
            GateSetup setup,
            Instant at,
            List<Scenario> scenarios,
            Map<SampleKey, Answer> answers,
            List<Comparison> comparisons) {}

    /** A run that is under way. Thread-safe. */
    interface Run extends AutoCloseable {
        /** What it left so far. */
        Kept kept();

        /**
         * Keeps an answer.
         *
         * @throws GateException where the disk does not let it
         */
        void add(SampleKey key, Answer answer) throws GateException;

        /**
         * Keeps what was compared.
         *
         * @throws GateException where the disk does not let it
         */
        void add(Comparison comparison) throws GateException;

        /**
         * The run came to its end: the next one begins anew.
         *
         * @throws GateException where the disk does not let it
         */
        void end() throws GateException;

        /** Lets another run be opened. */
        @Override
        void close();
    }
}
