package app.redraft.ui.rewrite;

/**
 * A forecast in words; both empty while there is none.
 *
 * @param brief for a button
 * @param full for its tooltip
 * @param free whether it costs nothing
 */
record ForecastLabel(String brief, String full, boolean free) {
    static final ForecastLabel NOTHING = new ForecastLabel("", "", false);
}
