package app.redraft.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.infra.metrics.HdrLatencyHistogram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real ledger tells of a tier that is asked now. */
class TierPaceTest {
    private Watched watched;
    private TierPace pace;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        watched = new Watched(folder);
        pace = new TierPace(() -> watched.ledger, watched::settings, HdrLatencyHistogram::new, watched.clock);
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void theUsualWaitIsThe95thPercentileOfTwentyCallsOrMore() {
        watched.succeed(Tier.EDGE, 19, 300, 900);
        assertThat(pace.usualFreeWait(Tier.EDGE)).as("nineteen calls").isEmpty();

        watched.succeed(Tier.EDGE, 1, 5_000, 9_000);
        assertThat(pace.usualFreeWait(Tier.EDGE)).contains(Duration.ofMillis(535));
        assertThat(pace.usualFreeWait(Tier.FRONTIER)).as("the other tier").isEmpty();
    }

    @Test
    void coldStartsWarmUpsAndFailuresSayNothingOfTheUsualWait() {
        watched.succeed(Tier.EDGE, 19, 300, 900);
        watched.coldStart(Tier.EDGE, 30_000);
        watched.warmUp(Tier.EDGE, 30_000);
        watched.fail(Tier.EDGE, 5, ErrorKind.TIMEOUT_FIRST_TOKEN);
        assertThat(pace.usualFreeWait(Tier.EDGE)).isEmpty();

        watched.succeed(Tier.EDGE, 1, 300, 900);
        assertThat(pace.usualFreeWait(Tier.EDGE)).contains(Duration.ofMillis(300));
    }

    @Test
    void noWaitIsUnusualWhereTheModelMayHaveToBeLoaded() {
        watched.succeed(Tier.EDGE, 20, 300, 900);
        watched.clock.step(Duration.ofMinutes(4));
        assertThat(pace.usualFreeWait(Tier.EDGE)).isPresent();

        watched.clock.step(Duration.ofMinutes(1));
        assertThat(pace.usualFreeWait(Tier.EDGE)).isEmpty();
    }

    @Test
    void aServerThatChargedForACallIsNotFree() {
        watched.succeed(Tier.FRONTIER, 20, 300, 900);
        assertThat(pace.usualFreeWait(Tier.FRONTIER)).isPresent();

        watched.spend(1);
        assertThat(pace.usualFreeWait(Tier.FRONTIER)).isEmpty();
    }

    @Test
    void aTierMayBeColdWhereItShowedNoTextForFiveMinutes() {
        assertThat(pace.mayBeCold(Tier.FRONTIER)).as("never asked").isTrue();

        watched.succeed(Tier.FRONTIER, 1, 300, 900);
        assertThat(pace.mayBeCold(Tier.FRONTIER)).isFalse();
        watched.clock.step(Duration.ofMinutes(4));
        assertThat(pace.mayBeCold(Tier.FRONTIER)).isFalse();
        watched.clock.step(Duration.ofMinutes(1));
        assertThat(pace.mayBeCold(Tier.FRONTIER)).isTrue();
    }
}
