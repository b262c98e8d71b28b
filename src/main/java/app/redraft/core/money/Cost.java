package app.redraft.core.money;

import java.time.LocalDate;
import java.util.Locale;
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

    /** How a cost is known. */
    public enum Basis {
        /** The provider said so. */
        BILLED,
        /** The provider's token counts x dated price. */
        COMPUTED,
        /** Our own token count x dated price. */
        ESTIMATED,
        FREE,
        UNKNOWN;

        /** The name used in the ledger and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
