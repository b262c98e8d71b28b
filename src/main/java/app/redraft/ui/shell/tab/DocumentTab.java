package app.redraft.ui.shell.tab;

import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.WorkspaceState.Place;
import app.redraft.core.text.DisplayText;
import app.redraft.ui.common.Message;
import app.redraft.ui.document.DocumentViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * One document of the window. One that an earlier start left is loaded when it first comes to the front: many tabs cost
 * nothing before they are used. FX thread only.
 */
public final class DocumentTab {
    private final Supplier<LoadedDocument> loader;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyObjectWrapper<TabMark> mark = new ReadOnlyObjectWrapper<>(this, "mark", TabMark.NONE);
    private @Nullable Place left;
    private @Nullable LoadedDocument loaded;
    private @Nullable Entry leftover;
    private boolean inFront;

    /** @param loader makes what shows a document */
    DocumentTab(Supplier<LoadedDocument> loader) {
        this.loader = loader;
    }

    /** A document that an earlier start left. */
    DocumentTab(Supplier<LoadedDocument> loader, Place left) {
        this(loader);
        this.left = left;
        title.set(DisplayText.name(String.valueOf(left.file().getFileName())));
    }

    /** The name of the document as the writer sees it. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What there is to say of it beside its name. */
    public ReadOnlyObjectProperty<TabMark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** The document's file; empty for one never saved. */
    public Optional<Path> file() {
        Place asleep = left;
        LoadedDocument now = loaded;
        return now != null
                ? now.document().pathProperty().get()
                : Optional.ofNullable(asleep).map(Place::file);
    }

    /** The document, where it was in front before. */
    Optional<LoadedDocument> loaded() {
        return Optional.ofNullable(loaded);
    }

    /** The document; loads it where that was not done before. */
    LoadedDocument load() {
        LoadedDocument known = loaded;
        if (known != null) {
            return known;
        }
        LoadedDocument made = loader.get();
        loaded = made;
        follow(made);
        Place place = left;
        left = null;
        if (place != null) {
            open(place);
        }
        Entry unsaved = leftover;
        leftover = null;
        if (unsaved != null) {
            made.recovery().offer(unsaved);
        }
        return made;
    }

    /** Takes over what a crash left of it: offered when it is in front, or at once where it was never saved. */
    void recover(Entry entry) {
        if (entry.path() == null || loaded != null) {
            load().recovery().offer(entry);
        } else {
            leftover = entry;
            mark.set(TabMark.QUESTION);
        }
    }

    /** Opens a file in it, after asking about the document that is there. */
    void open(Place place) {
        LoadedDocument into = load();
        into.document().open(place.file(), place.caret(), () -> scroll(into, place));
    }

    /** Shows a file that was read. */
    void begin(TextFile read, Place place) {
        LoadedDocument into = load();
        into.document().begin(read, place.caret());
        scroll(into, place);
    }

    private static void scroll(LoadedDocument into, Place place) {
        if (place.top() > 0) {
            into.parts().editor().showAtTop(place.top());
        }
    }

    /** Where the writer is in it, or was; null where it has no file. */
    @Nullable Place place() {
        LoadedDocument now = loaded;
        return now == null ? left : now.place();
    }

    /** Takes note of whether it is the one in front: then the window says what the tab would. */
    void setInFront(boolean now) {
        inFront = now;
        look();
    }

    private void follow(LoadedDocument made) {
        DocumentViewModel document = made.document();
        document.pathProperty().subscribe(path -> {
            if (left == null) {
                title.set(document.name());
            }
        });
        document.stateProperty().subscribe(this::look);
        made.parts().reviews().onChange(this::look);
        made.messages().shown().addListener((ListChangeListener<Message>) change -> look());
    }

    private void look() {
        loaded().ifPresent(now -> mark.set(markOf(now)));
    }

    private TabMark markOf(LoadedDocument now) {
        if (!inFront && now.messages().asking()) {
            return TabMark.QUESTION;
        }
        if (now.parts().reviews().running()) {
            return TabMark.WORKING;
        }
        if (!inFront && now.parts().reviews().open()) {
            return TabMark.REVIEW;
        }
        return now.document().isUnsaved() ? TabMark.UNSAVED : TabMark.NONE;
    }
}
