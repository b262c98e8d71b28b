package app.redraft.ui.rewrite.review;

import app.redraft.core.rewrite.Passage;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.passage.PassageHold;
import app.redraft.ui.rewrite.request.PassageChoice;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The passage being rewritten: held in the document, lost to a change from outside, or none. FX thread. */
final class HeldPassage implements PassageHold.Listener {
    private final EditedDocument document;
    private final ReviewViewModel review;
    private final Listener listener;
    private final ReadOnlyObjectWrapper<@Nullable PassageHold> hold = new ReadOnlyObjectWrapper<>(this, "hold");
    private boolean lost;
    private @Nullable Released released;

    /** What happens to the passage in the document. */
    interface Listener {
        /** It was changed from outside. */
        void lost();

        /** The writer put the caret into it. */
        void entered();
    }

    /** The passage that was held last. */
    private record Released(String original, int start) {}

    /**
     * @param review takes over edits and clicks in the live text
     * @param listener hears what happens to it in the document
     */
    HeldPassage(EditedDocument document, ReviewViewModel review, Listener listener) {
        this.document = document;
        this.review = review;
        this.listener = listener;
    }

    /** The hold on the passage, null when there is none. */
    ReadOnlyObjectProperty<@Nullable PassageHold> holdProperty() {
        return hold.getReadOnlyProperty();
    }

    boolean held() {
        return hold.get() != null;
    }

    boolean lost() {
        return lost;
    }

    /** Whether a stretch of the document has words in common with the held passage. */
    boolean overlaps(PassageChoice choice) {
        PassageHold held = hold.get();
        return held != null && choice.start() < held.start() + held.original().length() && choice.end() > held.start();
    }

    /** Whether a choice means the held passage again: it is the passage, or a part of it, or the caret stands at it. */
    boolean meant(PassageChoice choice) {
        PassageHold held = hold.get();
        if (held == null) {
            return false;
        }
        int start = held.start();
        int end = start + held.original().length();
        boolean within = choice.found() && choice.start() >= start && choice.end() <= end;
        boolean atCaret = document.anchor() == document.caret() && document.caret() >= start && document.caret() <= end;
        return within || atCaret;
    }

    /** Whether the passage that was held last stands in the document again, or still. */
    boolean resumable() {
        return hold.get() != null || lastPlace() >= 0;
    }

    /**
     * Holds the passage that was held last again, where it stands now.
     *
     * @return false when it is not there any more
     */
    boolean resume() {
        Released last = released;
        if (hold.get() == null && last != null) {
            int start = lastPlace();
            if (start >= 0) {
                hold(start, start + last.original().length());
            }
        }
        return hold.get() != null;
    }

    /** Whether a choice is the passage that was held last. */
    boolean isLast(PassageChoice choice) {
        Released last = released;
        return hold.get() == null
                && last != null
                && choice.found()
                && document.documentText()
                        .substring(choice.start(), choice.end())
                        .equals(last.original());
    }

    /** The words of the passage as they are, or were, in the document; empty before it was held. */
    String original() {
        PassageHold held = hold.get();
        Released last = released;
        return held != null ? held.original() : last == null ? "" : last.original();
    }

    /** Where the last passage stands now: at its place, or the one place where its words stand; -1 when nowhere, or
     * when another passage is held there. */
    private int lastPlace() {
        Released last = released;
        if (last == null) {
            return -1;
        }
        String text = document.documentText();
        int start = last.start();
        if (!text.startsWith(last.original(), start)) {
            start = text.indexOf(last.original());
            if (start != text.lastIndexOf(last.original())) {
                return -1;
            }
        }
        return start < 0 || document.isHeld(start, start + last.original().length()) ? -1 : start;
    }

    private void remember(PassageHold held) {
        released = new Released(held.original(), held.start());
    }

    /** Begins to hold what was chosen. */
    void take(PassageChoice choice) {
        hold(choice.start(), choice.end());
    }

    private void hold(int start, int end) {
        lost = false;
        released = new Released(document.documentText().substring(start, end), start);
        hold.set(document.hold(start, end, this));
    }

    /** The held passage with what stands around it now; null when none is held. */
    @Nullable Passage passage() {
        PassageHold held = hold.get();
        return held == null
                ? null
                : Passage.of(
                        document.documentText(),
                        held.start(),
                        held.start() + held.original().length());
    }

    void show(List<DiffSpan> spans) {
        PassageHold held = hold.get();
        if (held != null) {
            held.show(spans);
        }
    }

    /** Marks a change as the current one; -1 for none. */
    void mark(int hunk) {
        PassageHold held = hold.get();
        if (held != null) {
            held.mark(hunk);
        }
    }

    /** Marks the changes that the writer should look at. */
    void warn(Set<Integer> hunks) {
        PassageHold held = hold.get();
        if (held != null) {
            held.warn(hunks);
        }
    }

    /** The changes the writer's selection touches; the selection is dropped. */
    List<Integer> takeSelected() {
        PassageHold held = hold.get();
        return held == null ? List.of() : held.takeSelected();
    }

    /** Brings the current change into view. */
    void reveal() {
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
    void release() {
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
        listener.lost();
    }

    @Override
    public boolean edited(int offset, int removed, String inserted) {
        return review.edit(offset, removed, inserted);
    }

    @Override
    public void entered() {
        listener.entered();
    }

    @Override
    public void picked(int hunk) {
        review.pick(hunk);
    }
}
