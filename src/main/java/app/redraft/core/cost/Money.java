package app.redraft.core.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in millionths of a US dollar.
 *
 * @param micros micro-dollars; never negative
 */
public record Money(long micros) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final BigDecimal MICROS_PER_USD = BigDecimal.valueOf(1_000_000);

    /**
     * @throws IllegalArgumentException for a negative amount
     */
    public Money {
        if (micros < 0) {
            throw new IllegalArgumentException("negative amount: " + micros);
        }
    }

    /** Dollars, rounded half up to the micro-dollar. */
    public static Money ofUsd(BigDecimal usd) {
        return new Money(
                usd.multiply(MICROS_PER_USD).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** The amount in dollars, exact, without trailing zeros. */
    public BigDecimal usd() {
        BigDecimal plain = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }
}
