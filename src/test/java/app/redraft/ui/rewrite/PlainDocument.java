package app.redraft.ui.rewrite;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.area.TextChange;
import app.redraft.ui.editor.passage.PassageHold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A document without a window: remembers what is shown for its passages. */
public final class PlainDocument implements EditedDocument {
    public String text;

    /** Hears what an accept changes. */
    public Consumer<List<TextChange>> edits = changes -> {};

    int anchor;
    int caret;
    int shows;

    /** The changes the writer has selected. */
    List<Integer> selectedHunks = List.of();

    private final List<Held> held = new ArrayList<>();

    public PlainDocument(String text) {
        this.text = text;
    }

    private Held last() {
        return held.get(held.size() - 1);
    }

    /** The live text of the passage held last, or the passage when none is held. */
    String shown() {
        StringBuilder result = new StringBuilder();
        last().spans.forEach(span -> result.append(span.text()));
        return result.toString();
    }

    List<DiffSpan> spans() {
        return last().spans;
    }

    boolean holds() {
        return !held.isEmpty();
    }

    /** Somebody else changes the passage. */
    void changePassage() {
        Held broken = last();
        held.remove(broken);
        text = text.replace(broken.original(), "something else");
        broken.listener.broken();
    }

    /** The writer types into the live text. */
    boolean type(int offset, int removed, String inserted) {
        return last().listener.edited(offset, removed, inserted);
    }

    @Override
    public String documentText() {
        return text;
    }

    @Override
    public int anchor() {
        return anchor;
    }

    @Override
    public int caret() {
        return caret;
    }

    @Override
    public void select(int newAnchor, int newCaret) {
        anchor = newAnchor;
        caret = newCaret;
    }

    @Override
    public boolean isHeld(int start, int end) {
        return held.stream().anyMatch(hold -> start < hold.start + hold.original.length() && end > hold.start);
    }

    @Override
    public void endUndoStep() {}

    @Override
    public PassageHold hold(int start, int end, PassageHold.Listener listener) {
        select(end, end);
        Held hold = new Held(start, text.substring(start, end), listener);
        held.add(hold);
        return hold;
    }

    private final class Held implements PassageHold {
        private int start;
        private final String original;
        private final Listener listener;
        private List<DiffSpan> spans = List.of();

        Held(int start, String original, Listener listener) {
            this.start = start;
            this.original = original;
            this.listener = listener;
        }

        @Override
        public String original() {
            return original;
        }

        @Override
        public int start() {
            return start;
        }

        @Override
        public boolean intact() {
            return held.contains(this);
        }

        @Override
        public void show(List<DiffSpan> next) {
            spans = next;
            shows++;
        }

        @Override
        public void mark(int hunk) {}

        @Override
        public void warn(Set<Integer> hunks) {}

        @Override
        public List<Integer> takeSelected() {
            List<Integer> taken = selectedHunks;
            selectedHunks = List.of();
            return taken;
        }

        @Override
        public void reveal() {}

        @Override
        public boolean accept(String replacement) {
            if (!intact()) {
                return false;
            }
            text = text.substring(0, start) + replacement + text.substring(start + original.length());
            edits.accept(List.of(new TextChange(start, original.length(), replacement.length())));
            held.remove(this);
            held.stream()
                    .filter(other -> other.start > start)
                    .forEach(other -> other.start += replacement.length() - original.length());
            return true;
        }

        @Override
        public void release() {
            held.remove(this);
        }
    }
}
