package app.redraft.ui.editor.find;

/**
 * A text that lets a pattern read only so many characters. A pattern that goes back and forth without end over it stops with
 * {@link TooManySteps}, however fast the machine is.
 */
final class StepLimitedText implements CharSequence {
    private static final long LEAST = 5_000_000;
    private static final long PER_CHARACTER = 40;
    private static final long MOST = 100_000_000;

    private final String text;
    private long left;

    /** The pattern has read too much. */
    static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("The pattern reads the text too often", null, false, false);
        }
    }

    StepLimitedText(String text) {
        this.text = text;
        left = Math.min(MOST, LEAST + PER_CHARACTER * text.length());
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new TooManySteps();
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
