package app.redraft.ui.editor.area;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Plain text on the system clipboard. FX thread. */
public final class TextClipboard {
    private TextClipboard() {}

    /** Puts a text there. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The text there, with line feeds as line ends; empty when there is none. */
    public static String text() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : Lines.unified(text);
    }
}
