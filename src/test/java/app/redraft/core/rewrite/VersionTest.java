package app.redraft.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.rewrite.cleaning.Removed;
import app.redraft.core.routing.RoutingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void whatWasRemovedIsPutBackWhereItStood() {
        Version version = new Version(
                "1",
                null,
                TierChoice.EDGE,
                Tier.EDGE,
                new EngineId("openai", "m"),
                RoutingDecision.of(Tier.EDGE, RoutingCause.Reason.USER),
                "A cat sat. A dog sat.",
                List.of(),
                List.of(),
                List.of(new Removed("Here you go:\n\n", 0), new Removed("“", 11), new Removed("”", 21)),
                Version.Protection.NONE,
                new Version.End(FinishReason.STOP, null, null, null, false, null),
                new Version.Receipt(null, 1, TokenUsage.NONE, Cost.FREE));

        assertThat(version.restored().text()).isEqualTo("Here you go:\n\nA cat sat. “A dog sat.”");
        assertThat(version.restored().removed()).isEmpty();
        assertThat(version.restored().finished()).isTrue();
    }
}
