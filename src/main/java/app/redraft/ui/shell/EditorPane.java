package app.redraft.ui.shell;

import app.redraft.ui.editor.DocumentEditor;
import java.util.ArrayList;
import java.util.List;

/** The editor as the window's text: reports what is loaded as well as what is edited. FX thread only. */
final class EditorPane implements EditedText {
    private final DocumentEditor editor;
    private final List<Runnable> listeners = new ArrayList<>();

    EditorPane(DocumentEditor editor) {
        this.editor = editor;
        editor.onEdit(this::changed);
    }

    @Override
    public void load(String text) {
        editor.load(text);
        changed();
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
    public void onEdit(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
