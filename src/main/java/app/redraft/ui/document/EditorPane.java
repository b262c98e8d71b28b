package app.redraft.ui.document;

import app.redraft.ui.editor.DocumentEditor;

/**
 * The editor as the window's text. FX thread only.
 *
 * @param editor what it stands for
 */
public record EditorPane(DocumentEditor editor) implements EditedText {

    @Override
    public void load(String text) {
        editor.load(text);
    }

    @Override
    public void replaceAllText(String text) {
        editor.replaceAllText(text);
    }

    @Override
    public String documentText() {
        return editor.documentText();
    }

    @Override
    public int caret() {
        return editor.caret();
    }

    @Override
    public void putCaret(int offset) {
        int at = Math.min(offset, editor.documentText().length());
        editor.select(at, at);
    }

    @Override
    public void onEdit(Runnable listener) {
        editor.onEdit(listener);
    }

    @Override
    public String selectedText() {
        int from = Math.min(editor.anchor(), editor.caret());
        int to = Math.max(editor.anchor(), editor.caret());
        return from == to ? "" : editor.documentText().substring(from, to);
    }

    @Override
    public void onSelection(Runnable listener) {
        editor.onSelection(listener);
    }
}
