package app.redraft.core.cost.ledger;

import java.util.Locale;

/** What became of a call's result. */
public enum Outcome {
    PENDING,
    ACCEPTED,
    PARTLY,
    REJECTED,
    CANCELLED,
    FAILED;

    /** The name used in the ledger. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
