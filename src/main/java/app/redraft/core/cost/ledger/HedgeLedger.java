package app.redraft.core.cost.ledger;

/**
 * Port to the rows of hedged calls: the call itself, and the same request made a second time because the first was slow to
 * begin. Blocks on disk: worker threads only. Safe for several threads and several processes at once.
 */
@FunctionalInterface
public interface HedgeLedger {

    /**
     * Records that the second request answered: the rows change places, so that the call's id leads to what answered, with
     * the times the writer waited. Both calls are over.
     *
     * @param interactionId the call
     * @param hedgeId the second request
     * @param laterMs milliseconds by which the second request began later, {@code >= 0}
     * @throws LedgerException when the disk does not let it, or one of the rows is not there
     */
    void hedgeAnswered(String interactionId, String hedgeId, long laterMs);
}
