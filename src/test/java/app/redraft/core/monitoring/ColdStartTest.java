package app.redraft.core.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cold starts of providers that give no sign of them. */
class ColdStartTest {
    private Watched watched;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        watched = new Watched(folder);
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void aTierThatWasIdleAndTakesFarLongerThanEverIsCold() {
        watched.succeed(Tier.FRONTIER, 10, 900, 2_000);
        watched.clock.step(Duration.ofMinutes(5));

        assertThat(wasCold(Tier.FRONTIER, 2_700)).as("three times the usual").isFalse();
        assertThat(wasCold(Tier.FRONTIER, 2_701)).isTrue();
    }

    @Test
    void aTierInUseIsSlowButNotCold() {
        watched.succeed(Tier.FRONTIER, 10, 900, 2_000);
        watched.clock.step(Duration.ofMinutes(4));

        assertThat(wasCold(Tier.FRONTIER, 30_000)).isFalse();
    }

    @Test
    void failuresDoNotKeepATierWarm() {
        watched.succeed(Tier.EDGE, 1, 300, 900);
        watched.clock.step(Duration.ofMinutes(10));
        watched.fail(Tier.EDGE, 1, ErrorKind.TIMEOUT_FIRST_TOKEN);

        assertThat(wasCold(Tier.EDGE, 9_000)).isTrue();
    }

    @Test
    void theFirstCallOfAllIsColdBeyondWhatItsTierPromises() {
        assertThat(wasCold(Tier.EDGE, 2_000)).isFalse();
        assertThat(wasCold(Tier.EDGE, 2_001)).isTrue();
        assertThat(wasCold(Tier.FRONTIER, 10_000)).isFalse();
        assertThat(wasCold(Tier.FRONTIER, 10_001)).isTrue();
    }

    @Test
    void theProofreaderSaysItselfWhenItLoads() {
        EngineId builtin = new EngineId(EngineId.BUILTIN, "fast");

        assertThat(watched.monitor.wasCold(context(Tier.EDGE), builtin, watched.clock.instant(), 30_000))
                .isFalse();
    }

    @Test
    void aWaitIsToldAsColdWhileItLasts() {
        watched.succeed(Tier.FRONTIER, 1, 900, 2_000);
        watched.clock.step(Duration.ofHours(1));
        TierHealth health = watched.look(Tier.FRONTIER);

        assertThat(health.seemsCold(watched.clock.instant(), Duration.ofMillis(2_700)))
                .isFalse();
        assertThat(health.seemsCold(watched.clock.instant(), Duration.ofMillis(2_701)))
                .isTrue();
    }

    @Test
    void aCallToAServerThatLoadsItsModelIsColdAtOnce() {
        watched.answer = new HealthProbe.Result(HealthProbe.State.LOADING, null);
        watched.monitor.probe(Tier.EDGE);

        assertThat(watched.look(Tier.EDGE).seemsCold(watched.clock.instant(), Duration.ZERO))
                .isTrue();
    }

    private boolean wasCold(Tier tier, long waitedMs) {
        return watched.monitor.wasCold(context(tier), Watched.MODEL, watched.clock.instant(), waitedMs);
    }

    private static CallContext context(Tier tier) {
        TierChoice asked = tier == Tier.EDGE ? TierChoice.EDGE : TierChoice.FRONTIER;
        return CallContext.of("c", CallKind.REWRITE, new Route(tier, asked, RoutingCause.Reason.USER, null));
    }
}
