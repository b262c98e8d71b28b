package app.redraft.core.quality.gate.verdict;

import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Edge beside frontier, scenario by scenario: by a model that judges, or by the writer who does not see which is which. Of each
 * scenario one rewrite is compared, and a second where the first ones ended close.
 *
 * @param stage who compared
 * @param by the model that judged, or the name of the person; empty where nobody is named
 * @param counts whether it counts for the verdict: a judge that did not qualify and a sheet that is not finished do not
 * @param note what has to be said of it, for example that a tier judged itself, or why it does not count; or null
 * @param decisions one for each pair that was compared
 */
public record Comparison(Stage stage, String by, boolean counts, @Nullable UserMessage note, List<Decision> decisions) {

    /** Of thirty comparisons eight to ten lost are close; more than ten are too many. */
    private static final int OF = 30;

    private static final int CLOSE_FROM = 8;
    private static final int MOST_LOST = 10;

    public Comparison {
        decisions = List.copyOf(decisions);
    }

    /** Whether edge lost more than one comparison in three. */
    static boolean losesTooMany(int lost, int compared) {
        return lost * OF > MOST_LOST * compared;
    }

    /**
     * Whether edge lost so many that others might decide otherwise: then a second rewrite of each scenario is compared too.
     *
     * @param lost how many comparisons edge lost
     * @param compared how many there were
     */
    public static boolean isClose(int lost, int compared) {
        return compared > 0 && lost * OF >= CLOSE_FROM * compared && !losesTooMany(lost, compared);
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

    /** How many pairs edge lost to frontier. */
    public int losses() {
        return count(Preference.FRONTIER);
    }

    /** How many pairs ended so. */
    public int count(Preference preference) {
        return (int) decisions.stream()
                .filter(decision -> decision.preference() == preference)
                .count();
    }
}
