package app.redraft.ui.rewrite;

import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.passage.PassageHold;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A document that tells how much of a stream each update shows.
 *
 * @param shown hears the characters of the stream that are to be seen, before they are shown
 */
record WatchedDocument(EditedDocument document, IntConsumer shown) implements EditedDocument {
    @Override
    public String documentText() {
        return document.documentText();
    }

    @Override
    public int anchor() {
        return document.anchor();
    }

    @Override
    public int caret() {
        return document.caret();
    }

    @Override
    public void select(int anchor, int caret) {
        document.select(anchor, caret);
    }

    @Override
    public PassageHold hold(int start, int end, PassageHold.Listener listener) {
        return new Hold(document.hold(start, end, listener), shown);
    }

    @Override
    public boolean isHeld(int start, int end) {
        return document.isHeld(start, end);
    }

    @Override
    public void endUndoStep() {
        document.endUndoStep();
    }

    private record Hold(PassageHold hold, IntConsumer shown) implements PassageHold {
        @Override
        public void show(List<DiffSpan> spans) {
            int streamed = 0;
            for (DiffSpan span : spans) {
                boolean original = span.kind() == DiffSpan.Kind.DELETE || span.kind() == DiffSpan.Kind.TAIL;
                streamed += original ? 0 : span.text().length();
            }
            shown.accept(streamed);
            hold.show(spans);
        }

        @Override
        public String original() {
            return hold.original();
        }

        @Override
        public int start() {
            return hold.start();
        }

        @Override
        public boolean intact() {
            return hold.intact();
        }

        @Override
        public void mark(int hunk) {
            hold.mark(hunk);
        }

        @Override
        public void warn(Set<Integer> hunks) {
            hold.warn(hunks);
        }

        @Override
        public List<Integer> takeSelected() {
            return hold.takeSelected();
        }

        @Override
        public void reveal() {
            hold.reveal();
        }

        @Override
        public boolean accept(String text) {
            return hold.accept(text);
        }

        @Override
        public void release() {
            hold.release();
        }
    }
}
