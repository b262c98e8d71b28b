package app.redraft.core.monitoring;

import static app.redraft.core.monitoring.Alert.Rule.COLD_START;
import static app.redraft.core.monitoring.Alert.Rule.ERROR_RATE;
import static app.redraft.core.monitoring.Alert.Rule.FIRST_TOKEN;
import static app.redraft.core.monitoring.Alert.Rule.SLOW;
import static app.redraft.core.monitoring.Alert.Rule.SPEND;
import static app.redraft.core.monitoring.Alert.Rule.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alert at the borders of its rule. */
class AlertsTest {
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
    void oneFailureInTwentyIsFiveOfAHundredAndNoAlert() {
        watched.succeed(Tier.EDGE, 19, 100, 200);
        watched.fail(Tier.EDGE, 1, ErrorKind.SERVER);

        assertThat(watched.alerts()).isEmpty();
    }

    @Test
    void oneFailureInNineteenIsAnAlertWithItsFigures() {
        watched.succeed(Tier.EDGE, 18, 100, 200);
        watched.fail(Tier.EDGE, 1, ErrorKind.SERVER);

        assertThat(watched.monitor.look().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(ERROR_RATE);
            assertThat(alert.tier()).isEqualTo(Tier.EDGE);
            assertThat(Sentences.of(alert.message()))
                    .isEqualTo("Edge: 1 of 19 calls failed in the last 5 minutes (5.3 %; 5 % is the limit).");
        });
    }

    @Test
    void stoppedCallsAndWrongUseCountNeitherWay() {
        watched.succeed(Tier.EDGE, 1, 100, 200);
        watched.fail(Tier.EDGE, 5, ErrorKind.CANCELLED);
        watched.fail(Tier.EDGE, 5, ErrorKind.UNSUPPORTED_INSTRUCTION);
        watched.fail(Tier.EDGE, 5, ErrorKind.BUDGET);

        assertThat(watched.alerts()).isEmpty();
        assertThat(watched.look(Tier.EDGE).figures().judged()).isEqualTo(1);
    }

    @Test
    void errorsAreForgottenAfterFiveMinutesToTheMoment() {
        watched.fail(Tier.EDGE, 1, ErrorKind.SERVER);

        watched.clock.step(Duration.ofMinutes(5).minusMillis(1));
        assertThat(watched.monitor.look().alerts())
                .extracting(alert -> Sentences.of(alert.message()))
                .containsExactly("Edge: 1 of 1 calls failed in the last 5 minutes (100.0 %; 5 % is the limit).");
        watched.clock.step(Duration.ofMillis(1));
        assertThat(watched.alerts()).isEmpty();
    }

    @Test
    void errorsStandUntilFourOfAHundred() {
        watched.fail(Tier.EDGE, 1, ErrorKind.SERVER);
        watched.succeed(Tier.EDGE, 23, 100, 200);
        assertThat(watched.alerts()).as("1 of 24").containsExactly(ERROR_RATE);

        watched.succeed(Tier.EDGE, 1, 100, 200);
        assertThat(watched.alerts()).as("1 of 25").isEmpty();
    }

    @Test
    void fiveSecondsAreNotSlowAndAMillisecondMoreIs() {
        watched.succeed(Tier.FRONTIER, 3, 100, 5_000);
        assertThat(watched.alerts()).isEmpty();

        watched.succeed(Tier.FRONTIER, 1, 100, 5_001);
        assertThat(watched.monitor.look().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(SLOW);
            assertThat(Sentences.of(alert.message()))
                    .isEqualTo("Frontier is slow: 95 % of its rewrites took up to 5.1 s in the last hour"
                            + " (5 s is the limit; 4 calls).");
        });
    }

    @Test
    void oneSlowCallInTwentyIsNotTheNinetyFifthPercentile() {
        watched.succeed(Tier.EDGE, 19, 100, 300);
        watched.succeed(Tier.EDGE, 1, 100, 9_000);
        assertThat(watched.alerts()).isEmpty();

        watched.succeed(Tier.EDGE, 1, 100, 9_000);
        assertThat(watched.alerts()).containsExactly(SLOW);
    }

    @Test
    void aSlowTierStandsUntilFourSecondsOrAnHour() {
        watched.succeed(Tier.EDGE, 1, 100, 6_000);
        watched.succeed(Tier.EDGE, 100, 100, 4_500);
        assertThat(watched.alerts()).as("p95 4.5 s, was 6 s").containsExactly(SLOW);

        watched.clock.step(TierRules.TIME_WINDOW);
        assertThat(watched.alerts()).isEmpty();
        watched.succeed(Tier.EDGE, 100, 100, 4_500);
        assertThat(watched.alerts()).as("p95 4.5 s, was nothing").isEmpty();
    }

    @Test
    void aLateFirstTextIsAnAlertOnEdgeOnly() {
        watched.succeed(Tier.EDGE, 1, 2_000, 2_500);
        watched.succeed(Tier.FRONTIER, 1, 4_900, 5_000);
        assertThat(watched.alerts()).isEmpty();

        watched.succeed(Tier.EDGE, 2, 2_001, 2_500);
        assertThat(watched.alerts()).containsExactly(FIRST_TOKEN);
    }

    @Test
    void coldStartsAndWarmUpsAreInNoPercentile() {
        watched.coldStart(Tier.EDGE, 30_000);
        watched.warmUp(Tier.EDGE, 30_000);
        watched.succeed(Tier.EDGE, 1, 100, 200);

        TierFigures figures = watched.look(Tier.EDGE).figures();
        assertThat(watched.alerts()).isEmpty();
        assertThat(figures.firstText()).isEqualTo(new TierFigures.Latency(1, 100, 100, 100));
        assertThat(figures.total()).isEqualTo(new TierFigures.Latency(1, 200, 200, 200));
        assertThat(figures.coldStarts()).isEqualTo(1);
        assertThat(figures.slowestColdStartMs()).isEqualTo(30_000);
        assertThat(figures.callsLastDay()).isEqualTo(3);
    }

    @Test
    void aColdStartOfMoreThanAMinuteStandsUntilTextComesInTime() {
        watched.coldStart(Tier.FRONTIER, 60_000);
        watched.coldStart(Tier.EDGE, 60_001);
        assertThat(watched.alerts()).isEmpty();

        watched.coldStart(Tier.FRONTIER, 60_001);
        assertThat(watched.monitor.look().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(COLD_START);
            assertThat(Sentences.of(alert.message()))
                    .isEqualTo("Frontier started cold and took 60.1 s to its first word (60 s is the limit).");
        });

        watched.succeed(Tier.FRONTIER, 1, 900, 2_000);
        assertThat(watched.alerts()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerStandsSinceItWasFirstSeenDown() {
        watched.answer = new HealthProbe.Result(HealthProbe.State.DOWN, UserMessage.literal("Connection refused."));
        Instant first = watched.clock.instant();
        watched.monitor.probe(Tier.EDGE);
        watched.clock.step(Duration.ofMinutes(3));
        watched.monitor.probe(Tier.EDGE);

        assertThat(watched.monitor.look().alerts())
                .containsExactly(new Alert(
                        UNREACHABLE,
                        Tier.EDGE,
                        first,
                        UserMessage.of("alert.unreachable.edge", UserMessage.literal("Connection refused."))));

        watched.answer = new HealthProbe.Result(HealthProbe.State.LOADING, UserMessage.literal("Loading the model."));
        watched.monitor.probe(Tier.EDGE);
        assertThat(watched.alerts()).isEmpty();
        assertThat(watched.look(Tier.EDGE).state()).isEqualTo(HealthProbe.State.LOADING);
    }

    @Test
    void callsTellWhetherAServerIsThereWithoutAsking() {
        watched.fail(Tier.FRONTIER, 1, ErrorKind.NETWORK);
        assertThat(watched.alerts()).containsExactly(UNREACHABLE, ERROR_RATE);

        watched.clock.step(Duration.ofSeconds(1));
        watched.succeed(Tier.FRONTIER, 30, 100, 200);
        assertThat(watched.alerts()).isEmpty();
        assertThat(watched.look(Tier.FRONTIER).state()).isEqualTo(HealthProbe.State.UP);
    }

    @Test
    void spendingIsAnAlertFromFourFifthsOfTheBudgetOn() {
        watched.spend(7_999_999);
        assertThat(watched.alerts()).isEmpty();

        watched.spend(1);
        assertThat(watched.monitor.look().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(SPEND);
            assertThat(alert.tier()).isNull();
            assertThat(Sentences.of(alert.message()))
                    .isEqualTo("This month's models cost $8.00, 80 % of the budget of $10.00.");
        });

        watched.clock.step(Duration.ofDays(31));
        assertThat(watched.alerts()).as("a new month").isEmpty();
    }

    @Test
    void spendingOfLessThanACentIsNotToldAsNothing(@TempDir Path folder) throws IOException {
        try (Watched small = new Watched(folder, "0.002")) {
            small.spend(1_650);
            assertThat(small.monitor.look().alerts())
                    .extracting(alert -> Sentences.of(alert.message()))
                    .containsExactly("This month's models cost $0.0017, 82 % of the budget of $0.002.");
        }
    }

    @Test
    void anotherProcessSeesTheSameAlertsSinceTheSameMoment() {
        watched.fail(Tier.EDGE, 1, ErrorKind.SERVER);
        watched.succeed(Tier.EDGE, 1, 3_000, 6_000);
        Instant begun = watched.clock.instant();
        watched.clock.step(Duration.ofMinutes(4));
        watched.succeed(Tier.EDGE, 22, 1_700, 4_100);

        assertThat(watched.alerts()).as("all three stand by hysteresis").containsExactly(ERROR_RATE, SLOW, FIRST_TOKEN);
        assertThat(watched.monitor().look().alerts())
                .isEqualTo(watched.monitor.look().alerts())
                .allSatisfy(alert -> assertThat(alert.since()).isBetween(begun.minusSeconds(1), begun));
    }
}
