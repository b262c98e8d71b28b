package app.redraft.ui.rewrite;

import app.redraft.ui.rewrite.request.PassageChoice;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.versions.VersionEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The passages of a document that are rewritten, wait for decisions, or were decided before, and which one is worked on. FX thread. */
public final class PassagesViewModel {
    /** Passages whose review is over and whose results are kept, beside those that are open. */
    private static final int KEPT = 10;

    private final Supplier<PassageViewModel> fresh;
    private final ObservableList<PassageViewModel> passages = FXCollections.observableArrayList();
    private final ObservableList<PassageViewModel> view = FXCollections.unmodifiableObservableList(passages);
    private final ReadOnlyObjectWrapper<PassageViewModel> active;

    /** @param fresh makes a passage without a place */
    PassagesViewModel(Supplier<PassageViewModel> fresh) {
        this.fresh = fresh;
        active = new ReadOnlyObjectWrapper<>(this, "active", fresh.get());
    }

    /** Every passage that has a result or waits for one, in the order in which they were begun; read only. */
    public ObservableList<PassageViewModel> all() {
        return view;
    }

    /** The one that the writer works on; never null. */
    public ReadOnlyObjectProperty<PassageViewModel> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Passages that are held in the document. */
    public List<PassageViewModel> open() {
        return passages.stream().filter(PassageViewModel::open).toList();
    }

    /** Makes a passage the one that the writer works on. */
    public void activate(PassageViewModel passage) {
        active.set(passage);
    }

    /** The first open passage with changes to go through. */
    Optional<PassageViewModel> reviewed() {
        return open().stream().filter(passage -> passage.review().total() > 0).findFirst();
    }

    boolean any() {
        return !passages.isEmpty();
    }

    /** The open passage that a choice means. */
    Optional<PassageViewModel> meant(PassageChoice choice) {
        return open().stream().filter(passage -> passage.meant(choice)).findFirst();
    }

    /** The open passages that a choice has words in common with. */
    List<PassageViewModel> overlapped(PassageChoice choice) {
        return open().stream().filter(passage -> passage.overlaps(choice)).toList();
    }

    /** The passage of a choice with the results it has, or a new one. */
    PassageViewModel of(PassageChoice choice) {
        PassageViewModel known = passages.stream()
                .filter(passage -> passage.isLast(choice))
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (known != null) {
            return known;
        }
        PassageViewModel added = fresh.get();
        passages.add(added);
        dropOldest();
        return added;
    }

    /**
     * Opens the review of a change that is proposed, beside those that are open. The writer goes on with the passage worked on,
     * where there is one.
     *
     * @param start first document offset of what would be replaced
     * @param end offset after the last character; nothing of it is held
     */
    public PassageViewModel propose(int start, int end, VersionEntry change) {
        PassageChoice choice = new PassageChoice(PassageChoice.Kind.SELECTION, start, end);
        PassageViewModel passage = of(choice);
        passage.take(choice);
        passage.propose(change);
        if (!active.get().open()) {
            activate(passage);
        }
        return passage;
    }

    /** A passage has changed: the list shows it anew. */
    void changed(PassageViewModel passage) {
        int index = passages.indexOf(passage);
        if (index >= 0) {
            passages.set(index, passage);
        }
    }

    /** Forgets all of them. */
    void clear() {
        List<PassageViewModel> gone = List.copyOf(passages);
        passages.clear();
        active.set(fresh.get());
        gone.forEach(PassageViewModel::close);
    }

    private void dropOldest() {
        List<PassageViewModel> closed = passages.stream()
                .filter(passage -> !passage.open() && passage != active.get())
                .toList();
        if (closed.size() > KEPT) {
            passages.removeAll(closed.subList(0, closed.size() - KEPT));
        }
    }
}
