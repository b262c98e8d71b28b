package app.redraft.ui.rewrite;

import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.TextClipboard;
import app.redraft.ui.rewrite.versions.VersionItem;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds {@code reviewtab.fxml}: versions and changes in the side panel. */
public final class ReviewTabController {
    private final RewriteViewModel model;
    private final Texts texts;
    private boolean refreshing;
    private @Nullable VersionItem inView;

    @FXML
    private Label empty;

    @FXML
    private VBox results;

    @FXML
    private ListView<VersionItem> versionList;

    @FXML
    private Button retryButton;

    @FXML
    private Button copyButton;

    @FXML
    private TitledPane thinking;

    @FXML
    private TextArea thinkingText;

    @FXML
    private Label changesHeading;

    @FXML
    private ListView<String> changeList;

    ReviewTabController(RewriteViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    @FXML
    private void initialize() {
        versionList.setItems(model.versions().items());
        versionList.setCellFactory(list -> new VersionCell(model));
        versionList.getSelectionModel().selectedItemProperty().subscribe(this::pickVersion);
        changeList.setCellFactory(list -> new WrappedCell());
        changeList.getSelectionModel().selectedIndexProperty().subscribe(index -> pickChange(index.intValue()));
        retryButton.setTooltip(new Tooltip(texts.get("retry.about")));
        copyButton.setTooltip(new Tooltip(texts.get("copy.about")));
        model.changesProperty().subscribe(change -> refresh());
        model.review().currentProperty().subscribe(index -> refresh());
    }

    private void refresh() {
        refreshing = true;
        boolean any = !model.versions().items().isEmpty();
        show(empty, !any);
        show(results, any);
        String selected = model.versions().selectedProperty().get();
        versionList.getItems().stream()
                .filter(item -> item.id().equals(selected))
                .forEach(this::select);
        retryButton.setDisable(!model.canRetry());
        copyButton.setDisable(model.versions().textOf(selected).isEmpty());
        show(thinking, !model.run().thinking().isEmpty());
        if (!thinkingText.getText().equals(model.run().thinking())) {
            thinkingText.setText(model.run().thinking());
        }
        show(changesHeading, model.review().total() > 0);
        show(changeList, model.review().total() > 0);
        changesHeading.setText(texts.get("changes.count", model.review().total()));
        if (!changeList.getItems().equals(model.review().spoken())) {
            changeList.getItems().setAll(model.review().spoken());
        }
        changeList.getSelectionModel().select(model.review().currentProperty().get());
        refreshing = false;
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

    private void pickVersion(@Nullable VersionItem item) {
        if (!refreshing && item != null) {
            model.select(item.id());
        }
    }

    private void pickChange(int index) {
        if (!refreshing) {
            model.review().goTo(index);
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    private void retry() {
        model.retry();
    }

    @FXML
    private void copy() {
        TextClipboard.put(
                model.versions().textOf(model.versions().selectedProperty().get()));
    }
}
