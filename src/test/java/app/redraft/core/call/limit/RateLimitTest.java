package app.redraft.core.call.limit;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.SteppedClock;
import app.redraft.core.call.Replies;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.files.SharedRateState;
import app.redraft.infra.provider.Calls;
import app.redraft.infra.provider.WireWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The writer's own limit, kept in a real file. */
class RateLimitTest {
    private final SteppedClock clock = new SteppedClock();
    private final List<Duration> waits = new ArrayList<>();

    @TempDir
    Path folder;

    @RegisterExtension
    final WireWorld world = new WireWorld();

    private int perMinute = 10;

    private RateLimiter allowance() {
        return new RateLimiter(new SharedRateState(folder.resolve("rate")), () -> perMinute, clock);
    }

    private ModelClient client() {
        return new RateLimitedClient(
                world.client(ProviderKind.OPENAI, "", "small"), allowance(), (time, cancellation) -> {
                    waits.add(time);
                    clock.step(time);
                });
    }

    private void succeed(ModelClient client) {
        Replies.good(world.server());
        assertThat(Calls.run(client).failure()).isNull();
    }

    @Test
    void keepsTheLastTokenForGoDeeper() {
        ModelClient client = client();
        for (int i = 0; i < 9; i++) {
            succeed(client);
        }
        ModelException failure = Calls.run(client).failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(failure.ownLimit()).isTrue();
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(6));
        assertThat(Sentences.of(failure)).contains("6 s");
        Replies.good(world.server());
        ChatRequest deeper = Calls.request().withContext(Calls.context(true));
        assertThat(Calls.run(client, deeper, new Cancellation()).text()).isEqualTo("Fine.");
        assertThat(Calls.run(client, deeper, new Cancellation()).failure().kind())
                .isEqualTo(ErrorKind.RATE_LIMITED);
    }

    @Test
    void bothTiersTakeFromTheSameBucket() {
        ModelClient edge = client();
        ModelClient frontier = client();
        ChatRequest chosen = Calls.request().withContext(frontier());
        for (int i = 0; i < 9; i++) {
            Replies.good(world.server());
            Calls.Result result = i % 2 == 0 ? Calls.run(edge) : Calls.run(frontier, chosen, new Cancellation());
            assertThat(result.failure()).isNull();
        }
        assertThat(Calls.run(edge).failure().kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        assertThat(Calls.run(frontier, chosen, new Cancellation()).failure().kind())
                .as("chosen, but not Go Deeper")
                .isEqualTo(ErrorKind.RATE_LIMITED);
    }

    private static CallContext frontier() {
        return CallContext.of(
                "04TEST",
                CallContext.CallKind.REWRITE,
                new Route(Tier.FRONTIER, TierChoice.FRONTIER, RoutingCause.Reason.USER, null));
    }

    @Test
    void givesATokenBackEverySixSeconds() {
        ModelClient client = client();
        for (int i = 0; i < 9; i++) {
            succeed(client);
        }
        clock.step(Duration.ofMillis(5_999));
        assertThat(Calls.run(client).failure().kind()).isEqualTo(ErrorKind.RATE_LIMITED);
        clock.step(Duration.ofMillis(1));
        succeed(client);
    }

    @Test
    void survivesARestart() {
        for (int i = 0; i < 9; i++) {
            succeed(client());
        }
        assertThat(Calls.run(client()).failure().kind()).isEqualTo(ErrorKind.RATE_LIMITED);
    }

    @Test
    void aClockSetBackBlocksForAMinuteAtMost() {
        ModelClient client = client();
        succeed(client);
        clock.step(Duration.ofDays(-3));
        ModelException failure = Calls.run(client).failure();
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(12));
        clock.step(Duration.ofMinutes(1));
        succeed(client);
    }

    @Test
    void aLimitOfOneStillLetsEdgeThrough() {
        perMinute = 1;
        ModelClient client = client();
        succeed(client);
        assertThat(Calls.run(client).failure().retryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theGateWaitsForItsTurn() {
        perMinute = 2;
        ModelClient client = client();
        succeed(client);
        Replies.good(world.server());
        CallContext gate = CallContext.of(
                "03TEST",
                CallContext.CallKind.GATE,
                new Route(Tier.EDGE, TierChoice.EDGE, RoutingCause.Reason.USER, null));
        assertThat(Calls.run(client, Calls.request().withContext(gate), new Cancellation())
                        .failure())
                .isNull();
        assertThat(waits).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void aDamagedFileCountsAsNoFile() throws IOException {
        Files.writeString(folder.resolve("rate"), "\u0000\u0001 not a number");
        succeed(client());
        assertThat(Files.readString(folder.resolve("rate")).strip()).matches("\\d+");
    }

    @Test
    void aFolderThatCannotBeWrittenStillLimitsThisProcess() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        RateLimiter allowance = new RateLimiter(new SharedRateState(folder.resolve("file/rate")), () -> 2, clock);
        assertThat(allowance.take(false)).isEmpty();
        assertThat(allowance.take(false)).contains(Duration.ofSeconds(30));
    }
}
