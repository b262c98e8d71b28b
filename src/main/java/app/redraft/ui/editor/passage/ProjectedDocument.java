package app.redraft.ui.editor.passage;

import app.redraft.core.text.AnchoredRange;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.Lines;
import app.redraft.ui.editor.area.ReadingLine;
import app.redraft.ui.editor.area.TextChange;
import app.redraft.ui.editor.area.TextEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyledDocument;
import org.jspecify.annotations.Nullable;

/**
 * The document behind the text area: the displayed text with the held passages, if any, in place of what is shown for them.
 * Undo works on the document, never on the display. FX thread.
 */
public final class ProjectedDocument {
    private final EditorArea area;
    private final DocumentHistory history = new DocumentHistory(this::apply);
    private final Consumer<List<TextChange>> edited;
    private Projection projection = Projection.NONE;
    private @Nullable String text;
    private boolean projecting;

    /**
     * @param edited hears every change of the document, in the order in which they were made
     */
    public ProjectedDocument(EditorArea area, Consumer<List<TextChange>> edited) {
        this.area = area;
        this.edited = edited;
        area.multiPlainChanges().subscribe(this::displayChanged);
    }

    /** The document. */
    public String text() {
        String result = text;
        if (result == null) {
            result = withOriginals(area.getText());
            text = result;
        }
        return result;
    }

    private String withOriginals(String shown) {
        if (projection.stretches().isEmpty()) {
            return shown;
        }
        StringBuilder result = new StringBuilder(shown.length());
        int from = 0;
        for (HeldText passage : projection.passages()) {
            result.append(shown, from, projection.shownStart(passage)).append(passage.original());
            from = projection.shownEnd(passage);
        }
        return result.append(shown, from, shown.length()).toString();
    }

    public Projection projection() {
        return projection;
    }

    /** What a copy of a displayed stretch is: of live text alone what is shown, else the document with the originals. */
    public String copyOf(int from, int to) {
        StringBuilder result = new StringBuilder();
        int at = from;
        for (HeldText held : projection.shownTouched(from, to)) {
            int start = projection.shownStart(held);
            int end = projection.shownEnd(held);
            if (from >= start && to <= end) {
                return held.shownOf(from - start, to - start);
            }
            int shownFrom = Math.max(from, start);
            int shownTo = Math.min(to, end);
            result.append(area.getText(Math.min(at, shownFrom), shownFrom))
                    .append(held.originalOf(shownFrom - start, shownTo - start));
            at = shownTo;
        }
        return result.append(area.getText(at, Math.max(at, to))).toString();
    }

    /** The held passages, in the order of the document. */
    public List<HeldText> held() {
        return projection.passages();
    }

    public DocumentHistory history() {
        return history;
    }

    /** Starts another document. */
    public void load(String fresh) {
        List<HeldText> broken = held();
        int before = text().length();
        broken.forEach(this::endHold);
        project(0, area.getLength(), LiveStyle.plain(Lines.unified(fresh)));
        text = null;
        history.forget();
        area.selectRange(0, 0);
        area.showParagraphAtTop(0);
        tellBroken(broken);
        edited.accept(List.of(new TextChange(0, before, text().length())));
    }

    /** Changes the whole text as one step that can be undone; only what differs is touched. */
    public void replaceAll(String replacement) {
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
    public void edit(List<TextEdit> edits) {
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
    public void hold(HeldText passage, AnchoredRange range) {
        projection = projection.with(passage, range);
        area.tellReplaced(projection.shownStart(passage), projection.shownEnd(passage));
    }

    /** Replaces a stretch of what is shown for a held passage; the document stays as it is. */
    public void reshow(
            HeldText passage,
            int from,
            int to,
            StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        int start = projection.shownStart(passage);
        int end = projection.shownEnd(passage);
        int delta = replacement.length() - (to - from);
        int anchor = moved(area.getAnchor(), start + from, start + to, end, delta);
        int caret = moved(area.getCaretPosition(), start + from, start + to, end, delta);
        ReadingLine line = ReadingLine.before(area, start + from, start + to);
        project(start + from, start + to, replacement);
        line.after(delta);
        projection = projection.grown(passage, delta);
        if (anchor != area.getAnchor() || caret != area.getCaretPosition()) {
            area.selectRange(anchor, caret);
        }
    }

    /** Ends a hold with the shown text as the document's new text: one step of history. */
    public void settle(HeldText passage, String replacement) {
        int start = projection.range(passage).start();
        projection = projection.without(passage);
        PlainTextChange change = new PlainTextChange(start, passage.original(), replacement);
        if (!change.isIdentity()) {
            projection = moved(projection, change);
            history.separate();
            changed(List.of(change));
            history.separate();
        }
        tellShown(start, replacement.length());
    }

    /** Ends a hold and shows the passage as it is in the document. */
    public void endHold(HeldText passage) {
        if (projection.holds(passage)) {
            passage.showOriginal();
            int start = projection.range(passage).start();
            projection = projection.without(passage);
            passage.clearParagraphs();
            tellShown(start, passage.original().length());
        }
    }

    /** A passage is not held any more: the features of the area look at it again. */
    private void tellShown(int start, int length) {
        int from = projection.toDisplay(start);
        area.tellReplaced(from, from + length);
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
        area.tellReplaced(from, from + replacement.length());
    }

    /** Makes changes given in document offsets: undo, redo, reload. */
    private void apply(List<PlainTextChange> changes) {
        List<HeldText> broken = touched(changes);
        broken.forEach(this::endHold);
        MultiChangeBuilder<Collection<String>, String, Collection<String>> builder =
                area.createMultiChange(changes.size());
        Projection moving = projection;
        for (PlainTextChange change : changes) {
            int from = moving.toDisplay(change.getPosition());
            builder.replaceTextAbsolutely(from, from + change.getRemoved().length(), change.getInserted());
            moving = moved(moving, change);
        }
        builder.commit();
        PlainTextChange last = changes.get(changes.size() - 1);
        area.moveTo(projection.toDisplay(last.getInsertionEnd()));
        area.requestFollowCaret();
        tellBroken(broken);
    }

    private List<HeldText> touched(List<PlainTextChange> changes) {
        Set<HeldText> touched = new LinkedHashSet<>();
        Projection moving = projection;
        for (PlainTextChange change : changes) {
            touched.addAll(moving.passagesTouched(change.getPosition(), change.getRemovalEnd()));
            moving = moved(moving, change);
        }
        return List.copyOf(touched);
    }

    private void displayChanged(List<PlainTextChange> changes) {
        if (projecting || changes.isEmpty()) {
            return;
        }
        List<PlainTextChange> mapped = new ArrayList<>(changes.size());
        for (PlainTextChange change : changes) {
            PlainTextChange inDocument = new PlainTextChange(
                    projection.toDocument(change.getPosition()), change.getRemoved(), change.getInserted());
            projection = moved(projection, inDocument);
            mapped.add(inDocument);
        }
        changed(mapped);
    }

    private void changed(List<PlainTextChange> changes) {
        text = null;
        history.record(changes);
        edited.accept(changes.stream()
                .map(change -> new TextChange(
                        change.getPosition(),
                        change.getRemoved().length(),
                        change.getInserted().length()))
                .toList());
    }

    private static Projection moved(Projection projection, PlainTextChange change) {
        return projection.edited(
                change.getPosition(),
                change.getRemoved().length(),
                change.getInserted().length());
    }

    private static void tellBroken(List<HeldText> passages) {
        passages.forEach(passage -> passage.listener().broken());
    }
}
