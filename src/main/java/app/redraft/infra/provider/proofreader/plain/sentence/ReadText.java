package app.redraft.infra.provider.proofreader.plain.sentence;

import app.redraft.infra.provider.proofreader.text.HiddenSpan;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.stream.IntStream;

/** A window's text as the parser reads it, without what is hidden, and where its characters stand in the window. */
public final class ReadText {
    private static final int NOWHERE = -1;

    private final String text;
    private final int[] origins;

    private ReadText(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    /** The text of a window. */
    public static ReadText of(Window window) {
        StringBuilder text = new StringBuilder();
        IntStream.Builder origins = IntStream.builder();
        int at = 0;
        for (HiddenSpan part : window.regions().hidden()) {
            append(window, at, part.span().start(), text, origins);
            text.append(part.standIn());
            part.standIn().chars().forEach(each -> origins.add(NOWHERE));
            at = Math.max(at, part.span().end());
        }
        append(window, at, window.text().length(), text, origins);
        return new ReadText(text.toString(), origins.build().toArray());
    }

    private static void append(Window window, int from, int to, StringBuilder text, IntStream.Builder origins) {
        for (int i = from; i < to; i++) {
            text.append(window.text().charAt(i));
            origins.add(i);
        }
    }

    /** What the parser reads. */
    public String text() {
        return text;
    }

    /** Where a character stands in the window; -1 for one that stands in for something hidden, or is none. */
    int origin(int offset) {
        return offset < origins.length ? origins[offset] : NOWHERE;
    }
}
