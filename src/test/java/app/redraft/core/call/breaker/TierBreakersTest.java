package app.redraft.core.call.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.SteppedClock;
import app.redraft.core.call.Replies;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.Calls;
import app.redraft.infra.provider.WireWorld;
import app.redraft.infra.resilience.FailureRateBreaker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When a tier is given a rest, and when it is asked again. */
class TierBreakersTest {
    private final SteppedClock clock = new SteppedClock();
    private final TierBreakers breakers = new TierBreakers(tier -> new FailureRateBreaker(tier, clock));

    @RegisterExtension
    final WireWorld world = new WireWorld();

    private ModelClient edge;
    private ModelClient frontier;

    @BeforeEach
    void start() {
        edge = breakers.around(Tier.EDGE, world.client(ProviderKind.OPENAI, "", "small"));
        frontier = breakers.around(Tier.FRONTIER, world.client(ProviderKind.OPENAI, "", "large"));
    }

    private void fail(ModelClient client, int times) {
        for (int i = 0; i < times; i++) {
            Replies.broken(world.server());
            assertThat(Calls.run(client).failure().kind()).isEqualTo(ErrorKind.SERVER);
        }
    }

    private void succeed(ModelClient client) {
        Replies.good(world.server());
        assertThat(Calls.run(client).text()).isEqualTo("Fine.");
    }

    @Test
    void restsAfterThreeFailuresInARow() {
        fail(edge, 3);
        ModelException failure = Calls.run(edge).failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.CAPACITY);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(breakers.isOpen(Tier.EDGE)).isTrue();
        assertThat(world.server().requests()).hasSize(3);
    }

    @Test
    void restsWhenHalfOfFiveFailed() {
        fail(edge, 2);
        succeed(edge);
        fail(edge, 1);
        assertThat(breakers.isOpen(Tier.EDGE)).as("three of four").isFalse();
        succeed(edge);
        assertThat(breakers.isOpen(Tier.EDGE)).isTrue();
    }

    @Test
    void forgetsFailuresAfterAMinute() {
        fail(edge, 2);
        clock.step(Duration.ofSeconds(61));
        succeed(edge);
        succeed(edge);
        fail(edge, 1);
        assertThat(breakers.isOpen(Tier.EDGE)).isFalse();
    }

    @Test
    void oneProbeDecides() {
        fail(edge, 3);
        clock.step(Duration.ofSeconds(31));
        fail(edge, 1);
        assertThat(Calls.run(edge).failure().kind()).isEqualTo(ErrorKind.CAPACITY);
        clock.step(Duration.ofSeconds(31));
        succeed(edge);
        succeed(edge);
        assertThat(breakers.isOpen(Tier.EDGE)).isFalse();
    }

    @Test
    void isAskedAgainAfterThirtySecondsAndNotBefore() {
        fail(edge, 3);
        clock.step(Duration.ofMillis(29_999));
        assertThat(Calls.run(edge).failure().kind()).isEqualTo(ErrorKind.CAPACITY);
        clock.step(Duration.ofMillis(2));
        succeed(edge);
    }

    @Test
    void onlyOneCallProbesAtATime() throws Exception {
        fail(edge, 3);
        clock.step(Duration.ofSeconds(31));
        CountDownLatch refused = new CountDownLatch(1);
        world.server().reply(out -> {
            try {
                refused.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        });
        Thread probe = new Thread(() -> Calls.run(edge));
        probe.start();
        while (world.server().requests().size() < 4 && probe.isAlive()) {
            Thread.yield();
        }

        assertThat(Calls.run(edge).failure().kind()).isEqualTo(ErrorKind.CAPACITY);
        assertThat(world.server().requests()).hasSize(4);
        refused.countDown();
        probe.join();
        assertThat(breakers.isOpen(Tier.EDGE)).as("the probe failed").isTrue();
    }

    @Test
    void asksAnywayWhenBothRest() {
        fail(edge, 3);
        fail(frontier, 3);
        succeed(edge);
        assertThat(breakers.isOpen(Tier.EDGE)).isFalse();
    }

    @Test
    void aWrongKeyIsNoSignOfIllHealth() {
        for (int i = 0; i < 6; i++) {
            Replies.wrongKey(world.server());
            assertThat(Calls.run(edge).failure().kind()).isEqualTo(ErrorKind.AUTH);
        }
        assertThat(breakers.isOpen(Tier.EDGE)).isFalse();
    }

    @Test
    void changedSettingsStartAfresh() {
        fail(edge, 3);
        breakers.reset(Tier.EDGE);
        succeed(edge);
        assertThat(breakers.isOpen(Tier.EDGE)).isFalse();
    }
}
