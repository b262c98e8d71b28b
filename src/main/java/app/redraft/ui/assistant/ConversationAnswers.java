package app.redraft.ui.assistant;

import app.redraft.ui.assistant.answer.AnswerViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The answers that are shown, and which of them are part of the conversation. FX thread. */
final class ConversationAnswers {
    private final ObservableList<AnswerViewModel> shown = FXCollections.observableArrayList();
    private final ObservableList<AnswerViewModel> view = FXCollections.unmodifiableObservableList(shown);
    /** Those that are part of the conversation, in its order. */
    private final List<AnswerViewModel> live = new ArrayList<>();

    /** Every one, oldest first; read only. */
    ObservableList<AnswerViewModel> shown() {
        return view;
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    void add(AnswerViewModel answer) {
        shown.add(answer);
        live.add(answer);
    }

    /** It is shown, and no part of the conversation. */
    void drop(AnswerViewModel answer) {
        live.remove(answer);
        answer.replaced();
    }

    /** Position in the conversation; -1 for one that is no part of it. */
    int indexOf(AnswerViewModel answer) {
        return live.indexOf(answer);
    }

    /** Takes everything from a position on out of the conversation. */
    void dropFrom(int index) {
        List<AnswerViewModel> past = live.subList(index, live.size());
        past.forEach(AnswerViewModel::replaced);
        past.clear();
    }

    void clear() {
        shown.clear();
        live.clear();
    }
}
