package app.redraft.ui.editor.area;

/** Line ends as the editor keeps them. */
public final class Lines {
    private Lines() {}

    /** The text with every line end as a line feed. */
    public static String unified(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
