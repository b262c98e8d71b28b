package app.redraft.core.cost.budget;

import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Port to what calls under way may cost, those of every window and command line together: money that is not in the ledger
 * yet, but will be. What a process reserved is free again when it ends, however it ends. Blocks for a moment on disk;
 * thread-safe.
 */
public interface Reservations {

    /**
     * Money set aside for one call.
     *
     * @param tier the tier it is asked on
     * @param amount what it may cost, {@code >= 0}
     */
    record Reserved(Tier tier, Money amount) {}

    /** A reservation that lasts until it is closed. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Reserves, if what is reserved already allows it. No other call of any process can reserve in between.
     *
     * @param wanted what the call may cost
     * @param allowed decides, given every other reservation; runs once and may read the ledger
     * @return empty where it is not allowed
     */
    Optional<Hold> reserve(Reserved wanted, Predicate<List<Reserved>> allowed);

    /** What is reserved now. */
    List<Reserved> current();

    /** The sum for a tier, or for both where it is null. */
    static Money sum(List<Reserved> reserved, @Nullable Tier tier) {
        return reserved.stream()
                .filter(each -> tier == null || each.tier() == tier)
                .map(Reserved::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
