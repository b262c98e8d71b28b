package app.redraft.core.money;

import java.math.BigDecimal;

/**
 * What the provider says a call cost.
 *
 * @param amount how much, in the unit; not negative
 * @param unit what is counted
 */
public record Bill(BigDecimal amount, Unit unit) {
    /** What providers count in. */
    public enum Unit {
        /** US dollars. */
        USD,
        /** Neurons of Workers AI, which have a price of their own. */
        NEURONS
    }

    /**
     * @throws IllegalArgumentException for a negative amount
     */
    public Bill {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("negative bill: " + amount);
        }
    }

    /** A bill in US dollars. */
    public static Bill usd(BigDecimal amount) {
        return new Bill(amount, Unit.USD);
    }

    /** A bill in neurons. */
    public static Bill neurons(BigDecimal amount) {
        return new Bill(amount, Unit.NEURONS);
    }
}
