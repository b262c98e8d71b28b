package app.redraft.ui.editor.area;

import javafx.event.Event;
import javafx.event.EventType;

/** What is on the clipboard is more than the text area can show; nothing was put in. */
public final class PasteRefusedEvent extends Event {
    /** The only type there is. */
    public static final EventType<PasteRefusedEvent> REFUSED = new EventType<>(Event.ANY, "PASTE_REFUSED");

    private static final long serialVersionUID = 1L;

    PasteRefusedEvent() {
        super(REFUSED);
    }
}
