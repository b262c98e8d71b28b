package app.redraft.ui.shell.snapshot;

import app.redraft.ui.document.TextComparison;
import java.util.function.Consumer;

/** Keeps what another program wrote before it is shown as changes: the writer may save over it. FX thread only. */
public final class KeptComparison implements TextComparison {
    private final TextComparison shown;
    private Consumer<String> keep = theirs -> {};

    /** @param shown shows the changes */
    public KeptComparison(TextComparison shown) {
        this.shown = shown;
    }

    /** Takes over what keeps a text. */
    public void keepWith(Consumer<String> action) {
        keep = action;
    }

    @Override
    public void show(Source source, String base, String other, Listener listener) {
        if (source == Source.DISK) {
            keep.accept(other);
        }
        shown.show(source, base, other, listener);
    }
}
