package app.redraft.core.cost.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Single calls of a ledger. */
public final class LedgerCalls {
    private LedgerCalls() {}

    /** The call with this id. */
    public static Optional<LedgerEntry> find(CallHistory ledger, String id) {
        List<LedgerEntry> calls = new ArrayList<>();
        ledger.forEach(null, calls::add);
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }
}
