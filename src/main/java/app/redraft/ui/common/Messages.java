package app.redraft.ui.common;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The messages that stand in the window now, oldest first. FX thread only. */
public final class Messages {
    private final ObservableList<Message> shown = FXCollections.observableArrayList();
    private final ObservableList<Message> view = FXCollections.unmodifiableObservableList(shown);

    /** The messages to show; read only. */
    public ObservableList<Message> shown() {
        return view;
    }

    /** Shows a message in place of the one with the same topic. */
    public void show(Message message) {
        clear(message.topic());
        shown.add(message);
    }

    /** Takes a message away. */
    public void dismiss(Message message) {
        shown.remove(message);
    }

    /**
     * Takes the newest question away, which leaves everything as it is.
     *
     * @return false when none stands in the window
     */
    public boolean dismissQuestion() {
        for (int index = shown.size() - 1; index >= 0; index--) {
            if (shown.get(index).tone() == Message.Tone.QUESTION) {
                shown.remove(index);
                return true;
            }
        }
        return false;
    }

    /** Takes the message of a topic away, if there is one. */
    public void clear(String topic) {
        shown.removeIf(message -> message.topic().equals(topic));
    }
}
