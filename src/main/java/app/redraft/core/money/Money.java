package app.redraft.core.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An amount in millionths of a US dollar.
 *
 * @param micros micro-dollars; never negative
 */
public record Money(long micros) implements Comparable<Money> {
    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final BigDecimal CENT = new BigDecimal("0.01");
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

    /** A share of the amount, or a multiple: the amount x count / of, rounded half up. */
    public Money times(long count, long of) {
        return new Money(BigDecimal.valueOf(micros)
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** The amount in words of a sentence: dollars and cents, and what is below a cent to two figures. */
    public String dollars() {
        BigDecimal usd = usd();
        BigDecimal shown = usd.signum() != 0 && usd.compareTo(CENT) < 0
                ? usd.round(new MathContext(2, RoundingMode.HALF_UP))
                : usd.setScale(2, RoundingMode.HALF_UP);
        return "$" + shown.toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }
}
