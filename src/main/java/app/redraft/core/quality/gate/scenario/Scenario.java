package app.redraft.core.quality.gate.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task that a model is examined with.
 *
 * @param id unique among all scenarios, for example {@code gram-01}
 * @param category what kind of editing it is, for example {@code grammar}; the verdict is told per category
 * @param preset the preset that a writer would press, or null for free words
 * @param instruction what a model is told, 1 to 2,000 characters
 * @param text the passage, not blank
 * @param mustKeep strings that a rewrite has to keep letter by letter
 * @param expects what a rewrite has to be like
 * @param plantedErrors regular expressions that match the mistakes of the passage; none where it has none
 * @param accepted a rewrite that a person accepted, or null where nobody wrote one
 * @param note what it is about, for the person who reads the report
 */
public record Scenario(
        String id,
        String category,
        @Nullable String preset,
        String instruction,
        String text,
        List<String> mustKeep,
        Expectation expects,
        List<String> plantedErrors,
        @Nullable String accepted,
        Note note) {

    /** The same with another id. */
    public Scenario renamed(String other) {
        return new Scenario(
                other, category, preset, instruction, text, mustKeep, expects, plantedErrors, accepted, note);
    }

    public Scenario {
        mustKeep = List.copyOf(mustKeep);
        plantedErrors = List.copyOf(plantedErrors);
    }

    /**
     * What a scenario is about, in the words of the person who wrote it.
     *
     * @param genre what kind of text it is, or null
     * @param trap what models do wrong with it, or null
     * @param tags free marks, for example {@code injection}
     */
    public record Note(@Nullable String genre, @Nullable String trap, List<String> tags) {
        /** Nothing to say. */
        public static final Note NONE = new Note(null, null, List.of());

        public Note {
            tags = List.copyOf(tags);
        }
    }

    /**
     * Whether the passage has no mistake and is to come back as it is: it has no planted errors, and may be identical.
     */
    public boolean errorFree() {
        return plantedErrors.isEmpty() && expects.allows(Expectation.Allowance.IDENTICAL);
    }
}
