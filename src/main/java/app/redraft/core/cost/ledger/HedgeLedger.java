package app.redraft.core.cost.ledger;

/**
 * Port to the rows of hedged calls: the call itself, and the same request made a second time because the first was slow to
 * begin. Blocks on disk: worker threads only. Safe for several threads and several processes at once.
 */
@FunctionalInterface
public interface HedgeLedger {

    /**
     * Records that the second request answered: its row counts in place of the first one's, with the times the writer
     * waited. Both calls are over.
     *
     * @param firstId the row of the first request
     * @param hedgeId the row of the second one
     * @param laterMs milliseconds by which the second request began later, {@code >= 0}
     * @throws LedgerException when the disk does not let it, or one of the rows is not there
     */
    void hedgeAnswered(String firstId, String hedgeId, long laterMs);
}
