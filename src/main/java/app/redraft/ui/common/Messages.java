package app.redraft.ui.common;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The messages that stand in the window now, oldest first; or those of a part of it, which stand there while the
 * part is in front: see {@link #enter}. FX thread only. */
public final class Messages {
    private final ObservableList<Message> shown = FXCollections.observableArrayList();
    private final ObservableList<Message> view = FXCollections.unmodifiableObservableList(shown);
    private @Nullable Messages window;
    private @Nullable Messages front;

    /** The messages to show; read only. */
    public ObservableList<Message> shown() {
        return view;
    }

    /** Shows a message in place of the one with the same topic. */
    public void show(Message message) {
        clear(message.topic());
        shown.add(message);
        if (window != null) {
            window.show(message);
        }
    }

    /** Takes a message away. */
    public void dismiss(Message message) {
        shown.remove(message);
        if (window != null) {
            window.dismiss(message);
        }
        if (front != null) {
            front.shown.remove(message);
        }
    }

    /**
     * Takes the newest question away, which leaves everything as it is.
     *
     * @return false when none stands in the window
     */
    public boolean dismissQuestion() {
        for (int index = shown.size() - 1; index >= 0; index--) {
            if (shown.get(index).tone() == Message.Tone.QUESTION) {
                dismiss(shown.get(index));
                return true;
            }
        }
        return false;
    }

    /** Takes the message of a topic away, if there is one. */
    public void clear(String topic) {
        List.copyOf(shown).stream()
                .filter(message -> message.topic().equals(topic))
                .forEach(this::dismiss);
    }

    /** Whether a question waits for an answer. */
    public boolean asking() {
        return shown.stream().anyMatch(message -> message.tone() == Message.Tone.QUESTION);
    }

    /** A part of the window comes to the front, in place of the one before: its messages stand in the window. */
    public void enter(Messages part) {
        Messages before = front;
        if (before != null) {
            before.window = null;
            shown.removeAll(before.shown);
        }
        front = part;
        List.copyOf(part.shown).forEach(this::show);
        part.window = this;
    }
}
