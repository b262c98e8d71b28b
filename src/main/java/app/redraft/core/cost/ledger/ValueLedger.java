package app.redraft.core.cost.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Port to what the writer did with the rewrites of each tier. Blocks on disk: worker threads only; throws
 * {@link LedgerException} when the disk does not let it.
 */
@FunctionalInterface
public interface ValueLedger {

    /**
     * Adds up the rewrites.
     *
     * @param since from this moment on, or null for everything
     */
    ValueReport value(@Nullable Instant since);
}
