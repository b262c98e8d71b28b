package app.redraft.ui.rewrite;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.PassageHold;
import java.util.List;

/** A document without a window: remembers what is shown for its passage. */
final class PlainDocument implements EditedDocument {
    String text;
    int anchor;
    int caret;
    int shows;

    /** The changes the writer has selected. */
    List<Integer> selectedHunks = List.of();

    private Held held;

    PlainDocument(String text) {
        this.text = text;
    }

    /** The live text, or the passage when none is held. */
    String shown() {
        StringBuilder result = new StringBuilder();
        held.spans.forEach(span -> result.append(span.text()));
        return result.toString();
    }

    List<DiffSpan> spans() {
        return held.spans;
    }

    boolean holds() {
        return held != null;
    }

    /** Somebody else changes the passage. */
    void changePassage() {
        Held broken = held;
        held = null;
        text = text.replace(broken.original(), "something else");
        broken.listener.broken();
    }

    /** The writer types into the live text. */
    boolean type(int offset, int removed, String inserted) {
        return held.listener.edited(offset, removed, inserted);
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
    public PassageHold hold(int start, int end, PassageHold.Listener listener) {
        select(end, end);
        held = new Held(start, text.substring(start, end), listener);
        return held;
    }

    private final class Held implements PassageHold {
        private final int start;
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
            return held == this;
        }

        @Override
        public void show(List<DiffSpan> next) {
            spans = next;
            shows++;
        }

        @Override
        public void mark(int hunk) {}

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
            held = null;
            return true;
        }

        @Override
        public void release() {
            held = null;
        }
    }
}
