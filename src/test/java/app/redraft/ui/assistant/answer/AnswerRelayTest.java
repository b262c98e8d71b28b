package app.redraft.ui.assistant.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.ui.common.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerRelayTest {
    private final Deque<Runnable> pulses = new ArrayDeque<>();
    private final List<AnswerProgress> shown = new ArrayList<>();
    private final AnswerRelay relay = new AnswerRelay(new AnswerText(Texts.of("assistant")), pulses::add, shown::add);

    @Test
    void aFloodOfEventsIsOneUpdateAFrame() {
        for (int i = 0; i < 10_000; i++) {
            relay.accept(new AssistantEvent.Delta("word "));
        }
        assertThat(pulses).hasSize(1);
        pulses.remove().run();
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).text()).hasSize(50_000);
    }

    @Test
    void whatWasSaidBeforeToolsIsKeptAboveTheAnswerAndWhatWasRetractedIsNot() {
        started(Tier.FRONTIER);
        relay.accept(new AssistantEvent.Delta("Let me look."));
        relay.accept(new AssistantEvent.ToolCalled("find", "{\"text\":\"x\"}", true, 3, "¶1"));
        started(Tier.EDGE);
        relay.accept(new AssistantEvent.Delta("Wrong"));
        relay.accept(new AssistantEvent.Retracted());
        started(Tier.FRONTIER);
        relay.accept(new AssistantEvent.Delta("Right, in ¶1."));
        AnswerProgress now = latest();

        assertThat(now.text()).isEqualTo("Right, in ¶1.");
        assertThat(now.lines())
                .containsExactly(
                        new AnswerLine.Said("Let me look."),
                        new AnswerLine.Tool("Searched the text", true, "find {\"text\":\"x\"}\n\n¶1"));
        assertThat(relay.said()).containsExactly("Let me look.", "Right, in ¶1.");
    }

    @Test
    void whatModelsAndToolsWroteCannotTurnTheDirectionOfText() {
        relay.accept(new AssistantEvent.ToolCalled("no\u202Esuch\u0007", "{\u2066}", false, 250, "\u202Eout\u001b[2J"));
        AnswerLine.Tool line = (AnswerLine.Tool) latest().lines().get(0);
        assertThat(line.title())
                .startsWith("Used “nosuch”: could not be done · 0.")
                .endsWith(" s");
        assertThat(line.details()).isEqualTo("nosuch {}\n\nout[2J");
    }

    @Test
    void closedItShowsNothingMore() {
        relay.accept(new AssistantEvent.Delta("word"));
        relay.close();
        pulses.remove().run();
        relay.accept(new AssistantEvent.Delta("word"));
        assertThat(shown).isEmpty();
        assertThat(pulses).isEmpty();
    }

    private void started(Tier tier) {
        relay.accept(new AssistantEvent.TurnStarted(
                1, "id", tier, new EngineId("openai", "model"), RoutingCause.ToolTurn.FIRST));
    }

    private AnswerProgress latest() {
        while (!pulses.isEmpty()) {
            pulses.remove().run();
        }
        return shown.get(shown.size() - 1);
    }
}
