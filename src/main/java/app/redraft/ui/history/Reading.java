package app.redraft.ui.history;

/**
 * One result whole, to be read.
 *
 * @param id the result; empty for none
 * @param heading preset or own instruction, and who answered
 * @param facts when and at what cost
 * @param instruction what was asked for
 * @param original the passage
 * @param result what became of it
 */
record Reading(String id, String heading, String facts, String instruction, String original, String result) {
    /** Nothing chosen. */
    static final Reading NONE = new Reading("", "", "", "", "", "");
}
