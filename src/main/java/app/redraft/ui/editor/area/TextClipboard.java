package app.redraft.ui.editor.area;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
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

    /** The HTML there; empty when there is none. */
    public static String html() {
        String html = Clipboard.getSystemClipboard().getHtml();
        return html == null ? "" : html;
    }

    /** The files there; empty when there are none. */
    public static List<Path> files() {
        List<File> files = Clipboard.getSystemClipboard().getFiles();
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    /** The text there, with line feeds as line ends and without NUL characters; empty when there is none. */
    public static String text() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : Lines.unified(text).replace("\0", "");
    }
}
