package app.redraft.ui.rewrite.review;

import app.redraft.core.rewrite.Passage;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.PassageHold;
import app.redraft.ui.rewrite.request.PassageChoice;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The passage being rewritten: held in the document, lost to a change from outside, or none. FX thread. */
public final class HeldPassage implements PassageHold.Listener {
    private final EditedDocument document;
    private final ReviewViewModel review;
    private final Runnable lostListener;
    private final ReadOnlyObjectWrapper<@Nullable PassageHold> hold = new ReadOnlyObjectWrapper<>(this, "hold");
    private boolean lost;
    private @Nullable Released released;

    /** The passage that was held last. */
    private record Released(String original, int start) {}

    /**
     * @param review takes over edits and clicks in the live text
     * @param lostListener hears when the passage was changed from outside
     */
    public HeldPassage(EditedDocument document, ReviewViewModel review, Runnable lostListener) {
        this.document = document;
        this.review = review;
        this.lostListener = lostListener;
    }

    /** The hold on the passage, null when there is none. */
    public ReadOnlyObjectProperty<@Nullable PassageHold> holdProperty() {
        return hold.getReadOnlyProperty();
    }

    public boolean held() {
        return hold.get() != null;
    }

    public boolean lost() {
        return lost;
    }

    /** What the writer points at now. */
    public PassageChoice choice() {
        return PassageChoice.of(document.documentText(), document.anchor(), document.caret());
    }

    /** Whether a choice means the held passage again. */
    public boolean meant(PassageChoice choice) {
        PassageHold held = hold.get();
        return held != null
                && (!choice.found()
                        || choice.start() <= held.start() + held.original().length() && choice.end() >= held.start());
    }

    /** Whether the passage that was held last stands in the document again, or still. */
    public boolean resumable() {
        return hold.get() != null || lastPlace() >= 0;
    }

    /**
     * Holds the passage that was held last again, where it stands now.
     *
     * @return false when it is not there any more
     */
    public boolean resume() {
        Released last = released;
        if (hold.get() == null && last != null) {
            int start = lastPlace();
            if (start >= 0) {
                lost = false;
                hold.set(document.hold(start, start + last.original().length(), this));
            }
        }
        return hold.get() != null;
    }

    /** Whether a choice is the passage that was held last. */
    public boolean isLast(PassageChoice choice) {
        Released last = released;
        return last != null
                && document.documentText()
                        .substring(choice.start(), choice.end())
                        .equals(last.original());
    }

    /** Where the last passage stands now: at its place, or the one place where its words stand; -1 when nowhere. */
    private int lastPlace() {
        Released last = released;
        if (last == null) {
            return -1;
        }
        String text = document.documentText();
        if (text.startsWith(last.original(), last.start())) {
            return last.start();
        }
        int first = text.indexOf(last.original());
        return first == text.lastIndexOf(last.original()) ? first : -1;
    }

    private void remember(PassageHold held) {
        released = new Released(held.original(), held.start());
    }

    /** Begins to hold what was chosen. */
    public void take(PassageChoice choice) {
        lost = false;
        hold.set(document.hold(choice.start(), choice.end(), this));
    }

    /** The held passage with what stands around it now; null when none is held. */
    public @Nullable Passage passage() {
        PassageHold held = hold.get();
        return held == null
                ? null
                : Passage.of(
                        document.documentText(),
                        held.start(),
                        held.start() + held.original().length());
    }

    public void show(List<DiffSpan> spans) {
        PassageHold held = hold.get();
        if (held != null) {
            held.show(spans);
        }
    }

    /** Marks a change as the current one; -1 for none. */
    public void mark(int hunk) {
        PassageHold held = hold.get();
        if (held != null) {
            held.mark(hunk);
        }
    }

    /** The changes the writer's selection touches; the selection is dropped. */
    public List<Integer> takeSelected() {
        PassageHold held = hold.get();
        return held == null ? List.of() : held.takeSelected();
    }

    /** Brings the current change into view. */
    public void reveal() {
        PassageHold held = hold.get();
        if (held != null) {
            held.reveal();
        }
    }

    /**
     * Puts a text in the passage's place, as one step, with the caret behind it.
     *
     * @return false when the passage is not held any more; nothing was changed
     */
    boolean accept(String text) {
        PassageHold held = hold.get();
        if (held == null) {
            return false;
        }
        remember(held);
        int end = held.start() + text.length();
        if (!held.accept(text)) {
            broken();
            return false;
        }
        hold.set(null);
        document.select(end, end);
        return true;
    }

    /** Gives the original back. */
    public void release() {
        PassageHold held = hold.get();
        hold.set(null);
        lost = false;
        if (held != null) {
            remember(held);
            held.release();
        }
    }

    @Override
    public void broken() {
        hold.set(null);
        lost = true;
        lostListener.run();
    }

    @Override
    public boolean edited(int offset, int removed, String inserted) {
        return review.edit(offset, removed, inserted);
    }

    @Override
    public void picked(int hunk) {
        review.pick(hunk);
    }
}
