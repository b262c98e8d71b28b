package app.redraft.ui.assistant;

import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.ConversationHistory;
import app.redraft.core.text.DisplayText;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The kept conversations about the document in the window. FX thread. */
public final class EarlierConversations {
    private final AssistantSources sources;
    private final Background background;
    private final Texts texts;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> view = FXCollections.unmodifiableObservableList(items);

    /**
     * One of them.
     *
     * @param id what it is found by
     * @param title how it begins, and when something was said last
     */
    public record Item(String id, String title) {}

    EarlierConversations(AssistantSources sources, Background background, Texts texts) {
        this.sources = sources;
        this.background = background;
        this.texts = texts;
    }

    /** The newest first; read only. */
    public ObservableList<Item> items() {
        return view;
    }

    /** Looks for them again. */
    void refresh() {
        Optional<Path> file = sources.file().get();
        background.run(
                () -> sources.conversations().get().of(ConversationDocument.nameOf(file)).stream()
                        .map(this::item)
                        .toList(),
                found -> show(file, found));
    }

    /** Deletes one for good. */
    void delete(String id) {
        background.run(
                () -> {
                    sources.conversations().get().delete(id);
                    return id;
                },
                done -> refresh());
    }

    /** Another document may have come meanwhile. */
    private void show(Optional<Path> file, List<Item> found) {
        if (file.equals(sources.file().get())) {
            items.setAll(found);
        }
    }

    private Item item(ConversationHistory.Summary summary) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(summary.savedAt().atZone(ZoneId.systemDefault()));
        String opening = DisplayText.harmless(summary.opening()).strip().replaceAll("\\s+", " ");
        return new Item(summary.id(), texts.get("earlier.item", opening, when, summary.questions()));
    }
}
