package app.redraft.core.cost.forecast;

import app.redraft.core.cost.forecast.PastCalls.PastCall;
import app.redraft.core.cost.price.CostCalculator;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Money;
import app.redraft.core.statistics.Percentile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a rewrite will cost and how long it will take, before the click: from how calls of the same engine went on this
 * machine and from the price table. The range runs from the 20th to the 80th percentile of past calls. Blocks on disk: worker
 * threads only.
 */
public final class CostForecast {
    private static final int SAMPLES = 40;
    private static final int ENOUGH_FOR_TIMES = 3;
    private static final double LOW = 20;
    private static final double MEDIAN = 50;
    private static final double HIGH = 80;
    /** While nothing is known: four characters a token, and a rewrite 0.8 to 1.5 times as long as the passage. */
    private static final double USUAL_LOW = 0.2;

    private static final double USUAL_HIGH = 0.375;
    private static final double USUAL_INPUT = 0.25;
    private static final int SHORTEST_PASSAGE = 20;

    private final PastCalls past;
    private final CostCalculator calculator;

    /**
     * A rewrite that may be asked for.
     *
     * @param engine who would be asked
     * @param free whether it costs nothing where no price is known
     * @param promptChars characters that would be sent in all
     * @param passageChars characters of the passage among them
     */
    public record Question(EngineId engine, boolean free, int promptChars, int passageChars) {}

    /**
     * What to expect.
     *
     * @param low least cost, or null when no price is known
     * @param high most cost, or null when no price is known
     * @param lowMs shortest time in milliseconds, or null without enough history
     * @param highMs longest time, or null without enough history
     * @param samples past calls this is drawn from
     * @param approximate whether the sources of the price differ
     */
    public record Forecast(
            @Nullable Money low,
            @Nullable Money high,
            @Nullable Long lowMs,
            @Nullable Long highMs,
            int samples,
            boolean approximate) {

        /** This and a call after it. */
        Forecast then(Forecast next) {
            return new Forecast(
                    sum(low, next.low, Money::plus),
                    sum(high, next.high, Money::plus),
                    sum(lowMs, next.lowMs, Long::sum),
                    sum(highMs, next.highMs, Long::sum),
                    samples,
                    approximate);
        }

        private static <T> @Nullable T sum(@Nullable T first, @Nullable T second, BinaryOperator<T> plus) {
            return first == null || second == null ? null : plus.apply(first, second);
        }
    }

    /**
     * @param past how calls went
     * @param calculator knows the prices
     */
    public CostForecast(PastCalls past, CostCalculator calculator) {
        this.past = past;
        this.calculator = calculator;
    }

    /** What to expect of a rewrite. */
    public Forecast forecast(Question question) {
        return forecast(question, past.of(question.engine(), SAMPLES));
    }

    /**
     * What to expect of a rewrite that is asked for part by part, of one engine.
     *
     * @param parts at least one
     */
    public Forecast forecast(List<Question> parts) {
        List<PastCall> calls = past.of(parts.get(0).engine(), SAMPLES);
        return parts.stream()
                .map(part -> forecast(part, calls))
                .reduce(Forecast::then)
                .orElseThrow();
    }

    private Forecast forecast(Question question, List<PastCall> calls) {
        int overhead = question.promptChars() - question.passageChars();
        double inputRate = calls.isEmpty()
                ? USUAL_INPUT
                : percentile(calls, call -> (double) call.usage().input() / Math.max(1, call.inputChars()), MEDIAN);
        double outputLow = calls.isEmpty() ? USUAL_LOW : percentile(calls, call -> outputRate(call, overhead), LOW);
        double outputHigh = calls.isEmpty() ? USUAL_HIGH : percentile(calls, call -> outputRate(call, overhead), HIGH);
        long input = Math.round(inputRate * question.promptChars());
        TokenUsage low = TokenUsage.of(input, Math.round(outputLow * question.passageChars()));
        TokenUsage high = TokenUsage.of(input, Math.round(outputHigh * question.passageChars()));
        boolean timed = calls.size() >= ENOUGH_FOR_TIMES;
        return new Forecast(
                money(question, low, calls),
                money(question, high, calls),
                timed ? millis(calls, low, LOW) : null,
                timed ? millis(calls, high, HIGH) : null,
                calls.size(),
                calculator
                        .price(question.engine(), question.engine().model())
                        .filter(found -> found.price().approximate())
                        .isPresent());
    }

    private @Nullable Money money(Question question, TokenUsage usage, List<PastCall> calls) {
        EngineId engine = question.engine();
        Optional<CostCalculator.Found> price = calculator.price(engine, engine.model());
        if (price.isPresent()) {
            return price.get().price().of(usage);
        }
        if (CostCalculator.isFree(engine, question::free)) {
            return Money.ZERO;
        }
        // No price, but a provider that bills: as much for each token as lately.
        List<PastCall> billed = calls.stream()
                .filter(call -> call.cost() != null && tokens(call.usage()) > 0)
                .toList();
        return billed.isEmpty()
                ? null
                : new Money(Math.round(percentile(billed, CostForecast::microsPerToken, MEDIAN) * tokens(usage)));
    }

    private static double microsPerToken(PastCall call) {
        Money cost = call.cost();
        return cost == null
                ? 0
                : BigDecimal.valueOf(cost.micros())
                        .divide(BigDecimal.valueOf(tokens(call.usage())), MathContext.DECIMAL64)
                        .doubleValue();
    }

    private static long tokens(TokenUsage usage) {
        return usage.input() + usage.output();
    }

    private static double outputRate(PastCall call, int overhead) {
        return (double) call.usage().output() / Math.max(SHORTEST_PASSAGE, call.inputChars() - overhead);
    }

    private static long millis(List<PastCall> calls, TokenUsage usage, double percent) {
        double first = percentile(calls, PastCall::ttftMs, percent);
        double perToken = percentile(
                calls,
                call -> (double) (call.totalMs() - call.ttftMs())
                        / Math.max(1, call.usage().output()),
                MEDIAN);
        return Math.round(first + perToken * usage.output());
    }

    /** A percentile of at least one call. */
    private static double percentile(List<PastCall> calls, ToDoubleFunction<PastCall> value, double percent) {
        double[] sorted = calls.stream().mapToDouble(value).sorted().toArray();
        return Percentile.of(percent, sorted.length, position -> sorted[(int) position]);
    }
}
