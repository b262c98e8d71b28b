package app.redraft.core.money;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a call cost and how we know.
 *
 * @param amount the amount, or null when unknown; never zero for "unknown"
 * @param basis how we know
 * @param priceDate date of the price table used, or null where none was
 */
public record Cost(@Nullable Money amount, Basis basis, @Nullable LocalDate priceDate) {
    /** A local or built-in engine. */
    public static final Cost FREE = new Cost(Money.ZERO, Basis.FREE, null);
    /** No price is known. */
    public static final Cost UNKNOWN = new Cost(null, Basis.UNKNOWN, null);

    /** Both together: unknown where one of them is, and known as well as the less certain one; what is free adds nothing. */
    public Cost plus(Cost other) {
        if (basis == Basis.FREE) {
            return other;
        }
        if (other.basis == Basis.FREE) {
            return this;
        }
        if (amount == null || other.amount == null) {
            return UNKNOWN;
        }
        Basis lessCertain = basis.compareTo(other.basis) >= 0 ? basis : other.basis;
        LocalDate date = Objects.equals(priceDate, other.priceDate) ? priceDate : null;
        return new Cost(amount.plus(other.amount), lessCertain, date);
    }

    /** How a cost is known, the most certain first. */
    public enum Basis {
        /** The provider said so. */
        BILLED,
        /** The provider's token counts x dated price. */
        COMPUTED,
        /** Our own token count x dated price. */
        ESTIMATED,
        /** Nobody charges for it. */
        FREE,
        /** Nobody knows it. */
        UNKNOWN;

        /** The name used in the ledger and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
