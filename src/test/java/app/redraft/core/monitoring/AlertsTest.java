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
    void twoFailuresInTwentyAreAnAlertWithItsFigures() {
        watched.succeed(Tier.EDGE, 18, 100, 200);
        watched.fail(Tier.EDGE, 2, ErrorKind.SERVER);

        assertThat(watched.monitor.look().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(ERROR_RATE);
            assertThat(alert.tier()).isEqualTo(Tier.EDGE);
            assertThat(Sentences.of(alert.message()))
                    .isEqualTo(
                            "Edge failed in 2 of 20 calls of the last 5 minutes. Use the other tier for now, or wait a"
                                    + " little.");
        });
    }

    @Test
    void belowTwentyCallsOnlyThreeFailuresInARowAreAnAlert() {
        watched.fail(Tier.EDGE, 1, ErrorKind.RATE_LIMITED);
        assertThat(watched.alerts()).as("one in seven, and nothing to be done").isEmpty();
        watched.succeed(Tier.EDGE, 6, 100, 200);
        watched.fail(Tier.EDGE, 2, ErrorKind.SERVER);
        watched.succeed(Tier.EDGE, 1, 100, 200);
        watched.fail(Tier.EDGE, 2, ErrorKind.SERVER);
        assertThat(watched.alerts()).as("never three in a row").isEmpty();

        watched.fail(Tier.EDGE, 1, ErrorKind.SERVER);
        assertThat(watched.monitor.look().alerts())
                .extracting(alert -> Sentences.of(alert.message()))
                .containsExactly(
                        "Edge failed the last 3 times. Use the other tier for now, and look at its connection in"
                                + " Settings.");
        watched.succeed(Tier.EDGE, 1, 100, 200);
        assertThat(watched.alerts()).as("it works again").isEmpty();
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
        watched.fail(Tier.EDGE, 3, ErrorKind.SERVER);

        watched.clock.step(Duration.ofMinutes(5).minusMillis(3));
        assertThat(watched.alerts()).containsExactly(ERROR_RATE);
        watched.clock.step(Duration.ofMillis(1));
        assertThat(watched.alerts()).as("two are left").isEmpty();
    }

    @Test
    void errorsStandUntilFourOfAHundred() {
        watched.succeed(Tier.EDGE, 18, 100, 200);
        watched.fail(Tier.EDGE, 2, ErrorKind.SERVER);
        watched.succeed(Tier.EDGE, 29, 100, 200);
        assertThat(watched.alerts()).as("2 of 49").containsExactly(ERROR_RATE);

        watched.succeed(Tier.EDGE, 1, 100, 200);
        assertThat(watched.alerts()).as("2 of 50").isEmpty();
    }

    @Test
    void fiveSecondsAreNotSlowAndAMillisecondMoreIs() {
        watched.succeed(Tier.FRONTIER, 3, 100, 5_000);
        assertThat(watched.alerts()).isEmpty();

        watched.succeed(Tier.FRONTIER, 1, 100, 5_001);
        assertThat(watched.monitor.look().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(SLOW);
            assertThat(Sentences.of(alert.message()))
                    .isEqualTo("Frontier is slow: its short rewrites took up to 5.1 s in the last hour (4 calls)."
                            + " A smaller model answers sooner.");
        });
    }

    @Test
    void aLongRewriteIsJudgedByItsCharactersASecond() {
        watched.rewrite(Tier.EDGE, 1_500, 100, 5_000);
        watched.rewrite(Tier.EDGE, 12_000, 1_000, 101_000);
        assertThat(watched.alerts())
                .as("a whole chapter at 120 characters a second")
                .isEmpty();
        watched.rewrite(Tier.EDGE, 4_000, 1_000, 101_000);
        assertThat(watched.alerts()).as("40 characters a second").isEmpty();

        watched.rewrite(Tier.EDGE, 2_000, 1_000, 101_000);
        assertThat(watched.monitor.look().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(SLOW);
            assertThat(Sentences.of(alert.message()))
                    .isEqualTo("Edge writes slowly: 21 characters a second in the long rewrites of the last hour"
                            + " (3 calls). A smaller model writes faster.");
        });
    }

    @Test
    void oneCharacterMoreThanAShortRewriteIsALongOne() {
        watched.rewrite(Tier.EDGE, 1_501, 100, 5_001);
        assertThat(watched.alerts()).isEmpty();
        watched.rewrite(Tier.EDGE, 1_500, 100, 5_001);
        assertThat(watched.alerts()).containsExactly(SLOW);
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
                    .isEqualTo(
                            "Frontier had to load its model and took 60.1 s to its first word. The next rewrite begins"
                                    + " at once.");
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
        assertThat(watched.alerts()).containsExactly(UNREACHABLE);

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
        watched.succeed(Tier.EDGE, 20, 3_000, 6_000);
        watched.fail(Tier.EDGE, 2, ErrorKind.SERVER);
        watched.succeed(Tier.EDGE, 20, 3_000, 6_000);
        Instant begun = watched.clock.instant();
        watched.clock.step(Duration.ofMinutes(4));
        watched.succeed(Tier.EDGE, 4, 1_700, 4_100);

        assertThat(watched.alerts()).as("all three stand").containsExactly(ERROR_RATE, SLOW, FIRST_TOKEN);
        assertThat(watched.monitor().look().alerts())
                .isEqualTo(watched.monitor.look().alerts())
                .allSatisfy(alert -> assertThat(alert.since()).isBefore(begun.plusMillis(1)));
    }
}
