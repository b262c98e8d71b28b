package app.redraft.ui.editor;

import app.redraft.core.text.AnchoredRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyledDocument;
import org.jspecify.annotations.Nullable;

/**
 * The document behind the text area: the displayed text with the held passage, if any, in place of what is shown for it.
 * Undo works on the document, never on the display. FX thread.
 */
final class ProjectedDocument {
    private final EditorArea area;
    private final DocumentHistory history = new DocumentHistory(this::apply);
    private final Consumer<ProjectedDocument> edited;
    private Projection projection = Projection.NONE;
    private @Nullable LivePassage held;
    private @Nullable String text;
    private boolean projecting;

    /**
     * @param edited hears every change of the document
     */
    ProjectedDocument(EditorArea area, Consumer<ProjectedDocument> edited) {
        this.area = area;
        this.edited = edited;
        area.multiPlainChanges().subscribe(this::displayChanged);
    }

    /** The document. */
    String text() {
        LivePassage passage = held;
        String result = text;
        if (result == null) {
            String shown = area.getText();
            result = passage == null
                    ? shown
                    : shown.substring(0, projection.shownStart())
                            + passage.original()
                            + shown.substring(projection.shownEnd());
            text = result;
        }
        return result;
    }

    Projection projection() {
        return projection;
    }

    @Nullable LivePassage held() {
        return held;
    }

    DocumentHistory history() {
        return history;
    }

    /** Starts another document. */
    void load(String fresh) {
        LivePassage broken = endHold();
        project(0, area.getLength(), LiveStyle.plain(Lines.unified(fresh)));
        text = null;
        history.forget();
        area.selectRange(0, 0);
        area.showParagraphAtTop(0);
        tellBroken(broken);
        edited.accept(this);
    }

    /** Changes the whole text as one step that can be undone; only what differs is touched. */
    void replaceAll(String replacement) {
        String before = text();
        String after = Lines.unified(replacement);
        int prefix = 0;
        int shorter = Math.min(before.length(), after.length());
        while (prefix < shorter && before.charAt(prefix) == after.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && before.charAt(before.length() - 1 - suffix) == after.charAt(after.length() - 1 - suffix)) {
            suffix++;
        }
        edit(List.of(new TextEdit(prefix, before.length() - suffix, after.substring(prefix, after.length() - suffix))));
    }

    /** Makes edits together, as one step that can be undone. */
    void edit(List<TextEdit> edits) {
        String before = text();
        List<PlainTextChange> changes = new ArrayList<>();
        int shift = 0;
        for (TextEdit edit : edits) {
            String removed = before.substring(edit.from(), edit.to());
            changes.add(new PlainTextChange(edit.from() + shift, removed, edit.text()));
            shift += edit.text().length() - removed.length();
        }
        changes.removeIf(PlainTextChange::isIdentity);
        if (!changes.isEmpty()) {
            history.separate();
            apply(changes);
            history.separate();
        }
    }

    /** Begins to show live text for a passage. */
    void hold(LivePassage passage, AnchoredRange range) {
        held = passage;
        projection = new Projection(range, range.length());
    }

    /** Replaces a stretch of what is shown for the held passage; the document stays as it is. */
    void reshow(int from, int to, StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        int start = projection.shownStart();
        int end = projection.shownEnd();
        int delta = replacement.length() - (to - from);
        int anchor = moved(area.getAnchor(), start + from, start + to, end, delta);
        int caret = moved(area.getCaretPosition(), start + from, start + to, end, delta);
        ReadingLine line = ReadingLine.before(area, start + from, start + to);
        project(start + from, start + to, replacement);
        line.after(delta);
        projection = projection.withShownLength(projection.shownLength() + delta);
        if (anchor != area.getAnchor() || caret != area.getCaretPosition()) {
            area.selectRange(anchor, caret);
        }
    }

    /** Ends the hold with the shown text as the document's new text: one step of history. */
    void settle(String original, String replacement) {
        int start = projection.passage().start();
        held = null;
        projection = Projection.NONE;
        if (!original.equals(replacement)) {
            history.separate();
            changed(List.of(new PlainTextChange(start, original, replacement)));
            history.separate();
        }
    }

    /** Ends the hold and shows the document as it is. */
    @Nullable LivePassage endHold() {
        LivePassage passage = held;
        if (passage != null) {
            passage.showOriginal();
            held = null;
            projection = Projection.NONE;
        }
        return passage;
    }

    private static int moved(int position, int from, int to, int end, int delta) {
        if (position >= end || position >= to && position > from) {
            return position + delta;
        } else if (position <= from) {
            return position;
        }
        return Math.min(position, to + delta);
    }

    private void project(int from, int to, StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        projecting = true;
        try {
            area.getContent().replace(from, to, replacement);
        } finally {
            projecting = false;
        }
    }

    /** Makes changes given in document offsets: undo, redo, reload. */
    private void apply(List<PlainTextChange> changes) {
        LivePassage broken = null;
        for (PlainTextChange change : changes) {
            if (projection.passageTouched(change.getPosition(), change.getRemovalEnd())) {
                broken = endHold();
            }
        }
        MultiChangeBuilder<Collection<String>, String, Collection<String>> builder =
                area.createMultiChange(changes.size());
        Projection moving = projection;
        for (PlainTextChange change : changes) {
            int from = moving.toDisplay(change.getPosition());
            builder.replaceTextAbsolutely(from, from + change.getRemoved().length(), change.getInserted());
            moving = moving.withPassage(moved(moving.passage(), change));
        }
        builder.commit();
        PlainTextChange last = changes.get(changes.size() - 1);
        area.moveTo(projection.toDisplay(last.getInsertionEnd()));
        area.requestFollowCaret();
        tellBroken(broken);
    }

    private void displayChanged(List<PlainTextChange> changes) {
        if (projecting || changes.isEmpty()) {
            return;
        }
        List<PlainTextChange> mapped = new ArrayList<>(changes.size());
        for (PlainTextChange change : changes) {
            PlainTextChange inDocument = new PlainTextChange(
                    projection.toDocument(change.getPosition()), change.getRemoved(), change.getInserted());
            if (held != null) {
                projection = projection.withPassage(moved(projection.passage(), inDocument));
            }
            mapped.add(inDocument);
        }
        changed(mapped);
    }

    private void changed(List<PlainTextChange> changes) {
        text = null;
        history.record(changes);
        edited.accept(this);
    }

    private static AnchoredRange moved(AnchoredRange range, PlainTextChange change) {
        return range.edited(
                change.getPosition(),
                change.getRemoved().length(),
                change.getInserted().length());
    }

    private static void tellBroken(@Nullable LivePassage passage) {
        if (passage != null) {
            passage.listener().broken();
        }
    }
}
