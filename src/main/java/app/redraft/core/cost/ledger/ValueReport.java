package app.redraft.core.cost.ledger;

import app.redraft.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the writer did with the rewrites, and what going deeper bought.
 *
 * @param presets one line a preset that the edge tier answered, by name
 * @param total all of them
 * @param edge every rewrite of the edge tier
 * @param frontier every rewrite of the frontier tier
 * @param settled the edge rewrites that were not deepened
 */
public record ValueReport(
        List<PresetValue> presets, PresetValue total, TierValue edge, TierValue frontier, Settled settled) {

    private static final BigDecimal MICROS_PER_USD = BigDecimal.valueOf(1_000_000);

    public ValueReport {
        presets = List.copyOf(presets);
    }

    /**
     * What became of the results the edge tier gave first.
     *
     * @param preset the preset's id, {@code instruction} for free ones; {@code total} for the sum
     * @param results edge rewrites that ended with a result
     * @param decided results that were accepted, rejected or deepened
     * @param kept results accepted in whole or part without going deeper
     * @param deepened results on which the writer pressed Go Deeper
     * @param deeperKept deepened results whose frontier version was accepted in whole or part
     */
    public record PresetValue(String preset, long results, long decided, long kept, long deepened, long deeperKept) {}

    /**
     * One tier's rewrites, failed and stopped ones included.
     *
     * @param rewrites how many
     * @param accepted how many were accepted in whole or part
     * @param keptWords words of them that stand in a document
     * @param cost sum of the known costs, or null when none is known
     * @param pricedChars characters sent in the calls whose cost is known
     * @param meanTotalMs mean milliseconds of warm calls that did not fail, or null without one
     */
    public record TierValue(
            long rewrites,
            long accepted,
            long keptWords,
            @Nullable Money cost,
            long pricedChars,
            @Nullable Double meanTotalMs) {

        /** Dollars spent for each word that was kept, rejected rewrites included; empty when nothing was kept or known. */
        public Optional<BigDecimal> usdPerKeptWord() {
            return cost == null || keptWords == 0
                    ? Optional.empty()
                    : Optional.of(cost.usd().divide(BigDecimal.valueOf(keptWords), MathContext.DECIMAL64));
        }
    }

    /**
     * Edge rewrites that ended with a result and were not deepened.
     *
     * @param rewrites how many
     * @param inputChars characters sent
     * @param cost sum of the known costs
     * @param totalMs milliseconds in all
     */
    public record Settled(long rewrites, long inputChars, Money cost, long totalMs) {}

    /**
     * What the settled rewrites would have cost more on the frontier tier, at its own mean price a character; empty when the
     * frontier tier has no known price, or would not have been dearer.
     */
    public Optional<Money> moneySaved() {
        Money spent = frontier.cost();
        if (spent == null || frontier.pricedChars() == 0) {
            return Optional.empty();
        }
        BigDecimal there = spent.usd()
                .multiply(BigDecimal.valueOf(settled.inputChars()))
                .divide(BigDecimal.valueOf(frontier.pricedChars()), MathContext.DECIMAL64);
        BigDecimal saved = there.subtract(settled.cost().usd());
        // Less than a micro-dollar is nothing.
        return saved.multiply(MICROS_PER_USD).compareTo(BigDecimal.ONE) < 0
                ? Optional.empty()
                : Optional.of(Money.ofUsd(saved));
    }

    /**
     * How much longer the settled rewrites would have taken on the frontier tier, at its own mean; empty when that tier was
     * never called, or would not have been slower.
     */
    public Optional<Duration> timeSaved() {
        Double mean = frontier.meanTotalMs();
        if (mean == null) {
            return Optional.empty();
        }
        long saved = Math.round(mean * settled.rewrites()) - settled.totalMs();
        return saved <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis(saved));
    }
}
