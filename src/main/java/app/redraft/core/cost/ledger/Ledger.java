package app.redraft.core.cost.ledger;

/**
 * Port to the record of every call. Holds no text. A row is written before the call ({@link #begin}) and completed after it,
 * so that a crash leaves a visible pending call. Blocks on disk: worker threads only. Safe for several threads and several
 * processes at once. Every method throws {@link LedgerException} when the disk does not let it; what is written while another
 * program holds the file is kept and entered later.
 */
public interface Ledger {

    /**
     * Records that a call is about to be made. Every attempt and every part is a row of its own.
     *
     * @return the row's id: the interaction's for its first call, else a new one
     */
    String begin(CallStart start);

    /** Completes a row of {@link #begin}; a row that is not there is an error. */
    void complete(String id, CallRecord record);

    /**
     * Records what the writer did with a result, for all calls it was made by.
     *
     * @param interactionId the result
     * @param keptWords words of the result that stand in the document now, {@code >= 0}
     */
    void decide(String interactionId, Outcome outcome, int keptWords);

    /** Figures for the cost panel and {@code redraft costs}. */
    CostReport report(CostQuery query);
}
