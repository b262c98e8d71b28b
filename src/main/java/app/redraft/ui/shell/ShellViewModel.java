package app.redraft.ui.shell;

import app.redraft.core.document.WorkspaceState;
import app.redraft.core.document.WorkspaceState.Place;
import app.redraft.core.document.WorkspaceState.Workspace;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.document.DocumentState;
import app.redraft.ui.document.DocumentViewModel;
import app.redraft.ui.document.RecoveryOffer;
import app.redraft.ui.shell.status.StatusViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The window around the document: title, messages, side panel, size of the text. FX thread only. */
public final class ShellViewModel {
    private static final int ZOOM_STEP = 10;
    private static final int NORMAL_ZOOM = 100;
    private static final int MOST_RECENT_FILES = 10;

    private final Texts texts = Texts.of("shell");
    private final DocumentViewModel document;
    private final RecoveryOffer recovery;
    private final StatusViewModel status;
    private final Messages messages;
    private final BooleanProperty sidePanel = new SimpleBooleanProperty(this, "sidePanel", true);
    private final ObservableList<Path> recentFiles = FXCollections.observableArrayList();
    private @Nullable Place last;
    private final IntegerProperty zoom = new SimpleIntegerProperty(this, "zoom", NORMAL_ZOOM);

    ShellViewModel(DocumentViewModel document, RecoveryOffer recovery, StatusViewModel status, Messages messages) {
        this.document = document;
        this.recovery = recovery;
        this.status = status;
        this.messages = messages;
        document.pathProperty().addListener((property, before, now) -> now.ifPresent(this::remember));
    }

    /** The document. */
    public DocumentViewModel document() {
        return document;
    }

    /** The status bar. */
    public StatusViewModel status() {
        return status;
    }

    /** The lines in the window. */
    public Messages messages() {
        return messages;
    }

    /** Whether the side panel is open. */
    public BooleanProperty sidePanelProperty() {
        return sidePanel;
    }

    /** Size of the text in percent of normal. */
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    /** Files opened or saved lately, the latest first; absolute paths. */
    public ObservableList<Path> recentFiles() {
        return recentFiles;
    }

    /** Empties the list of recent files. */
    public void forgetRecentFiles() {
        recentFiles.clear();
    }

    /** The document's name. */
    public StringBinding nameBinding() {
        return Bindings.createStringBinding(document::name, document.pathProperty());
    }

    /** Whether the document has changes that are not on disk. */
    public BooleanBinding unsavedBinding() {
        return Bindings.createBooleanBinding(
                () -> document.stateProperty().get() != DocumentState.SAVED
                        && document.stateProperty().get() != DocumentState.OPENING,
                document.stateProperty());
    }

    /** The window's title, with a mark while there are unsaved changes. */
    public StringBinding titleBinding() {
        BooleanBinding marked = unsavedBinding();
        return Bindings.createStringBinding(
                () -> texts.get(marked.get() ? "window.title-unsaved" : "window.title", document.name()),
                document.pathProperty(),
                marked);
    }

    /** Takes over what an earlier start left. */
    void recall(Workspace workspace) {
        recentFiles.setAll(workspace.recentFiles());
        zoom.set(workspace.zoomPercent());
        sidePanel.set(workspace.sidePanel());
        last = workspace.document();
    }

    /**
     * Begins: opens the file, or the last document where the writer left it; shows a newcomer the sample to try things on; and
     * offers what a crash left.
     */
    public void begin(Optional<Path> file) {
        Optional<Place> place = file.map(path -> new Place(path, 0)).or(this::lastPlace);
        if (place.isEmpty() && recentFiles.isEmpty()) {
            String before = texts.get("sample.before");
            document.begin(before + texts.get("sample.flawed") + texts.get("sample.after"), before.length());
        } else {
            document.begin("", 0);
        }
        place.ifPresent(at -> document.open(at.file(), at.caret()));
        recovery.begin();
        status.watchCost();
    }

    private Optional<Place> lastPlace() {
        return Optional.ofNullable(last).filter(place -> Files.isRegularFile(place.file()));
    }

    /** Where the writer is now; null in a document without a file. */
    @Nullable Place place() {
        return document.pathProperty()
                .get()
                .map(file -> new Place(file.toAbsolutePath(), document.caret()))
                .orElse(null);
    }

    /** Begins an empty document. */
    public void startNew() {
        document.startNew();
    }

    /** Opens what was dropped on the window; only one document fits. */
    public void dropped(List<Path> files) {
        if (files.size() > 1) {
            messages.show(Message.info(
                    "drop", texts.get("drop.one", String.valueOf(files.get(0).getFileName()))));
        }
        document.open(files.get(0));
    }

    /** Larger text. */
    public void zoomIn() {
        zoom.set(Math.min(WorkspaceState.LARGEST_ZOOM, zoom.get() + ZOOM_STEP));
    }

    /** Smaller text. */
    public void zoomOut() {
        zoom.set(Math.max(WorkspaceState.SMALLEST_ZOOM, zoom.get() - ZOOM_STEP));
    }

    /** Text of the normal size. */
    public void zoomReset() {
        zoom.set(NORMAL_ZOOM);
    }

    private void remember(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        List<Path> others = recentFiles.stream()
                .filter(other -> !other.equals(absolute))
                .limit(MOST_RECENT_FILES - 1L)
                .toList();
        recentFiles.setAll(Stream.concat(Stream.of(absolute), others.stream()).toList());
    }
}
