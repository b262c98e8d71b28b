package app.redraft.ui.shell;

import app.redraft.core.document.WorkspaceState;
import app.redraft.core.document.WorkspaceState.Place;
import app.redraft.core.document.WorkspaceState.Workspace;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.document.DocumentViewModel;
import app.redraft.ui.document.UnsavedText;
import app.redraft.ui.shell.status.StatusViewModel;
import app.redraft.ui.shell.tab.DocumentTabs;
import app.redraft.ui.shell.tab.LoadedDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The window around the document: title, messages, side panel, size of the text. FX thread only. */
public final class ShellViewModel {
    private static final int ZOOM_STEP = 10;
    private static final int NORMAL_ZOOM = 100;
    private static final int MOST_RECENT_FILES = 10;

    private final Texts texts = Texts.of("shell");
    private final DocumentTabs documents;
    private final UnsavedText unsaved;
    private final StatusViewModel status;
    private final Messages messages;
    private final BooleanProperty sidePanel = new SimpleBooleanProperty(this, "sidePanel", true);
    private final ObservableList<Path> recentFiles = FXCollections.observableArrayList();
    private final BooleanProperty localOnly = new SimpleBooleanProperty(this, "localOnly", false);
    private List<Place> left = List.of();
    private int leftInFront;
    private final IntegerProperty zoom = new SimpleIntegerProperty(this, "zoom", NORMAL_ZOOM);

    ShellViewModel(DocumentTabs documents, UnsavedText unsaved, StatusViewModel status, Messages messages) {
        this.documents = documents;
        this.unsaved = unsaved;
        this.status = status;
        this.messages = messages;
        documents
                .documentProperty()
                .flatMap(LoadedDocument::pathProperty)
                .subscribe(path -> path.ifPresent(this::remember));
        documents.documentProperty().subscribe((before, now) -> {
            localOnly.unbindBidirectional(before.lockProperty());
            localOnly.bindBidirectional(now.lockProperty());
        });
        localOnly.bindBidirectional(documents.documentProperty().get().lockProperty());
    }

    /** The document in front. */
    public DocumentViewModel document() {
        return documents.current();
    }

    /** Every document of the window. */
    public DocumentTabs documents() {
        return documents;
    }

    /** Whether the document in front is locked to engines on this machine; the writer's switch. */
    public BooleanProperty localOnlyProperty() {
        return localOnly;
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

    /** The name of the document in front. */
    public ObservableValue<String> nameBinding() {
        return documents.documentProperty().flatMap(shown -> shown.pathProperty()
                .map(path -> shown.document().name()));
    }

    /** Whether the document in front has changes that are not on disk. */
    public ObservableValue<Boolean> unsavedBinding() {
        return documents.documentProperty().flatMap(shown -> shown.document()
                .stateProperty()
                .map(state -> shown.document().isUnsaved()));
    }

    /** The window's title, with a mark while there are unsaved changes. */
    public ObservableValue<String> titleBinding() {
        return nameBinding().flatMap(name -> unsavedBinding()
                .map(marked -> texts.get(marked ? "window.title-unsaved" : "window.title", name)));
    }

    /** Takes over what an earlier start left. */
    void recall(Workspace workspace) {
        recentFiles.setAll(workspace.recentFiles());
        zoom.set(workspace.zoomPercent());
        sidePanel.set(workspace.sidePanel());
        left = workspace.documents();
        leftInFront = workspace.front();
    }

    /**
     * Begins: opens the documents of the last time where the writer left them, with the file in front; shows a newcomer the
     * sample to try things on; and offers what a crash left.
     */
    public void begin(Optional<Path> file) {
        if (!documents.begin(left, leftInFront, file)) {
            if (recentFiles.isEmpty()) {
                String before = texts.get("sample.before");
                document().begin(before + texts.get("sample.flawed") + texts.get("sample.after"), before.length());
            } else {
                document().begin("", 0);
            }
        }
        unsaved.leftovers(documents::recover);
        status.watchCost();
    }

    /** Opens what was dropped on the window. */
    public void dropped(List<Path> files) {
        files.forEach(documents::open);
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
