package app.redraft.core.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.RoutingCause.Act;
import app.redraft.core.llm.RoutingCause.Fallback;
import app.redraft.core.llm.RoutingCause.Hedge;
import app.redraft.core.llm.RoutingCause.Reason;
import app.redraft.core.llm.RoutingCause.ToolTurn;
import app.redraft.core.llm.RoutingCause.Trial;
import app.redraft.core.llm.RoutingCause.Unrecognised;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingCauseTest {

    @Test
    void everyCauseIsReadBackFromItsText() {
        List<RoutingCause> causes = List.of(
                Reason.USER,
                Reason.NO_SIGNAL,
                new Act("verse"),
                ToolTurn.TOOL_ERROR,
                new Trial(Reason.SCORE),
                new Fallback(new Act("verse")),
                new Hedge(new Fallback(new Trial(new Act("verse")))),
                new Unrecognised("a_later_one"),
                new Unrecognised("later:user"),
                new Unrecognised("tools:a_later_rule"));

        assertThat(causes)
                .allSatisfy(cause -> assertThat(RoutingCause.of(cause.id())).isEqualTo(cause));
        assertThat(causes)
                .extracting(RoutingCause::id)
                .contains("user", "no_signal", "override:verse", "tools:tool_error", "ab:score")
                .contains("fallback:override:verse", "hedge:fallback:ab:override:verse");
    }
}
