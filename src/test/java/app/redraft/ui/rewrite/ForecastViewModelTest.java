package app.redraft.ui.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.cost.forecast.CostForecast;
import app.redraft.core.cost.forecast.PastCalls.PastCall;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Money;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.text.Lexicon;
import app.redraft.core.rewrite.RewriteForecast;
import app.redraft.core.settings.Settings;
import app.redraft.ui.common.Background;
import app.redraft.ui.rewrite.request.TierOption;
import app.redraft.ui.rewrite.review.PassageState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The price before the click: on both buttons, of the passage and the instruction as they are now, never a false $0. */
class ForecastViewModelTest {
    private static final String TEXT = "A short paragraph.\n\n" + "A long paragraph goes on and on. ".repeat(200);

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final FxQueue fx = new FxQueue();
    private final TestTiers tiers = new TestTiers();
    private final PlainDocument document = new PlainDocument(TEXT);
    private final RewriteViewModel model = new RewriteViewModel(
            document,
            tiers.rewriter(),
            new VersionWarnings(new MeaningGuard(Lexicon.EMPTY)),
            new Background(workers, fx),
            fx,
            System::nanoTime);

    private Map<String, Settings.PriceOverride> prices = Map.of();
    private List<PastCall> past = List.of();
    private int looked;
    private final List<RewriteForecast.Plan> expected = new ArrayList<>();

    /** What waits for a pause. */
    private final List<Runnable> pauses = new ArrayList<>();

    private final ForecastViewModel forecasts = new ForecastViewModel(
            document,
            model,
            new RewriteForecast(
                    tiers.rewriter(),
                    new CostForecast(
                            this::past,
                            new CostCalculator(() -> PriceTable.empty(LocalDate.of(2026, 11, 1)), () -> prices))),
            new Background(Runnable::run, Runnable::run),
            this::after,
            expected::add);

    private List<PastCall> past(EngineId engine, int limit) {
        looked++;
        return past;
    }

    private Runnable after(Duration pause, Runnable action) {
        pauses.add(action);
        return () -> pauses.remove(action);
    }

    /** The writer pauses. */
    private void pause() {
        List.copyOf(pauses).forEach(Runnable::run);
    }

    @Test
    void tellsInAPauseWhatWillProbablyBeAskedFor() {
        forecasts.changed();
        assertThat(expected).isEmpty();
        pause();
        assertThat(expected).singleElement().satisfies(plan -> {
            assertThat(TEXT).contains(plan.passage().text());
            assertThat(plan.chosen()).isNull();
        });
    }

    @AfterEach
    void stopWorkers() {
        workers.shutdownNow();
    }

    private void price(String input, String output) {
        tiers.freeFrontier = false;
        prices = Map.of("large-model", new Settings.PriceOverride(new BigDecimal(input), new BigDecimal(output), null));
    }

    @Test
    void aPricedTierSaysAboutHowMuchAndHowLong() {
        price("2.5", "10");
        past = List.of(
                new PastCall(2000, TokenUsage.of(500, 100), new Money(2000), 1000, 3000),
                new PastCall(2000, TokenUsage.of(500, 110), new Money(2000), 1000, 3200),
                new PastCall(2000, TokenUsage.of(500, 110), new Money(2000), 1100, 3300));
        forecasts.changed();
        pause();

        assertThat(forecasts.deeperProperty().get().brief()).matches("~ \\$0\\.00\\d · \\d s");
        assertThat(forecasts.deeperProperty().get().full())
                .startsWith("Frontier, large-model: ~ $0.00")
                .contains("3 earlier rewrites");
        assertThat(forecasts.rewriteProperty().get().brief()).startsWith("free");
    }

    @Test
    void aLongerPassageCostsMore() {
        price("2.5", "10");
        forecasts.changed();
        pause();
        String brief = forecasts.deeperProperty().get().brief();

        document.select(TEXT.length() - 10, TEXT.length() - 10);
        forecasts.changed();
        pause();
        assertThat(brief).isEqualTo("~ $0.002");
        assertThat(forecasts.deeperProperty().get().brief()).isEqualTo("~ $0.02");
    }

    @Test
    void whatHasNoPriceSaysSoAndIsNeverNothing() {
        tiers.freeFrontier = false;
        forecasts.changed();
        pause();
        assertThat(forecasts.deeperProperty().get().brief()).isEqualTo("price unknown");

        price("0.000001", "0.000001");
        forecasts.changed();
        pause();
        assertThat(forecasts.deeperProperty().get().brief()).isEqualTo("< $0.0001");
    }

    @Test
    void theTierThatWouldAnswerIsTheOneOnRewrite() {
        price("2.5", "10");
        model.choose(TierOption.FRONTIER);
        pause();
        assertThat(forecasts.rewriteProperty().get().brief()).isEqualTo("~ $0.002");
    }

    @Test
    void aFloodOfKeysIsOneForecast() {
        for (int i = 0; i < 100; i++) {
            forecasts.changed();
        }
        assertThat(looked).isZero();
        pause();
        // One for each button.
        assertThat(looked).isEqualTo(2);
    }

    @Test
    void goDeeperIsPricedForTheResultItStartsFrom() {
        price("2.5", "10");
        document.select(0, 0);
        model.rewrite();
        tiers.edge.says("A brief paragraph.").ends(FinishReason.STOP);
        fx.until(() -> model.state() == PassageState.REVIEW);
        model.rejectAll();
        document.select(TEXT.length() - 10, TEXT.length() - 10);
        forecasts.changed();
        pause();
        assertThat(forecasts.deeperProperty().get().brief()).isEqualTo("~ $0.002");
    }

    @Test
    void withNothingToRewriteThereIsNoFigure() {
        document.text = " ";
        forecasts.changed();
        pause();
        assertThat(forecasts.deeperProperty().get().brief()).isEmpty();
        assertThat(forecasts.rewriteProperty().get().full()).isEmpty();
    }
}
