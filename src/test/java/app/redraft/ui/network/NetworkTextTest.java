package app.redraft.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.ledger.LedgerEntry;
import app.redraft.core.cost.ledger.Outcome;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.ui.common.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that the writer did not ask for can be told from the others. */
class NetworkTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rewrite | score | ollama, small",
                "warmup | warmup | ollama, small (warm-up)",
                "rewrite | hedge:score | ollama, small (asked twice)"
            })
    void everyCallSaysWhatItWasFor(String kind, String cause, String engine) {
        LedgerEntry call = new LedgerEntry(
                "id",
                "id",
                1,
                null,
                Instant.EPOCH,
                kind,
                "auto",
                Tier.EDGE,
                "ollama",
                "small",
                null,
                RoutingCause.of(cause),
                null,
                false,
                7,
                2,
                TokenUsage.NONE,
                10L,
                20L,
                Cost.FREE,
                "stop",
                null,
                1,
                false,
                Outcome.PENDING,
                null,
                null);
        assertThat(new NetworkText(Texts.of("network"), ZoneOffset.UTC).of(call).engine())
                .isEqualTo(engine);
    }
}
