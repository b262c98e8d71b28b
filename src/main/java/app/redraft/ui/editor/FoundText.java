package app.redraft.ui.editor;

import java.util.List;

/**
 * The editor's document, to find and replace in.
 *
 * @param editor selects in it
 * @param document edits it
 */
record FoundText(DocumentEditor editor, ProjectedDocument document) implements SearchableText {

    @Override
    public String documentText() {
        return document.text();
    }

    @Override
    public int anchor() {
        return editor.anchor();
    }

    @Override
    public int caret() {
        return editor.caret();
    }

    @Override
    public void select(int anchor, int caret) {
        editor.select(anchor, caret);
    }

    @Override
    public boolean reachable(int from, int to) {
        return document.projection().passagesTouched(from, to).isEmpty();
    }

    @Override
    public void edit(List<TextEdit> edits) {
        document.edit(edits);
    }
}
