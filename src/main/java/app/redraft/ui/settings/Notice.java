package app.redraft.ui.settings;

/**
 * One line for the writer.
 *
 * @param level how it is meant
 * @param text what to say; empty for nothing
 */
record Notice(Level level, String text) {
    /** Nothing to say. */
    static final Notice NONE = new Notice(Level.INFO, "");

    /** How a line is meant. */
    enum Level {
        INFO,
        SUCCESS,
        WARNING,
        DANGER
    }

    static Notice info(String text) {
        return new Notice(Level.INFO, text);
    }

    static Notice success(String text) {
        return new Notice(Level.SUCCESS, text);
    }

    static Notice warning(String text) {
        return new Notice(Level.WARNING, text);
    }

    static Notice danger(String text) {
        return new Notice(Level.DANGER, text);
    }
}
