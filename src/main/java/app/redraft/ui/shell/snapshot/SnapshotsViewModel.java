package app.redraft.ui.shell.snapshot;

import app.redraft.core.document.SnapshotStore;
import app.redraft.core.document.SnapshotStore.Kind;
import app.redraft.core.document.SnapshotStore.Snapshot;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.document.DocumentViewModel;
import app.redraft.ui.document.EditedText;
import app.redraft.ui.document.TextComparison;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshots of one document: taken by hand, before a rewrite is accepted, and while the writer works on. FX thread; the disk
 * is touched in the background.
 */
public final class SnapshotsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotsViewModel.class);
    private static final String TOPIC = "snapshot";
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final Texts texts = Texts.of("shell");
    private final SnapshotStore store;
    private final DocumentViewModel document;
    private final EditedText text;
    private final Background disk;
    private final Delay delay;
    private final Messages messages;
    private final ObservableList<SnapshotLine> lines = FXCollections.observableArrayList();
    private final ObservableList<SnapshotLine> view = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyBooleanWrapper closing = new ReadOnlyBooleanWrapper(this, "closing");
    private final Path draft = Path.of("draft-" + UUID.randomUUID());
    private List<Snapshot> snapshots = List.of();
    private Path known = draft;
    private boolean waiting;

    /**
     * @param disk files, one task after the other
     * @param delay waits while the writer works on
     * @param messages what is told about the document
     */
    public SnapshotsViewModel(
            SnapshotStore store,
            DocumentViewModel document,
            EditedText text,
            Background disk,
            Delay delay,
            Messages messages) {
        this.store = store;
        this.document = document;
        this.text = text;
        this.disk = disk;
        this.delay = delay;
        this.messages = messages;
        document.pathProperty().subscribe(this::moved);
        text.onEdit(this::edited);
    }

    /** The snapshots, newest first, as they were when {@link #refresh} looked; read only. */
    public ObservableList<SnapshotLine> lines() {
        return view;
    }

    /** Whether the list has done its work: what the writer chose is shown in the text. */
    public ReadOnlyBooleanProperty closingProperty() {
        return closing.getReadOnlyProperty();
    }

    /** Takes a snapshot because the writer asks for it. */
    public void take() {
        keep(Kind.HAND, kept -> {
            messages.show(Message.info(TOPIC, texts.get(kept ? "snapshot.taken" : "snapshot.same")));
            refresh();
        });
    }

    /** Keeps what another program wrote into the file, which the writer may save over. */
    public void merging(String theirs) {
        keep(Kind.DISK, theirs, kept -> {});
    }

    /** Takes a snapshot before something else changes the text. */
    public void before(Kind kind) {
        keep(kind, kept -> {});
    }

    /** Looks which snapshots there are. */
    public void refresh() {
        closing.set(false);
        Path of = known;
        disk.run(() -> store.list(of), this::show);
    }

    /** Shows in the text how a snapshot differs from it; what is accepted is as it was then. */
    public void compare(String id) {
        Path of = known;
        snapshot(id).ifPresent(chosen -> disk.run(() -> store.text(of, chosen), this::compareWith, this::failed));
    }

    /** Deletes a snapshot for good. */
    public void delete(String id) {
        Path of = known;
        snapshot(id)
                .ifPresent(chosen -> disk.run(
                        () -> {
                            store.delete(of, chosen);
                            return store.list(of);
                        },
                        this::show,
                        this::failed));
    }

    private Optional<Snapshot> snapshot(String id) {
        return snapshots.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private void compareWith(String earlier) {
        closing.set(true);
        document.compare(TextComparison.Source.SNAPSHOT, earlier, new TextComparison.Listener() {
            @Override
            public void same() {
                messages.show(Message.info(TOPIC, texts.get("snapshot.no-difference")));
            }

            @Override
            public void busy() {
                messages.show(Message.info(TOPIC, texts.get("snapshot.review-open")));
            }

            @Override
            public void decided() {
                // It is in the text.
            }
        });
    }

    private void show(List<Snapshot> found) {
        snapshots = found;
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault());
        lines.setAll(found.stream()
                .map(each -> new SnapshotLine(
                        each.id(),
                        when.format(each.at()),
                        texts.get(
                                "snapshot.facts",
                                texts.get("snapshot." + each.kind().name().toLowerCase(Locale.ROOT)),
                                texts.get("status.words", each.words()))))
                .toList());
    }

    /** A document that gets a name takes its snapshots along; one that is opened in its place has its own. */
    private void moved(Optional<Path> path) {
        Path before = known;
        Path now = path.map(Path::toAbsolutePath).orElse(draft);
        known = now;
        if (before.equals(draft) && !now.equals(draft)) {
            disk.run(
                    () -> {
                        store.follow(before, now);
                        return now;
                    },
                    done -> {},
                    this::failed);
        }
    }

    private void edited() {
        if (!waiting) {
            waiting = true;
            delay.after(EVERY, () -> {
                waiting = false;
                before(Kind.TIME);
            });
        }
    }

    private void keep(Kind kind, Consumer<Boolean> done) {
        keep(kind, text.documentText(), done);
    }

    private void keep(Kind kind, String state, Consumer<Boolean> done) {
        Path of = known;
        disk.run(() -> store.keep(of, kind, state), done, this::failed);
    }

    private void failed(Exception failure) {
        LOG.warn("snapshots: {}", failure.toString());
        messages.show(Message.problem(TOPIC, texts.get("snapshot.failed")));
    }
}
