package app.redraft.core.quality.gate.verdict;

import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the gate says of edge.
 *
 * @param outcome in all
 * @param categories each category, in the order of the scenarios
 * @param measures all categories together
 * @param presetsOnFrontier ids of the presets that have to stay on frontier; not empty only when conditional
 * @param reasons why it is not a pass, or what has to be said of the pass; in the order of weight
 */
public record Verdict(
        Outcome outcome,
        List<Category> categories,
        Measures measures,
        List<String> presetsOnFrontier,
        List<UserMessage> reasons) {

    public Verdict {
        categories = List.copyOf(categories);
        presetsOnFrontier = List.copyOf(presetsOnFrontier);
        reasons = List.copyOf(reasons);
    }

    /** The same with something to be said first. */
    public Verdict preceded(List<UserMessage> notes) {
        List<UserMessage> all = new ArrayList<>(notes);
        all.addAll(reasons);
        return new Verdict(outcome, categories, measures, presetsOnFrontier, all);
    }

    /** What may be done. */
    public enum Outcome {
        /** Edge may be the default. */
        PASS,
        /** Edge may be the default for most presets; the others stay on frontier. */
        CONDITIONAL,
        /** Edge may not be the default. */
        FAIL;

        /** The name used in JSON: {@code pass}, {@code conditional} or {@code fail}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #id()}. */
        public static Optional<Outcome> of(String id) {
            for (Outcome outcome : values()) {
                if (outcome.id().equals(id)) {
                    return Optional.of(outcome);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One category.
     *
     * @param name its name, for example {@code grammar}
     * @param outcome pass or fail
     * @param scenarios how many scenarios it has
     * @param failures how many of them edge failed
     * @param measures how edge did
     */
    public record Category(String name, Outcome outcome, int scenarios, int failures, Measures measures) {}

    /**
     * What the rule counts, of edge.
     *
     * @param form samples that failed a check of form
     * @param protection scenarios of which a sample lost something protected, or most samples turned the meaning
     * @param task scenarios of which most samples did not do what was asked for
     * @param corrected planted errors that are gone
     * @param unchanged samples of error-free passages that came back as they were
     * @param judged comparisons lost to frontier by the judge; of 0 where none counted
     * @param seen comparisons lost to frontier by the writer's own eye; of 0 where none counted
     */
    public record Measures(
            Proportion form,
            Proportion protection,
            Proportion task,
            Proportion corrected,
            Proportion unchanged,
            Proportion judged,
            Proportion seen) {}
}
