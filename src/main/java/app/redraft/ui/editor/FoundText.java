package app.redraft.ui.editor;

import app.redraft.ui.editor.area.TextEdit;
import app.redraft.ui.editor.find.FoundMarks;
import app.redraft.ui.editor.find.SearchableText;
import app.redraft.ui.editor.passage.ProjectedDocument;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The editor's document, to find and replace in.
 *
 * @param editor selects in it
 * @param document edits it
 * @param marks shows where the words stand
 */
record FoundText(EditedDocument editor, ProjectedDocument document, FoundMarks marks) implements SearchableText {

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

    @Override
    public void mark(Optional<Pattern> words) {
        marks.show(words);
    }
}
