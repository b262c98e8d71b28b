package app.redraft.ui.rewrite.notice;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The line beside the controls of a rewrite; one that is no longer true goes by itself. FX thread. */
public final class NoticeViewModel {
    private final ReadOnlyObjectWrapper<Notice> shown = new ReadOnlyObjectWrapper<>(this, "shown", Notice.NONE);
    private @Nullable BooleanSupplier holds;

    /** What it says. */
    public Notice shown() {
        return shown.get();
    }

    /** What it says. */
    public ReadOnlyObjectProperty<Notice> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Says something until something else is said. */
    public void say(Notice next) {
        holds = null;
        shown.set(next);
    }

    /**
     * Says something as long as it is true.
     *
     * @param condition asked by {@link #check}
     */
    public void sayWhile(Notice next, BooleanSupplier condition) {
        say(next);
        holds = condition;
    }

    /** Whether the line is to be checked when something has changed. */
    public boolean conditional() {
        return holds != null;
    }

    /** Takes the line away if it is no longer true. */
    public void check() {
        BooleanSupplier condition = holds;
        if (condition != null && !condition.getAsBoolean()) {
            say(Notice.NONE);
        }
    }
}
