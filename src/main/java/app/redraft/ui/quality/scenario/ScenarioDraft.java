package app.redraft.ui.quality.scenario;

/**
 * A scenario as it is typed.
 *
 * @param id of a scenario that is there; empty for a new one
 * @param category the kind of work
 * @param preset the preset's id; empty for free words
 * @param instruction what a model is told
 * @param text the passage
 * @param keep what must be kept, one a line
 * @param accepted a rewrite that would be accepted; may be empty
 */
record ScenarioDraft(
        String id, String category, String preset, String instruction, String text, String keep, String accepted) {
    static final ScenarioDraft EMPTY = new ScenarioDraft("", "", "", "", "", "", "");
}
