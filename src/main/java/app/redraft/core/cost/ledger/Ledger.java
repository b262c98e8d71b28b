package app.redraft.core.cost.ledger;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.EngineId;
import java.time.Instant;

/**
 * Port to the record of every call. Holds no text. A row is written before the call ({@link #begin}) and completed after it,
 * so that a crash leaves a visible pending call. Blocks on disk: worker threads only. Safe for several threads and several
 * processes at once. Every method throws {@link LedgerException} when the disk does not let it.
 */
public interface Ledger {

    /**
     * Records that a call is about to be made. A further attempt takes over the id; the row of the attempt before it stays
     * under {@code id~attempt}.
     *
     * @param inputChars UTF-16 length of what is sent
     */
    void begin(CallContext context, EngineId engine, Instant startedAt, int inputChars);

    /** Completes the row of {@link #begin}; a row that is not there is an error. */
    void complete(String interactionId, CallRecord record);

    /**
     * Records what the writer did with the result.
     *
     * @param keptWords words of the result that stand in the document now, {@code >= 0}
     */
    void decide(String interactionId, Outcome outcome, int keptWords);

    /** Figures for the cost panel and {@code redraft costs}. */
    CostReport report(CostQuery query);
}
