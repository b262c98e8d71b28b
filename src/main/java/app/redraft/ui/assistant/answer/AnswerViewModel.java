package app.redraft.ui.assistant.answer;

import app.redraft.core.text.DisplayText;
import app.redraft.ui.rewrite.notice.Notice;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One question with its answer. FX thread. */
public final class AnswerViewModel {
    private final String question;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.RUNNING);
    private final ReadOnlyObjectWrapper<AnswerProgress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", AnswerProgress.NOTHING);
    private final ReadOnlyObjectWrapper<Notice> ending = new ReadOnlyObjectWrapper<>(this, "ending", Notice.NONE);

    /** How a question stands. */
    public enum State {
        /** Models and tools are at work. */
        RUNNING,
        /** It is answered, or will not be. */
        ENDED,
        /** It was asked again, or something before it was: not part of the conversation any more. */
        REPLACED
    }

    /** A question that was only just asked. */
    public AnswerViewModel(String question) {
        this.question = question;
    }

    /** What was asked. */
    public String question() {
        return question;
    }

    /** The same as it may be shown. */
    public String shownQuestion() {
        return DisplayText.harmless(question);
    }

    /** How it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What there is of the answer. */
    public ReadOnlyObjectProperty<AnswerProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why it is not finished; {@link Notice#NONE} for a finished one. */
    public ReadOnlyObjectProperty<Notice> endingProperty() {
        return ending.getReadOnlyProperty();
    }

    /** There is more of it. */
    public void show(AnswerProgress now) {
        progress.set(now);
    }

    /** No more of it comes. */
    public void end(AnswerProgress last, Notice why) {
        progress.set(last);
        ending.set(why);
        state.set(State.ENDED);
    }

    /** It is not part of the conversation any more. */
    public void replaced() {
        state.set(State.REPLACED);
    }
}
