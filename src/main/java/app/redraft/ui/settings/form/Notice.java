package app.redraft.ui.settings.form;

/**
 * One line for the writer.
 *
 * @param level how it is meant
 * @param text what to say; empty for nothing
 */
public record Notice(Level level, String text) {
    /** Nothing to say. */
    public static final Notice NONE = new Notice(Level.INFO, "");

    /** How a line is meant. */
    public enum Level {
        INFO,
        SUCCESS,
        WARNING,
        DANGER
    }

    public static Notice info(String text) {
        return new Notice(Level.INFO, text);
    }

    public static Notice success(String text) {
        return new Notice(Level.SUCCESS, text);
    }

    public static Notice warning(String text) {
        return new Notice(Level.WARNING, text);
    }

    public static Notice danger(String text) {
        return new Notice(Level.DANGER, text);
    }
}
