package app.redraft.ui.shell;

import javafx.scene.Node;

/** The editor as the window sees it. FX thread only. */
public interface EditorPane extends EditedText {

    /** The editor itself. */
    Node node();

    /** Takes the last change back. */
    void undo();

    /** Makes the change again that was taken back last. */
    void redo();

    /** Puts the keyboard into the text. */
    void focus();
}
