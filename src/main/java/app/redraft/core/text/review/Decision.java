package app.redraft.core.text.review;

/** What the writer decided about one change. */
public enum Decision {
    PENDING,
    ACCEPTED,
    REJECTED
}
