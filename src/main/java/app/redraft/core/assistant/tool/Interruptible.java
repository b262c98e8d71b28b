package app.redraft.core.assistant.tool;

/** A text that stops whoever reads it when the thread is interrupted: a regular expression may read for ever. */
public final class Interruptible implements CharSequence {
    private final String text;
    private int reads;

    /** @param text what is read */
    public Interruptible(String text) {
        this.text = text;
    }

    /**
     * For the loops of a tool.
     *
     * @throws ToolFault when the thread was interrupted
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ToolFault("Stopped.");
        }
    }

    /** @throws ToolFault when the thread was interrupted */
    @Override
    public char charAt(int index) {
        // The flag is looked at now and then: a text is read character by character.
        if ((++reads & 0x3ff) == 0) {
            check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
