package app.redraft.ui.history;

/**
 * A result in the list, in words. All parts are empty until it is read.
 *
 * @param id the result
 * @param title preset, or what was asked for
 * @param tier {@code edge} or {@code frontier}
 * @param model which model answered
 * @param facts when and at what cost
 * @param opening how the result begins
 */
record HistoryLine(String id, String title, String tier, String model, String facts, String opening) {

    /** A line that is not read yet. */
    static HistoryLine unread(String id) {
        return new HistoryLine(id, "", "", "", "", "");
    }
}
