package app.redraft.ui.outline;

import app.redraft.core.markdown.edit.Edit;
import app.redraft.core.markdown.outline.Outline;
import app.redraft.core.markdown.outline.SectionMove;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.editor.area.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The outline of the document: its headings, the one in which the caret stands, and what can be done with a section. */
final class OutlineViewModel {
    private final DocumentEditor editor;
    private final Background background;
    private final Texts texts = Texts.of("outline");
    private final ObservableList<OutlineEntry> entries = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(this, "current", -1);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private Outline outline = new Outline(List.of());
    private long revision;
    private boolean shown;

    OutlineViewModel(DocumentEditor editor, Background background) {
        this.editor = editor;
        this.background = background;
    }

    Texts texts() {
        return texts;
    }

    /** The headings, in the order of the document. */
    ObservableList<OutlineEntry> entries() {
        return entries;
    }

    /** The entry in whose section the caret stands, -1 above the first. */
    IntegerProperty currentProperty() {
        return current;
    }

    /** What there is to say when nothing is listed, or nothing could be moved; mostly empty. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The outline comes into sight. */
    void open() {
        shown = true;
        read();
    }

    /** The document was changed. */
    void changed() {
        revision++;
        if (shown) {
            read();
        }
    }

    /** The caret was moved. */
    void moved() {
        current.set(outline.at(editor.caret()));
    }

    private void read() {
        if (!editor.isMarkdown()) {
            show(new Outline(List.of()));
            note.set(texts.get("none.text"));
            return;
        }
        long wanted = revision;
        String text = editor.documentText();
        background.run(() -> Outline.of(text), read -> {
            if (wanted == revision) {
                show(read);
            }
        });
    }

    private void show(Outline read) {
        outline = read;
        List<OutlineEntry> now = read.headings().stream()
                .map(heading -> new OutlineEntry(
                        heading.level(), heading.title().isEmpty() ? texts.get("untitled") : heading.title()))
                .toList();
        if (!now.equals(entries)) {
            entries.setAll(now);
        }
        note.set(now.isEmpty() ? texts.get("none") : "");
        moved();
    }

    /** Puts the caret on a heading and brings it into sight. */
    void jump(int entry) {
        if (entry >= 0 && entry < outline.headings().size()) {
            int at = outline.headings().get(entry).start();
            int end = editor.documentText().length();
            editor.select(Math.min(at, end), Math.min(at, end));
        }
    }

    /** Moves a section above its neighbour; returns whether it did. */
    boolean moveUp(int entry) {
        return move(entry, (text, now) -> SectionMove.up(text, now, entry));
    }

    /** Moves a section below its neighbour; returns whether it did. */
    boolean moveDown(int entry) {
        return move(entry, (text, now) -> SectionMove.down(text, now, entry));
    }

    private boolean move(int entry, BiFunction<String, Outline, Optional<Edit>> move) {
        String text = editor.documentText();
        Outline now = Outline.of(text);
        if (entry < 0 || entry >= now.headings().size() || !now.equals(outline)) {
            return false;
        }
        Optional<Edit> edit = move.apply(text, now);
        if (edit.isEmpty()) {
            note.set(texts.get("no-neighbour"));
            return false;
        }
        boolean held = edit.get().replacements().stream().anyMatch(each -> editor.isHeld(each.from(), each.to()));
        if (held) {
            note.set(texts.get("under-review"));
            return false;
        }
        editor.edit(edit.get().replacements().stream()
                .map(each -> new TextEdit(each.from(), each.to(), each.text()))
                .toList());
        editor.select(edit.get().anchor(), edit.get().caret());
        revision++;
        show(Outline.of(editor.documentText()));
        return true;
    }
}
