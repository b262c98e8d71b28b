package app.redraft.ui.editor;

import app.redraft.ui.editor.area.TextChange;
import app.redraft.ui.editor.area.TextEdit;
import app.redraft.ui.editor.find.FoundMarks;
import app.redraft.ui.editor.find.FoundTicks;
import app.redraft.ui.editor.find.Match;
import app.redraft.ui.editor.find.SearchableText;
import app.redraft.ui.editor.passage.ProjectedDocument;
import java.util.List;
import java.util.function.Consumer;

/**
 * The editor's document, to find and replace in.
 *
 * @param editor selects in it
 * @param document edits it
 * @param marks shows where the words stand
 * @param ticks shows it on the scroll bar
 * @param changes takes those who listen to changes of the document
 */
record FoundText(
        EditedDocument editor,
        ProjectedDocument document,
        FoundMarks marks,
        FoundTicks ticks,
        Consumer<Consumer<List<TextChange>>> changes)
        implements SearchableText {

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
    public void mark(List<Match> matches) {
        marks.show(matches);
        ticks.show(matches, document.text().length());
    }

    @Override
    public void onChange(Consumer<List<TextChange>> listener) {
        changes.accept(listener);
    }
}
