package app.redraft.ui.rewrite.versions;

import app.redraft.core.llm.EngineId;
import app.redraft.core.quality.guard.Warning;
import app.redraft.core.rewrite.RewriteSession;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Every result for the passage, and which one is shown. FX thread. */
public final class VersionsViewModel {
    private final VersionText text;
    private final List<VersionEntry> entries = new ArrayList<>();
    private final ObservableList<VersionItem> items = FXCollections.observableArrayList();
    private final ObservableList<VersionItem> view = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");

    private String shownBefore = "";

    public VersionsViewModel(VersionText text) {
        this.text = text;
    }

    /** The rows, oldest first, a run under way last; read only. */
    public ObservableList<VersionItem> items() {
        return view;
    }

    /** The id of the row that is shown in the document; empty when there is none. */
    public ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The version that is shown; empty while a run is watched. */
    public Optional<VersionEntry> shown() {
        return entry(selected.get());
    }

    public Optional<VersionEntry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    public List<VersionEntry> entries() {
        return List.copyOf(entries);
    }

    /** The edge result that Go Deeper starts from: the shown one, else the latest. */
    public Optional<VersionEntry> deepenable() {
        Predicate<VersionEntry> edge = entry -> entry.edge() && !entry.proposed();
        Optional<VersionEntry> shown = shown().filter(edge);
        return shown.isPresent() ? shown : entries.stream().filter(edge).reduce((earlier, later) -> later);
    }

    /** The version that was made last. */
    public Optional<VersionEntry> latest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** The text of a version, whole; empty when there is none of the id. */
    public String textOf(String id) {
        return entry(id).map(entry -> entry.version().text()).orElse("");
    }

    /**
     * Shows the run under way instead of a version.
     *
     * @param back whether the version shown now is under review and is shown again when the run ends without a word
     */
    public void watchRun(boolean back) {
        shownBefore = back ? selected.get() : "";
        select(VersionItem.RUNNING);
    }

    public boolean watchesRun() {
        return selected.get().equals(VersionItem.RUNNING);
    }

    /**
     * What can be read when a run has ended: its version, else the one shown before the run; one with changes before one
     * without; empty for neither.
     */
    public Optional<VersionEntry> readableAfter(String id) {
        List<VersionEntry> readable = Stream.of(id, shownBefore)
                .flatMap(candidate -> entry(candidate).stream())
                .filter(entry -> !entry.version().text().isBlank())
                .toList();
        return readable.stream().filter(entry -> !entry.unchanged()).findFirst().or(() -> readable.stream()
                .findFirst());
    }

    public void select(String id) {
        selected.set(id);
    }

    /**
     * Takes in what a session made since it was last asked.
     *
     * @param latest the last of it
     * @param asked the engine that was asked for it; null where that is not known
     * @param review its changes
     * @param warnings where it may say something else than the original
     */
    public void add(
            RewriteSession session, Version latest, @Nullable EngineId asked, Review review, List<Warning> warnings) {
        for (Version version : session.versions()) {
            if (entry(version.id()).isEmpty()) {
                boolean isLatest = version.id().equals(latest.id());
                VersionEntry entry = isLatest
                        ? new VersionEntry(session, version, asked, review, warnings)
                        : new VersionEntry(session, version, null, Review.of(review.original(), List.of()));
                add(entry);
            }
        }
    }

    /** Takes in a version. */
    public void add(VersionEntry entry) {
        items.add(text.item(entry, sameAs(entry)));
        entries.add(entry);
    }

    /** Puts a version in the place of the one with the same id. */
    public void replace(VersionEntry entry) {
        entries.replaceAll(before -> before.id().equals(entry.id()) ? entry : before);
        VersionItem item = text.item(entry, sameAs(entry));
        items.replaceAll(before -> before.id().equals(item.id()) ? item : before);
    }

    /** The latest earlier version with the same words, if there is one. */
    public Optional<VersionEntry> sameAs(VersionEntry entry) {
        return entries.stream()
                .takeWhile(earlier -> !earlier.id().equals(entry.id()))
                .filter(entry::same)
                .reduce((earlier, later) -> later);
    }

    /** Keeps the decisions made on a version. */
    public void decided(String id, Review review) {
        entries.replaceAll(entry -> entry.id().equals(id) ? entry.with(review) : entry);
    }

    /** Shows how the run under way stands; null when none is. */
    public void running(@Nullable VersionItem item) {
        int last = items.size() - 1;
        boolean there = last >= 0 && items.get(last).id().equals(VersionItem.RUNNING);
        if (item == null) {
            if (there) {
                items.remove(last);
            }
        } else if (!there) {
            items.add(item);
        } else if (!items.get(last).equals(item)) {
            items.set(last, item);
        }
    }
}
