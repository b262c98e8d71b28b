package app.redraft.infra.provider.sse;

/** How a provider cuts its stream into pieces. */
public enum Framing {
    /** Server-sent events. */
    EVENTS,
    /** One JSON document a line. */
    LINES
}
