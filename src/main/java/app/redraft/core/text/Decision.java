package app.redraft.core.text;

/** What the writer decided about one change. */
public enum Decision {
    PENDING,
    ACCEPTED,
    REJECTED
}
