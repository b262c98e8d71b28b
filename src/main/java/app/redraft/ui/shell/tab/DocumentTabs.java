package app.redraft.ui.shell.tab;

import app.redraft.core.document.RecoveryStore.Entry;
import app.redraft.core.document.TextFile;
import app.redraft.core.document.WorkspaceState.Place;
import app.redraft.ui.common.Messages;
import app.redraft.ui.document.DocumentViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The documents of the window, in the order of their tabs. There is always one, and one is in front. FX thread only. */
public final class DocumentTabs {
    private static final int MOST_CLOSED = 20;

    /** The number that shows the last tab, however many there are. */
    private static final int LAST = 9;

    private final Supplier<LoadedDocument> loader;
    private final NewFiles files;
    private final Messages messages;
    private final ObservableList<DocumentTab> tabs = FXCollections.observableArrayList();
    private final ObservableList<DocumentTab> view = FXCollections.unmodifiableObservableList(tabs);
    private final ReadOnlyObjectWrapper<DocumentTab> front;
    private final ReadOnlyObjectWrapper<LoadedDocument> document;
    private final Deque<Place> closed = new ArrayDeque<>();

    /** Reads a file that is to be shown in a tab of its own. */
    public interface NewFiles {
        /**
         * Reads it; asks and tells the writer what there is to ask and tell about it.
         *
         * @param about the document in front, in whose place questions stand
         * @param then gets it when it is read
         */
        void read(LoadedDocument about, Path file, Consumer<TextFile> then);
    }

    /**
     * The tabs with an empty document.
     *
     * @param loader makes what shows a document
     * @param messages the lines of the window
     */
    public DocumentTabs(Supplier<LoadedDocument> loader, NewFiles files, Messages messages) {
        this.loader = loader;
        this.files = files;
        this.messages = messages;
        DocumentTab first = new DocumentTab(loader);
        tabs.add(first);
        front = new ReadOnlyObjectWrapper<>(this, "front", first);
        document = new ReadOnlyObjectWrapper<>(this, "document", first.load());
        entered(first);
    }

    /** Every tab, in order; read only. */
    public ObservableList<DocumentTab> all() {
        return view;
    }

    /** The tab in front; never null. */
    public ReadOnlyObjectProperty<DocumentTab> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /** The document in front; never null. */
    public ReadOnlyObjectProperty<LoadedDocument> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** The document in front. */
    public DocumentViewModel current() {
        return document.get().document();
    }

    /** Every document that was in front before. */
    public Stream<LoadedDocument> loaded() {
        return List.copyOf(tabs).stream().flatMap(tab -> tab.loaded().stream());
    }

    /**
     * Takes over the documents that an earlier start left, those that are still there.
     *
     * @param inFront which of them comes to the front
     * @param wanted a file that comes to the front instead
     * @return whether a document is opened; else the empty one stays
     */
    public boolean begin(List<Place> places, int inFront, Optional<Path> wanted) {
        List<Place> there = new ArrayList<>();
        for (Place place : places) {
            if (Files.isRegularFile(place.file()) && find(there, place.file()) < 0) {
                there.add(place);
            }
        }
        Optional<Path> first = wanted.or(() -> there.isEmpty()
                ? Optional.empty()
                : Optional.of(there.get(Math.min(inFront, there.size() - 1)).file()));
        first.ifPresent(file -> {
            int index = find(there, file);
            Place place = index < 0 ? new Place(file, 0, 0) : there.remove(index);
            int before = index < 0 ? there.size() : index;
            List<DocumentTab> asleep =
                    there.stream().map(each -> new DocumentTab(loader, each)).toList();
            tabs.addAll(0, asleep.subList(0, before));
            tabs.addAll(asleep.subList(before, asleep.size()));
            front.get().open(place);
        });
        return first.isPresent();
    }

    /** Takes over what a crash left unsaved: each text in the tab of its file, or in one of its own where it has none. */
    public void recover(List<Entry> entries) {
        for (Entry entry : entries) {
            Path path = entry.path();
            if (path == null && current().isUntouched()) {
                front.get().recover(entry);
            } else {
                Optional<DocumentTab> known = Optional.ofNullable(path).flatMap(this::find);
                DocumentTab tab = known.orElseGet(() -> added(path));
                tab.recover(entry);
            }
        }
    }

    /** Begins an empty document in a tab of its own. */
    public void openNew() {
        show(add());
    }

    /** Opens files that the writer chooses. */
    public void choose() {
        current().chooseFile().ifPresent(this::open);
    }

    /** Shows a file: in the tab that has it, in place of a document that nothing was done to, or in a tab of its own. */
    public void open(Path file) {
        find(file).ifPresentOrElse(this::show, () -> openUnknown(new Place(file, 0, 0)));
    }

    /** Shows a tab, and loads its document where that was not done before. */
    public void show(DocumentTab tab) {
        DocumentTab before = front.get();
        if (tab == before || !tabs.contains(tab)) {
            return;
        }
        LoadedDocument shown = tab.load();
        before.setInFront(false);
        front.set(tab);
        document.set(shown);
        entered(tab);
    }

    /** Shows the tab behind the one in front, from the last one on the first. */
    public void next() {
        step(1);
    }

    /** Shows the tab before the one in front, from the first one on the last. */
    public void previous() {
        step(-1);
    }

    /** Shows a tab by its number, 1 to {@value #LAST}; the last number shows the last tab. */
    public void number(int number) {
        if (number == LAST) {
            show(tabs.get(tabs.size() - 1));
        } else if (number <= tabs.size()) {
            show(tabs.get(number - 1));
        }
    }

