package app.redraft.ui.quality;

import app.redraft.core.quality.judge.JudgeChoice;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the writer chose for a run.
 *
 * @param scenarios with what the tiers are examined
 * @param file the scenarios of {@link Source#FILE}, else null
 * @param judge who compares the tiers, or null for nobody
 */
public record RunChoice(Source scenarios, @Nullable Path file, @Nullable JudgeChoice judge) {

    /** Who compares the tiers; empty for nobody. */
    Optional<JudgeChoice> findJudge() {
        return Optional.ofNullable(judge);
    }

    /** Where scenarios come from. */
    public enum Source {
        /** Those that ship with Redraft, and the writer's own. */
        ALL,
        /** The writer's own alone. */
        OWN,
        /** Those of a file. */
        FILE
    }
}
