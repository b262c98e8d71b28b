package app.redraft.core.quality.gate;

import app.redraft.core.quality.gate.sample.Answer;
import app.redraft.core.quality.gate.sample.SampleKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Failures of a tier that say nothing of its model. One or two among answers count as what a writer would have met; several in a
 * row mean that the tier is away, and the run ends without them. Thread-safe.
 */
final class PatientTier {
    private static final int MOST_IN_A_ROW = 3;

    private final List<Failure> failures = new ArrayList<>();

    /** A sample for which no answer came. */
    record Failure(SampleKey key, Answer answer) {}

    /** One more failure; returns whether the tier is away. */
    synchronized boolean failed(SampleKey key, Answer answer) {
        failures.add(new Failure(key, answer));
        return failures.size() >= MOST_IN_A_ROW;
    }

    /** The tier answers: gives the failures before, which count. */
    synchronized List<Failure> settled() {
        List<Failure> before = List.copyOf(failures);
        failures.clear();
        return before;
    }
}
