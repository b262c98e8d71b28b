package app.redraft.core.cost.ledger;

import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Port to what was spent, by every window and command line together. Blocks on disk: worker threads only. */
@FunctionalInterface
public interface Spending {

    /**
     * What was spent.
     *
     * @param known sum of the known costs
     * @param unknownCalls calls whose cost nobody knows, those under way included
     */
    record Spent(Money known, long unknownCalls) {}

    /**
     * Adds up.
     *
     * @param from from this moment on
     * @param tier only this tier, or null for both
     * @throws LedgerException when the disk does not let it
     */
    Spent since(Instant from, @Nullable Tier tier);
}