    /** Puts the tab in front one place further on, or back where {@code by} is less than 0. */
    public void move(int by) {
        int from = tabs.indexOf(front.get());
        int to = Math.floorMod(from + by, tabs.size());
        List<DocumentTab> order = new ArrayList<>(tabs);
        order.add(to, order.remove(from));
        arrange(order);
    }

    /** Puts the tabs into another order. @param order all of them */
    void arrange(List<DocumentTab> order) {
        if (order.size() == tabs.size() && tabs.containsAll(order) && !order.equals(tabs)) {
            FXCollections.sort(tabs, (one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
        }
    }

    /** Closes the tab in front. */
    public void close() {
        close(front.get());
    }

    /** Closes a tab, after asking where something would be lost; an empty document takes the place of the last one. */
    public void close(DocumentTab tab) {
        Optional<LoadedDocument> loaded = tab.loaded();
        if (loaded.isEmpty()) {
            remove(tab);
        } else if (tabs.size() == 1) {
            remember(tab);
            loaded.get().document().startNew();
        } else {
            DocumentViewModel closing = loaded.get().document();
            closing.whenSafe(() -> {
                remember(tab);
                closing.letGo();
                remove(tab);
            });
            if (tabs.contains(tab) && loaded.get().messages().asking()) {
                show(tab);
            }
        }
    }

    /** Opens the document again that was closed last. */
    public void reopen() {
        while (!closed.isEmpty()) {
            Place place = closed.pop();
            if (Files.isRegularFile(place.file()) && find(place.file()).isEmpty()) {
                openUnknown(place);
                return;
            }
        }
    }

    /** Whether a document was closed that can be opened again. */
    public boolean canReopen() {
        return !closed.isEmpty();
    }

    /** Lets all documents go when nothing is lost by it, asking about each where something would be; then goes on. */
    public void leave(Runnable then) {
        leave(new IdentityHashMap<>(), then);
    }

    /** @param answered the documents that may go, with the text they had when that was said */
    private void leave(Map<LoadedDocument, String> answered, Runnable then) {
        Optional<DocumentTab> open = Stream.concat(Stream.of(front.get()), tabs.stream())
                .filter(tab ->
                        tab.loaded().filter(each -> !mayGo(each, answered)).isPresent())
                .findFirst();
        if (open.isEmpty()) {
            loaded().forEach(each -> each.document().letGo());
            then.run();
            return;
        }
        LoadedDocument leaving = open.get().load();
        leaving.document().whenSafe(() -> {
            answered.put(leaving, leaving.text().documentText());
            leave(answered, then);
        });
        if (!answered.containsKey(leaving) && leaving.messages().asking()) {
            show(open.get());
        }
    }

    private static boolean mayGo(LoadedDocument document, Map<LoadedDocument, String> answered) {
        return document.text().documentText().equals(answered.get(document));
    }

    /** Where the writer is in each document that has a file, in order. */
    public List<Place> places() {
        return tabs.stream().map(DocumentTab::place).filter(Objects::nonNull).toList();
    }

    /** Which of {@link #places} is in front; 0 where it is none of them. */
    public int frontPlace() {
        return (int) tabs.stream()
                .takeWhile(tab -> tab != front.get())
                .filter(tab -> tab.place() != null)
                .count();
    }

    private void openUnknown(Place place) {
        LoadedDocument shown = document.get();
        if (shown.document().isUntouched()) {
            front.get().open(place);
        } else {
            files.read(shown, place.file(), read -> {
                DocumentTab added = add();
                show(added);
                added.begin(read, place);
            });
        }
    }

    /** A tab behind all others, for what a crash left. */
    private DocumentTab added(@Nullable Path path) {
        DocumentTab added = path == null ? new DocumentTab(loader) : new DocumentTab(loader, new Place(path, 0, 0));
        tabs.add(added);
        return added;
    }

    /** A tab behind the one in front. */
    private DocumentTab add() {
        DocumentTab added = new DocumentTab(loader);
        tabs.add(tabs.indexOf(front.get()) + 1, added);
        return added;
    }

    private void remove(DocumentTab tab) {
        int index = tabs.indexOf(tab);
        if (index >= 0) {
            if (tab == front.get()) {
                show(tabs.get(index == tabs.size() - 1 ? index - 1 : index + 1));
            }
            tabs.remove(tab);
            tab.loaded().ifPresent(gone -> {
                gone.parts().reviews().forget();
                gone.parts().closed().run();
                gone.parts().editor().release();
            });
        }
    }

    private void remember(DocumentTab tab) {
        Place place = tab.place();
        if (place != null) {
            closed.push(place);
            while (closed.size() > MOST_CLOSED) {
                closed.removeLast();
            }
        }
    }

    private void step(int by) {
        show(tabs.get(Math.floorMod(tabs.indexOf(front.get()) + by, tabs.size())));
    }

    private void entered(DocumentTab tab) {
        tab.setInFront(true);
        messages.enter(tab.load().messages());
        tab.load().parts().shown().run();
    }

    private Optional<DocumentTab> find(Path file) {
        return tabs.stream()
                .filter(tab -> tab.file().filter(known -> isSame(known, file)).isPresent())
                .findFirst();
    }

    private static int find(List<Place> places, Path file) {
        return IntStream.range(0, places.size())
                .filter(index -> isSame(places.get(index).file(), file))
                .findFirst()
                .orElse(-1);
    }

    /** Whether two names lead to the same file. */
    private static boolean isSame(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || Files.isSameFile(one, other);
        } catch (IOException e) {
            // One of them is not there.
            return false;
        }
    }
}
