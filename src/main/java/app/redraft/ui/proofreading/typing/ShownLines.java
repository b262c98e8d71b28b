package app.redraft.ui.proofreading.typing;

import app.redraft.core.proofreading.live.LineEdit;
import app.redraft.core.proofreading.live.LineSource;
import app.redraft.core.proofreading.live.LiveProblems;
import app.redraft.core.proofreading.live.Mark;
import app.redraft.ui.editor.area.EditorArea;
import java.util.List;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.model.PlainTextChange;

/**
 * The text area by its lines, as it shows them. FX thread.
 *
 * @param area the text area
 * @param own tells live text from the document's own
 */
record ShownLines(EditorArea area, OwnText own) implements LineSource {

    @Override
    public int count() {
        return area.getParagraphs().size();
    }

    @Override
    public String line(int index) {
        return area.getText(index);
    }

    /** Display offset of the first character of a line. */
    int start(int line) {
        return area.getAbsolutePosition(line, 0);
    }

    @Override
    public boolean isClosed(int line) {
        int start = start(line);
        return !own.holds(start, start + area.getParagraphLength(line));
    }

    /** What stands at a problem. */
    String words(int line, Mark mark) {
        int start = start(line);
        return area.getText(start + mark.start(), Math.min(area.getLength(), start + mark.end()));
    }

    /** The columns of a line between the edges of the window, for a line that is in sight. */
    IndexRange columnsInSight(int line) {
        int length = area.getParagraphLength(line);
        int start = start(line);
        double left = area.getPadding().getLeft() + 1;
        double right = area.getWidth() - area.getPadding().getRight() - 1;
        int from = line > area.firstVisibleParToAllParIndex()
                ? 0
                : area.hit(left, 1).getInsertionIndex() - start;
        int to = line < area.lastVisibleParToAllParIndex()
                ? length
                : area.hit(right, area.getHeight() - 1).getInsertionIndex() - start;
        int first = Math.max(0, Math.min(from, length));
        return new IndexRange(first, Math.max(first, Math.min(to, length)));
    }

    /** The edit that one change is. */
    LineEdit edit(PlainTextChange change) {
        int line = area.paragraphAt(change.getPosition());
        int from = change.getPosition() - start(line);
        String removed = change.getRemoved();
        int last = removed.lastIndexOf('\n');
        return new LineEdit(
                line,
                from,
                (int) removed.chars().filter(c -> c == '\n').count(),
                last < 0 ? from + removed.length() : removed.length() - last - 1,
                change.getInserted());
    }

    /** Tells of changes that were made together, in the order of which each counts in what the ones before it left. */
    void tell(List<PlainTextChange> changes, LiveProblems problems) {
        int from = area.getLength();
        int to = 0;
        for (PlainTextChange change : changes) {
            int end = change.getInsertionEnd();
            to = to > change.getPosition() ? Math.max(end, to + change.getNetLength()) : Math.max(end, to);
            from = Math.min(from, change.getPosition());
        }
        int first = area.paragraphAt(from);
        int inserted = area.paragraphAt(Math.min(to, area.getLength())) - first;
        problems.replaced(first, inserted - (count() - problems.count()), inserted);
    }
}
