package app.redraft.ui.editor;

/** Line ends as the editor keeps them. */
final class Lines {
    private Lines() {}

    /** The text with every line end as a line feed. */
    static String unified(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
