package app.redraft.ui.rewrite;

/**
 * One line about the rewrite, beside the controls.
 *
 * @param text what happened and what to do; empty for nothing
 * @param problem whether something went wrong
 */
public record Notice(String text, boolean problem) {
    /** Nothing to say. */
    public static final Notice NONE = new Notice("", false);

    static Notice info(String text) {
        return new Notice(text, false);
    }

    static Notice problem(String text) {
        return new Notice(text, true);
    }
}
