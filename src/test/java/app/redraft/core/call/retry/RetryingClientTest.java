package app.redraft.core.call.retry;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.SteppedClock;
import app.redraft.core.call.Replies;
import app.redraft.core.call.limit.RateLimiter;
import app.redraft.core.call.limit.Sleeper;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.files.SharedRateState;
import app.redraft.infra.provider.Calls;
import app.redraft.infra.provider.WireWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The one retry loop, around a real client of a real server. */
class RetryingClientTest {
    private final List<Duration> waits = new ArrayList<>();

    @RegisterExtension
    final WireWorld world = new WireWorld();

    @TempDir
    private Path folder;

    private int perMinute = 6_000;
    private RateLimiter limiter;
    private ModelClient client;

    @BeforeEach
    void start() {
        limiter = new RateLimiter(new SharedRateState(folder.resolve("rate")), () -> perMinute, new SteppedClock());
        client = new RetryingClient(
                world.client(ProviderKind.OPENAI, "", "small"),
                new RetryingClient.Tools(
                        RetryBudget.retries(), limiter, (time, cancellation) -> waits.add(time), new Random(1)));
    }

    @Test
    void triesOnceMoreAfterAPassingFailure() {
        Replies.broken(world.server());
        Replies.good(world.server());
        Calls.Result result = Calls.run(client);
        assertThat(result.text()).isEqualTo("Fine.");
        assertThat(waits).singleElement().satisfies(wait -> assertThat(wait)
                .isLessThanOrEqualTo(Duration.ofMillis(500)));
        assertThat(result.events())
                .filteredOn(ModelEvent.Pause.class::isInstance)
                .hasSize(1);
    }

    @Test
    void givesUpAfterTheSecondFailure() {
        Replies.broken(world.server());
        Replies.broken(world.server());
        assertThat(Calls.run(client).failure().kind()).isEqualTo(ErrorKind.SERVER);
        assertThat(world.server().requests()).hasSize(2);
    }

    @Test
    void spreadsItsWaitsOverTheWholeHalfSecond() {
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            ModelClient fresh = new RetryingClient(
                    world.client(ProviderKind.OPENAI, "", "small"),
                    new RetryingClient.Tools(
                            RetryBudget.retries(), limiter, (time, cancellation) -> waits.add(time), random));
            Replies.broken(world.server());
            Replies.good(world.server());
            assertThat(Calls.run(fresh).text()).isEqualTo("Fine.");
        }
        List<Long> millis = waits.stream().map(Duration::toMillis).sorted().toList();
        assertThat(millis).hasSize(40).allMatch(wait -> wait >= 0 && wait <= 500);
        assertThat(millis.get(0)).as("full jitter: from nothing").isLessThan(100);
        assertThat(millis.get(20)).isBetween(125L, 375L);
        assertThat(millis.get(39)).isGreaterThan(400);
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        Replies.broken(world.server(), "Retry-After: 23");
        Replies.good(world.server());
        assertThat(Calls.run(client).failure()).isNull();
        assertThat(waits).containsExactly(Duration.ofSeconds(23));
    }

    @Test
    void leavesALongWaitToTheWriter() {
        Replies.broken(world.server(), "Retry-After: 61");
        ModelException failure = Calls.run(client).failure();
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(61));
        assertThat(Sentences.of(failure)).contains("Wait 1 min 1 s");
        assertThat(waits).isEmpty();
    }

    @Test
    void neverTriesAgainOnceTextWasShown() {
        Replies.cutAfterText(world.server());
        Calls.Result result = Calls.run(client);
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.CUT_OFF);
        assertThat(result.text()).isEqualTo("Fine.");
        assertThat(world.server().requests()).hasSize(1);
    }

    @Test
    void neverRepeatsWhatCannotPass() {
        Replies.wrongKey(world.server());
        assertThat(Calls.run(client).failure().kind()).isEqualTo(ErrorKind.AUTH);
        assertThat(world.server().requests()).hasSize(1);
    }

    @Test
    void keepsRetriesToATenthInAStorm() {
        for (int i = 0; i < 200; i++) {
            Replies.broken(world.server(), "Retry-After: 0");
        }
        for (int i = 0; i < 100; i++) {
            assertThat(Calls.run(client).failure().kind()).isEqualTo(ErrorKind.SERVER);
        }
        assertThat(world.server().requests()).hasSize(110);
    }

    @Test
    void isLeftToTheOtherTierWhereTheServerAsksToWaitLonger() {
        for (String asked : List.of("3", "48")) {
            Replies.broken(world.server(), "Retry-After: " + asked);
            assertThat(Calls.run(client, replaceable(), new Cancellation())
                            .failure()
                            .retryAfter())
                    .isEqualTo(Duration.ofSeconds(Long.parseLong(asked)));
        }
        assertThat(waits).isEmpty();

        Replies.broken(world.server(), "Retry-After: 2");
        Replies.good(world.server());
        assertThat(Calls.run(client, replaceable(), new Cancellation()).text()).isEqualTo("Fine.");
        assertThat(waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void tellsHowLongItWaitsAndWhy() {
        Replies.broken(world.server(), "Retry-After: 23");
        Replies.good(world.server());

        assertThat(Calls.run(client).events())
                .filteredOn(ModelEvent.Pause.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(ModelEvent.Pause.class, pause -> {
                    assertThat(pause.kind()).isEqualTo(ErrorKind.SERVER);
                    assertThat(pause.length()).isEqualTo(Duration.ofSeconds(23));
                });
    }

    @Test
    void countsInTheWritersOwnLimit() {
        perMinute = 1;
        assertThat(limiter.take(false)).as("the first try").isEmpty();
        Replies.broken(world.server());

        assertThat(Calls.run(client).failure().kind()).isEqualTo(ErrorKind.SERVER);
        assertThat(world.server().requests()).hasSize(1);
    }

    private static ChatRequest replaceable() {
        ChatRequest request = Calls.request();
        return new ChatRequest(
                request.messages(),
                request.rewrite(),
                request.tools(),
                request.sampling(),
                request.context(),
                new CallTerms(() -> false, true));
    }

    @Test
    void stopsWhileItWaits() {
        Cancellation cancellation = new Cancellation();
        ModelClient waiting = new RetryingClient(
                world.client(ProviderKind.OPENAI, "", "small"),
                new RetryingClient.Tools(
                        RetryBudget.retries(),
                        limiter,
                        (time, stop) -> {
                            stop.cancel();
                            Sleeper.REAL.sleep(time, stop);
                        },
                        new Random(1)));
        Replies.broken(world.server(), "Retry-After: 50");
        Calls.Result result = Calls.run(waiting, Calls.request(), cancellation);
        assertThat(result.failure().kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(world.server().requests()).hasSize(1);
    }
}
