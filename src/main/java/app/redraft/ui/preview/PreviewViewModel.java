package app.redraft.ui.preview;

import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.DocumentEditor;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The blocks of the document that are previewed, kept up to date while they are in sight. */
final class PreviewViewModel {
    private final DocumentEditor editor;
    private final Background background;
    private final Texts texts = Texts.of("preview");
    private final ObservableList<PreviewBlock> blocks = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    /** Where the blocks begin now: those behind a change keep their nodes and have other lines. */
    private int[] firstLines = {};

    private long revision;
    private boolean shown;

    PreviewViewModel(DocumentEditor editor, Background background) {
        this.editor = editor;
        this.background = background;
    }

    Texts texts() {
        return texts;
    }

    /** The blocks, in order. */
    ObservableList<PreviewBlock> blocks() {
        return blocks;
    }

    /** What there is to say when there is nothing to show; mostly empty. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The preview comes into sight. */
    void open() {
        shown = true;
        read();
    }

    /** It is out of sight: changes are not followed. */
    void close() {
        shown = false;
    }

    /** The document was changed. */
    void changed() {
        revision++;
        if (shown) {
            read();
        }
    }

    /** The block in which a line of the document stands, -1 when there is none. */
    int blockAt(int line) {
        int found = -1;
        for (int k = 0; k < firstLines.length && firstLines[k] <= line; k++) {
            found = k;
        }
        return found;
    }

    private void read() {
        if (!editor.isMarkdown()) {
            blocks.clear();
            firstLines = new int[0];
            note.set(texts.get("none.text"));
            return;
        }
        long wanted = revision;
        String text = editor.documentText();
        background.run(() -> PreviewText.blocks(text), read -> {
            if (wanted == revision) {
                show(read);
            }
        });
    }

    /** Blocks that look as before keep their nodes, and so their place. */
    private void show(List<PreviewBlock> now) {
        int same = 0;
        int shorter = Math.min(blocks.size(), now.size());
        while (same < shorter && blocks.get(same).looksLike(now.get(same))) {
            same++;
        }
        int behind = 0;
        while (behind < shorter - same
                && blocks.get(blocks.size() - 1 - behind).looksLike(now.get(now.size() - 1 - behind))) {
            behind++;
        }
        replace(same, blocks.size() - behind, now.subList(same, now.size() - behind));
        firstLines = now.stream().mapToInt(PreviewBlock::firstLine).toArray();
        note.set(now.isEmpty() ? texts.get("none") : "");
    }

    private void replace(int from, int to, List<PreviewBlock> fresh) {
        if (from < to) {
            blocks.remove(from, to);
        }
        blocks.addAll(from, fresh);
    }
}
