package app.redraft.ui.rewrite;

import app.redraft.ui.common.FxThread;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.versions.VersionItem;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Binds {@code versions.fxml}: keeps the list of versions and the version under review the same, and a new one in view. FX thread. */
public final class VersionListController {
    /** Height of a version of three lines, and of a line more, in pixels. */
    private static final double ROW = 78;

    private static final double LINE = 18;

    /** Characters of a note that surely fit into a line. */
    private static final int LINE_LENGTH = 40;

    private final RewriteViewModel model;
    private boolean refreshing;
    private @Nullable VersionItem inView;

    @FXML
    private ListView<VersionItem> versionList;

    VersionListController(RewriteViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        versionList.setCellFactory(list -> new VersionCell(model));
        versionList.getSelectionModel().selectedItemProperty().subscribe(this::pick);
        versionList.addEventFilter(KeyEvent.KEY_PRESSED, this::reopen);
    }

    /** Lists the versions of another passage. */
    void show(PassageViewModel passage) {
        inView = null;
        refreshing = true;
        versionList.setItems(passage.versions().items());
        refreshing = false;
    }

    /** Selects the version under review. */
    void refresh() {
        refreshing = true;
        fit();
        String selected = model.versions().selectedProperty().get();
        model.versions().items().stream()
                .filter(item -> item.id().equals(selected))
                .forEach(this::select);
        refreshing = false;
    }

    /** As high as its rows, up to a limit of the style sheet, so that the changes below get the room. */
    private void fit() {
        versionList.setPrefHeight(model.versions().items().stream()
                .mapToDouble(item -> ROW + LINE * lines(item))
                .sum());
    }

    private static int lines(VersionItem item) {
        return item.notes().stream()
                .mapToInt(note -> 1 + note.length() / LINE_LENGTH)
                .sum();
    }

    private void select(VersionItem item) {
        if (!item.equals(versionList.getSelectionModel().getSelectedItem())) {
            versionList.getSelectionModel().select(item);
        }
        boolean running = item.id().equals(VersionItem.RUNNING)
                && inView != null
                && inView.id().equals(item.id());
        if (!running && !item.equals(inView)) {
            inView = item;
            // Laid out first: until then the list does not know how tall the version has become.
            FxThread.later(() -> {
                versionList.layout();
                versionList.scrollTo(item);
            });
        }
    }

    private void pick(@Nullable VersionItem item) {
        if (!refreshing && item != null) {
            model.select(item.id());
        }
    }

    /** A version whose review was closed is selected still: the usual keys open it again. */
    private void reopen(KeyEvent event) {
        VersionItem item = versionList.getSelectionModel().getSelectedItem();
        boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (item != null && opens && plain) {
            event.consume();
            model.select(item.id());
        }
    }
}
