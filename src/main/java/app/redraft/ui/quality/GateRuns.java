package app.redraft.ui.quality;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.quality.gate.GateException;
import app.redraft.core.quality.gate.GateForecast;
import app.redraft.core.quality.gate.GateProgress;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.QualityGate;
import app.redraft.core.quality.gate.record.GateDecisions;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.scenario.ScenarioException;
import app.redraft.core.quality.gate.scenario.ScenarioStore;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.core.quality.judge.JudgeChoice;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The gate as the panel uses it: with the scenarios and the judge that the writer chose, and every report recorded. Blocks on
 * disk and network: on worker threads only.
 *
 * @param gate runs
 * @param scenarios those that ship, and the writer's own
 * @param judge hears who compares in the next run; empty for nobody
 * @param decisions records reports
 */
public record GateRuns(
        QualityGate gate, ScenarioStore scenarios, Consumer<Optional<JudgeChoice>> judge, GateDecisions decisions) {

    /** What a run would ask for and may cost. */
    GateForecast forecast(RunChoice choice) throws GateException, ScenarioException {
        judge.accept(choice.findJudge());
        return gate.forecast(chosen(choice));
    }

    /** Runs the gate, or goes on where the last run of the same setup was stopped. */
    GateReport run(RunChoice choice, Consumer<GateProgress> events, Cancellation stop)
            throws GateException, ScenarioException {
        judge.accept(choice.findJudge());
        return recorded(gate.run(chosen(choice), events, stop));
    }

    /** The newest run that came to its end. */
    Optional<GateReport> newest() throws GateException {
        return gate.newest(new Cancellation());
    }

    /** Adds what a person compared, and judges anew. */
    GateReport compared(GateReport report, Comparison comparison) throws GateException {
        return recorded(gate.add(report, comparison, new Cancellation()));
    }

    private GateReport recorded(GateReport report) throws GateException {
        try {
            decisions.remember(report);
            return report;
        } catch (IOException e) {
            throw new GateException(UserMessage.of("gate.not-recorded"), e);
        }
    }

    private List<Scenario> chosen(RunChoice choice) throws ScenarioException {
        return switch (choice.scenarios()) {
            case ALL -> {
                List<Scenario> all = new ArrayList<>(scenarios.shipped());
                all.addAll(scenarios.own());
                yield all;
            }
            case OWN -> scenarios.own();
            case FILE -> scenarios.read(path(choice));
        };
    }

    private static Path path(RunChoice choice) {
        return Objects.requireNonNull(choice.file(), "no file was chosen");
    }
}
