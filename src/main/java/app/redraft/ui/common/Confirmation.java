package app.redraft.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** An act that is asked about first: the first press of its button asks, the second acts. FX thread only. */
public final class Confirmation {
    private final Runnable action;
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper(this, "asked");

    /** @param action what the second press does */
    public Confirmation(Runnable action) {
        this.action = action;
    }

    /** Whether the next press acts. */
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The button was pressed. */
    public void press() {
        boolean sure = asked.get();
        asked.set(!sure);
        if (sure) {
            action.run();
        }
    }

    /** Takes the question back. */
    public void reset() {
        asked.set(false);
    }
}
