package app.redraft.ui.rewrite;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.CommandMenu;
import app.redraft.ui.common.Texts;
import app.redraft.ui.common.Visibility;
import app.redraft.ui.editor.area.TextClipboard;
import app.redraft.ui.rewrite.review.ChangeCell;
import app.redraft.ui.rewrite.review.PassageViewModel;
import app.redraft.ui.rewrite.versions.VersionItem;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds {@code reviewtab.fxml}: versions and changes in the side panel. */
public final class ReviewTabController {
    /** Height of a passage in its list, in pixels. */
    private static final double ROW = 28;

    private final RewriteViewModel model;
    private final Texts texts;
    private final RewriteCommands commands;
    private Subscription following = Subscription.EMPTY;
    private boolean refreshing;

    @FXML
    private Label empty;

    @FXML
    private VBox results;

    @FXML
    private Label passagesHeading;

    @FXML
    private ListView<PassageViewModel> passageList;

    @FXML
    private VersionListController versionsController;

    @FXML
    private Button retryButton;

    @FXML
    private Button copyButton;

    @FXML
    private TitledPane thinking;

    @FXML
    private TextArea thinkingText;

    @FXML
    private HBox removedLine;

    @FXML
    private Label removed;

    @FXML
    private Label changesHeading;

    @FXML
    private ListView<String> changeList;

    ReviewTabController(RewriteViewModel model) {
        this.model = model;
        this.texts = model.texts();
        commands = new RewriteCommands(model);
    }

    /** What the tab shows, for the FXML. */
    public RewriteViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        passageList.setItems(model.passages().all());
        passageList.setCellFactory(list -> new PassageCell(texts));
        passageList.getSelectionModel().selectedItemProperty().subscribe(this::pickPassage);
        changeList.setCellFactory(
                list -> new ChangeCell(index -> model.review().change(index), index -> commands.marks(index)));
        changeList.setOnKeyPressed(this::showMenu);
        changeList.getSelectionModel().selectedIndexProperty().subscribe(index -> pickChange(index.intValue()));
        retryButton.setTooltip(new Tooltip(texts.get("retry.about")));
        copyButton.setTooltip(new Tooltip(texts.get("copy.about")));
        model.passages().all().addListener((ListChangeListener<PassageViewModel>) change -> refreshPassages());
        model.passages().activeProperty().subscribe(this::follow);
        refreshPassages();
    }

    private void follow(PassageViewModel passage) {
        following.unsubscribe();
        versionsController.show(passage);
        ListChangeListener<VersionItem> items = change -> refreshVersions();
        passage.versions().items().addListener(items);
        following = Subscription.combine(
                () -> passage.versions().items().removeListener(items),
                passage.versions().selectedProperty().subscribe(this::refreshVersions),
                passage.review().reviewProperty().subscribe(this::refreshChanges),
                passage.review().currentProperty().subscribe(this::refreshChanges),
                passage.review().marksProperty().subscribe(changeList::refresh),
                passage.run().thinkingProperty().subscribe(this::think));
        refreshPassages();
    }

    private void refreshPassages() {
        refreshing = true;
        boolean several = model.passages().all().size() > 1;
        Visibility.show(passagesHeading, several);
        Visibility.show(passageList, several);
        passageList.setPrefHeight(ROW * model.passages().all().size() + 4);
        passageList.getSelectionModel().select(model.active());
        refreshing = false;
        refreshVersions();
        refreshChanges();
    }

    private void refreshVersions() {
        boolean any = !model.versions().items().isEmpty();
        Visibility.show(empty, !any);
        Visibility.show(results, any);
        versionsController.refresh();
        String selected = model.versions().selectedProperty().get();
        copyButton.setDisable(model.versions().textOf(selected).isEmpty());
    }

    private void refreshChanges() {
        refreshing = true;
        String taken = model.active().open() ? model.active().removed().words() : "";
        Visibility.show(removedLine, !taken.isEmpty());
        removed.setText(texts.get("removed.label", taken));
        int total = model.review().total();
        Visibility.show(changesHeading, total > 0);
        Visibility.show(changeList, total > 0);
        changesHeading.setText(texts.get("changes.count", total));
        if (!changeList.getItems().equals(model.review().spoken())) {
            changeList.getItems().setAll(model.review().spoken());
        }
        changeList.getSelectionModel().select(model.review().currentProperty().get());
        refreshing = false;
    }

    private void think(String thoughts) {
        Visibility.show(thinking, !thoughts.isEmpty());
        thinkingText.setText(thoughts);
    }

    private void pickPassage(@Nullable PassageViewModel passage) {
        if (!refreshing && passage != null) {
            model.goTo(passage);
        }
    }

    /** By the keys for it: the mouse asks the row it points at. */
    private void showMenu(KeyEvent key) {
        boolean asked = key.getCode() == KeyCode.CONTEXT_MENU || key.isShiftDown() && key.getCode() == KeyCode.F10;
        List<Command> about =
                asked ? commands.marks(changeList.getSelectionModel().getSelectedIndex()) : List.of();
        if (!about.isEmpty()) {
            CommandMenu.contextMenu(List.of(about)).show(changeList, Side.TOP, 0, 0);
            key.consume();
        }
    }

    private void pickChange(int index) {
        if (!refreshing) {
            model.review().goTo(index);
        }
    }

    @FXML
    private void restoreRemoved() {
        model.active().removed().putBack();
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
