package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.assistant.figures.ToolRouting;
import app.redraft.core.assistant.figures.ToolRoutingFigures;
import app.redraft.core.llm.RoutingCause;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the ledger tells of the turns of {@code redraft ask}, of the newest conversation and of all. */
class AskFiguresTest extends AskFixture {

    @Test
    void turnsSavingsToolErrorsAndEscalationsAreAddedUp() throws IOException {
        calls(call("a", "outline", "{}"));
        calls(call("b", "read", "{\"from\":99}"));
        answers("Nothing there.");
        ask();
        double saved = run.lastLine().get("saved_usd").asDouble();
        calls(call("a", "compare", "{\"first_from\":1,\"second_from\":2}"));
        calls(call("b", "outline", "{}"));
        answers("Weak.");
        answers("Strong.");
        ask();
        double savedNow = run.lastLine().get("saved_usd").asDouble();

        ToolRoutingFigures.Report report = read();

        ToolRouting last = report.last();
        assertThat(last.conversations()).isEqualTo(1);
        assertThat(last.edgeTurns()).isEqualTo(1);
        assertThat(last.frontierTurns()).isEqualTo(3);
        assertThat(last.toolErrors()).isZero();
        assertThat(last.escalations())
                .isEqualTo(Map.of(RoutingCause.ToolTurn.COMPLEX_TOOL, 1, RoutingCause.ToolTurn.REDO, 1));
        assertThat(last.savedMicros()).isEqualTo(Math.round(savedNow * 1_000_000));
        ToolRouting all = report.all();
        assertThat(all.conversations()).isEqualTo(2);
        assertThat(all.edgeTurns()).isEqualTo(2);
        assertThat(all.frontierTurns()).isEqualTo(5);
        assertThat(all.toolErrors()).isEqualTo(1);
        assertThat(all.escalations())
                .containsEntry(RoutingCause.ToolTurn.TOOL_ERROR, 1)
                .containsEntry(RoutingCause.ToolTurn.REDO, 1);
        assertThat(all.savedMicros()).isEqualTo(Math.round((saved + savedNow) * 1_000_000));
        assertThat(all.savedMs()).isNotNull();
    }

    @Test
    void attemptsOfATurnAreOneTurn() throws IOException {
        tiers("{provider: builtin, model: fast}", here("large"), "");
        server.answer(503, "application/json", "{}");
        answers("Two parts.");
        ask();

        assertThat(read().all().frontierTurns()).isEqualTo(1);
        assertThat(read().all().savedMicros()).as("edge took none").isZero();
    }

    @Test
    void whereNothingWasAskedThereIsNothing() {
        assertThat(read().all()).isEqualTo(ToolRouting.NONE);
    }

    private ToolRoutingFigures.Report read() {
        try (Bootstrap services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()))) {
            return new ToolRoutingFigures(services.storage.ledger::get, services.models.calculator, services.clock)
                    .read();
        }
    }
}
