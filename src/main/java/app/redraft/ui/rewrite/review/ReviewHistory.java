package app.redraft.ui.rewrite.review;

import app.redraft.ui.editor.UndoScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Decisions and edits in reviews, for the undo keys. A step counts as the last thing the writer did while the document is as
 * it was when the step was made: what was typed later is taken back first. FX thread.
 */
public final class ReviewHistory implements UndoScope {
    private final Supplier<String> document;
    private final Deque<Made> done = new ArrayDeque<>();
    private final Deque<Made> undone = new ArrayDeque<>();

    /**
     * One thing the writer did in a review.
     *
     * @param owner the passage it belongs to
     * @param undo takes it back
     * @param redo makes it again
     */
    record Step(Object owner, Runnable undo, Runnable redo) {}

    /** A step with what the document was like. */
    private record Made(Step step, int length, int hash) {
        boolean fits(String text) {
            return text.length() == length && text.hashCode() == hash;
        }
    }

    /** @param document the text of the document now */
    public ReviewHistory(Supplier<String> document) {
        this.document = document;
    }

    void add(Step step) {
        String text = document.get();
        undone.clear();
        done.push(new Made(step, text.length(), text.hashCode()));
    }

    /** Forgets what was done in a passage: it is part of the document now, or its place is gone. */
    void forget(Object owner) {
        done.removeIf(made -> made.step().owner() == owner);
        undone.removeIf(made -> made.step().owner() == owner);
    }

    @Override
    public boolean canUndo() {
        Made last = done.peek();
        return last != null && last.fits(document.get());
    }

    @Override
    public boolean canRedo() {
        Made last = undone.peek();
        return last != null && last.fits(document.get());
    }

    @Override
    public void undo() {
        Made last = done.pop();
        undone.push(last);
        last.step().undo().run();
    }

    @Override
    public void redo() {
        Made last = undone.pop();
        done.push(last);
        last.step().redo().run();
    }
}
