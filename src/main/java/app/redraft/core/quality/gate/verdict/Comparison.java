package app.redraft.core.quality.gate.verdict;

import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Edge beside frontier, scenario by scenario: by a model that judges, or by the writer who does not see which is which.
 *
 * @param stage who compared
 * @param by the model that judged, or the name of the person; empty where nobody is named
 * @param counts whether it counts for the verdict: a judge that did not qualify and a sheet that is not finished do not
 * @param note what has to be said of it, for example that a tier judged itself, or why it does not count; or null
 * @param decisions one for each scenario that was compared
 */
public record Comparison(Stage stage, String by, boolean counts, @Nullable UserMessage note, List<Decision> decisions) {

    public Comparison {
        decisions = List.copyOf(decisions);
    }

    /** Who compared. */
    public enum Stage {
        /** A model, each pair in both orders. */
        JUDGE,
        /** A person, blind. */
        WRITER
    }

    /**
     * Which of two rewrites is better.
     *
     * @param scenario the scenario's id
     * @param sample which sample of both tiers was compared, from 1 on
     * @param preference which one was preferred
     */
    public record Decision(String scenario, int sample, Preference preference) {}

    /** Which rewrite was preferred. */
    public enum Preference {
        EDGE,
        FRONTIER,
        /** Equal, or a judge that changed its mind when the order changed. */
        TIE,
        /** Neither is acceptable. */
        NEITHER;

        /** The name used in reports, for example {@code tie}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many scenarios edge lost to frontier. */
    public int losses() {
        return count(Preference.FRONTIER);
    }

    /** How many scenarios ended so. */
    public int count(Preference preference) {
        return (int) decisions.stream()
                .filter(decision -> decision.preference() == preference)
                .count();
    }
}
