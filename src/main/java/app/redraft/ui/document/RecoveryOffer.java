package app.redraft.ui.document;

import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Message.Action;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;

/** Offers the unsaved texts that a crash left, one line at a time, newest first. FX thread only. */
public final class RecoveryOffer {
    private static final String TOPIC = "recovery";

    private final Texts texts = Texts.of("shell");
    private final Consumer<Entry> restore;
    private final UnsavedText unsaved;
    private final Messages messages;

    /** @param restore brings a text back into the window */
    public RecoveryOffer(Consumer<Entry> restore, UnsavedText unsaved, Messages messages) {
        this.restore = restore;
        this.unsaved = unsaved;
        this.messages = messages;
    }

    /** Looks for texts and offers them. What is neither restored nor discarded is offered again at the next start. */
    public void begin() {
        unsaved.leftovers(this::offer);
    }

    private void offer(List<Entry> left) {
        if (left.isEmpty()) {
            return;
        }
        Entry entry = left.get(0);
        List<Entry> others = left.subList(1, left.size());
        Path path = entry.path();
        String name = path == null ? texts.get("recovery.never-saved") : String.valueOf(path.getFileName());
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(entry.savedAt());
        messages.show(Message.question(
                TOPIC,
                texts.get("recovery.offer", name, when),
                new Action(texts.get("recovery.restore"), () -> {
                    restore.accept(entry);
                    offer(others);
                }),
                new Action(texts.get("recovery.discard"), () -> {
                    unsaved.forget(entry);
                    offer(others);
                })));
    }
}
