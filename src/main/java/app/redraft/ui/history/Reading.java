package app.redraft.ui.history;

/**
 * One result whole, to be read.
 *
 * @param id the result; empty for none
 * @param preset the preset's id; empty for an instruction of the writer's own
 * @param heading preset or own instruction, and who answered
 * @param facts when and at what cost
 * @param instruction what was asked for
 * @param original the passage
 * @param result what became of it
 */
public record Reading(
        String id, String preset, String heading, String facts, String instruction, String original, String result) {
    /** Nothing chosen. */
    static final Reading NONE = new Reading("", "", "", "", "", "", "");
}
