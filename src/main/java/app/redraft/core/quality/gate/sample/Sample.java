package app.redraft.core.quality.gate.sample;

import java.util.List;

/**
 * One rewrite of a scenario, checked.
 *
 * @param key which one
 * @param answer what came back
 * @param checks what the checks say, in the order of {@link Check}; those that do not apply to the scenario are left out
 * @param corrections how many of the passage's planted errors are gone
 */
public record Sample(SampleKey key, Answer answer, List<CheckResult> checks, Corrections corrections) {

    /**
     * Planted errors.
     *
     * @param planted how many the passage has
     * @param removed how many of them the rewrite has no more
     */
    public record Corrections(int planted, int removed) {
        /** A passage without planted errors. */
        public static final Corrections NONE = new Corrections(0, 0);

        /** Both together. */
        public Corrections plus(Corrections other) {
            return new Corrections(planted + other.planted, removed + other.removed);
        }
    }

    public Sample {
        checks = List.copyOf(checks);
    }

    /** Whether no check of a group failed. */
    public boolean passes(Check.Group group) {
        return checks.stream()
                .noneMatch(result -> !result.ok() && result.check().group() == group);
    }

    /** Whether no check failed. */
    public boolean passes() {
        return checks.stream().allMatch(CheckResult::ok);
    }
}
