package app.redraft.core.call.hedge;

import app.redraft.core.cost.ledger.HedgeLedger;
import app.redraft.core.cost.ledger.LedgerException;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RoutingCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a call and its second request are booked: as two rows, of which the one that answered counts.
 *
 * @param request the call
 * @param ledger keeps the rows
 */
record HedgeBooking(ChatRequest request, HedgeLedger ledger) {
    private static final Logger LOG = LoggerFactory.getLogger(HedgeBooking.class);

    /** The same request; its cause says what it is. */
    ChatRequest secondRequest() {
        CallContext call = request.context();
        return request.withContext(
                call.because(new RoutingCause.Hedge(call.route().cause())).goingDeeper(false));
    }

    /**
     * The second request answered: its row counts.
     *
     * @param first the receipt of the first request
     * @param second the receipt of the second one
     * @param laterMs milliseconds by which it began later
     * @return the call's receipt, with the times the writer waited
     */
    ModelEvent.Receipt answered(ModelEvent.Receipt first, ModelEvent.Receipt second, long laterMs) {
        try {
            ledger.hedgeAnswered(first.callId(), second.callId(), laterMs);
        } catch (LedgerException e) {
            LOG.warn("The ledger shows a call and its hedge the wrong way round: {}", e.getMessage());
        }
        Long ttftMs = second.ttftMs();
        return new ModelEvent.Receipt(
                second.callId(),
                second.model(),
                second.usage(),
                ttftMs == null ? null : (Long) (ttftMs + laterMs),
                second.totalMs() + laterMs,
                second.cost());
    }
}
