package app.redraft.core.quality.judge.spoiler;

import app.redraft.core.quality.gate.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * A rewrite that a person accepted: what a judge must prefer to a spoiled copy of it.
 *
 * @param id the scenario
 * @param language its language, for example {@code en}
 * @param instruction what was asked for
 * @param original the passage
 * @param accepted the rewrite
 * @param kept strings that must be kept, names among them
 */
public record GoodRewrite(
        String id, String language, String instruction, String original, String accepted, List<String> kept) {
    public GoodRewrite {
        kept = List.copyOf(kept);
    }

    /** What a person accepted for a scenario; empty where nobody wrote one. */
    public static Optional<GoodRewrite> of(Scenario scenario) {
        return Optional.ofNullable(scenario.accepted())
                .map(accepted -> new GoodRewrite(
                        scenario.id(),
                        scenario.expects().language(),
                        scenario.instruction(),
                        scenario.text(),
                        accepted,
                        scenario.mustKeep()));
    }
}
