package app.redraft.ui.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison without a window: the test reads what is compared, and tells what was decided. */
final class PlainComparison implements TextComparison {
    String base = "";
    String other = "";
    private @Nullable Listener listener;

    @Override
    public void show(Source source, String from, String shown, Listener hears) {
        base = from;
        other = shown;
        listener = hears;
    }

    /** Hears what the writer does. */
    Listener listener() {
        return Objects.requireNonNull(listener);
    }
}
