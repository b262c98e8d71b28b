package app.redraft.core.cost.price;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Prices of the kinds of tokens, in US dollars per million; none is negative.
 *
 * @param input input neither read from nor written to a cache
 * @param output everything generated
 * @param cached input read from a cache, or null for the price of input
 * @param cacheWrite input written to a cache, or null for the price of input
 */
public record Rates(BigDecimal input, BigDecimal output, @Nullable BigDecimal cached, @Nullable BigDecimal cacheWrite) {

    /**
     * @throws IllegalArgumentException for a negative price
     */
    public Rates {
        for (BigDecimal rate : new BigDecimal[] {input, output, orZero(cached), orZero(cacheWrite)}) {
            if (rate.signum() < 0) {
                throw new IllegalArgumentException("negative price: " + rate);
            }
        }
    }

    /** With the prices of cached tokens that are missing here, in the same proportion to the input as there. */
    Rates filledFrom(Rates other) {
        return new Rates(
                input, output, filled(cached, other.cached, other), filled(cacheWrite, other.cacheWrite, other));
    }

    private @Nullable BigDecimal filled(@Nullable BigDecimal rate, @Nullable BigDecimal otherRate, Rates other) {
        return rate != null || otherRate == null || other.input.signum() == 0
                ? rate
                : otherRate.multiply(input).divide(other.input, MathContext.DECIMAL64);
    }

    private static BigDecimal orZero(@Nullable BigDecimal rate) {
        return rate == null ? BigDecimal.ZERO : rate;
    }
}
