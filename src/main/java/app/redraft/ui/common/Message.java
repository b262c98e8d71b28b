package app.redraft.ui.common;

import java.util.List;

/**
 * One line in the window for the writer: what happened and what to do.
 *
 * @param topic what it is about; a newer message of the same topic takes its place
 * @param tone how it looks
 * @param text one sentence or two
 * @param actions buttons, the recommended one first; each also takes the message away
 */
public record Message(String topic, Tone tone, String text, List<Action> actions) {

    public Message {
        actions = List.copyOf(actions);
    }

    /** How a message looks; shown by icon and colour. */
    public enum Tone {
        INFO,
        /** Closing it without an answer leaves everything as it is. */
        QUESTION,
        PROBLEM
    }

    /**
     * A button of a message.
     *
     * @param label its text
     * @param run what it does, on the FX thread
     */
    public record Action(String label, Runnable run) {}

    /** Something that happened. */
    public static Message info(String topic, String text, Action... actions) {
        return new Message(topic, Tone.INFO, text, List.of(actions));
    }

    /** Something the writer decides. */
    public static Message question(String topic, String text, Action... actions) {
        return new Message(topic, Tone.QUESTION, text, List.of(actions));
    }

    /** Something that went wrong. */
    public static Message problem(String topic, String text, Action... actions) {
        return new Message(topic, Tone.PROBLEM, text, List.of(actions));
    }
}
