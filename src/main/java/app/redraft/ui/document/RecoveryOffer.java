package app.redraft.ui.document;

import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.core.text.DisplayText;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Message.Action;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * Offers the unsaved text of a document that a crash left. What is neither restored nor discarded is offered again at the next
 * start. FX thread only.
 */
public final class RecoveryOffer {
    private static final String TOPIC = "recovery";

    private final Texts texts = Texts.of("shell");
    private final DocumentViewModel document;
    private final UnsavedText unsaved;
    private final Messages messages;

    public RecoveryOffer(DocumentViewModel document, UnsavedText unsaved, Messages messages) {
        this.document = document;
        this.unsaved = unsaved;
        this.messages = messages;
    }

    /** Asks what to do with the text of a file; brings back at once what was never saved, for nothing can be lost by it. */
    public void offer(Entry entry) {
        Path path = entry.path();
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(entry.savedAt());
        if (path == null) {
            document.restore(entry);
            messages.show(Message.info(TOPIC, texts.get("recovery.restored", when)));
            return;
        }
        messages.show(Message.question(
                TOPIC,
                texts.get("recovery.offer", DisplayText.name(String.valueOf(path.getFileName())), when),
                new Action(texts.get("recovery.restore"), () -> document.restore(entry)),
                new Action(texts.get("recovery.compare"), () -> compare(entry)),
                new Action(texts.get("recovery.discard"), () -> unsaved.forget(entry))));
    }

    private void compare(Entry entry) {
        document.compare(TextComparison.Source.UNSAVED, entry.text(), new TextComparison.Listener() {
            @Override
            public void same() {
                unsaved.forget(entry);
                messages.show(Message.info(TOPIC, texts.get("recovery.same")));
            }

            @Override
            public void busy() {
                offer(entry);
            }

            @Override
            public void decided() {
                unsaved.forget(entry);
            }
        });
    }
}
