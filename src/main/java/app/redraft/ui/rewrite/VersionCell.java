package app.redraft.ui.rewrite;

import app.redraft.ui.common.CommandMenu;
import app.redraft.ui.rewrite.versions.VersionItem;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A row of the version list: tier badge, what was asked, model, figures, notes; of the run under way, how it stands. */
final class VersionCell extends ListCell<VersionItem> {
    /** Beside the text of a row: its padding, the list's border, a scroll bar. */
    private static final int BESIDE = 36;

    private final RewriteViewModel model;
    private final RewriteCommands commands;
    private final Label progress = detail("");
    private final Timeline clock =
            new Timeline(new KeyFrame(Duration.millis(100), event -> progress.setText(progress())));

    VersionCell(RewriteViewModel model) {
        this.model = model;
        commands = new RewriteCommands(model);
        clock.setCycleCount(Timeline.INDEFINITE);
        setPrefWidth(0);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    @Override
    protected void updateItem(@Nullable VersionItem item, boolean empty) {
        super.updateItem(item, empty);
        clock.stop();
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            setOnContextMenuRequested(null);
            return;
        }
        VBox rows = new VBox(heading(item));
        rows.getStyleClass().add("version-cell");
        if (item.id().equals(VersionItem.RUNNING)) {
            progress.setText(progress());
            rows.getChildren().addAll(detail(item.model()), progress);
            clock.play();
        } else {
            rows.getChildren().addAll(detail(item.model()), detail(item.figures()));
        }
        item.notes().forEach(note -> rows.getChildren().add(note(note, item.problem())));
        rows.maxWidthProperty().bind(getListView().widthProperty().subtract(BESIDE));
        rows.prefWidthProperty().bind(rows.maxWidthProperty());
        setGraphic(rows);
        setAccessibleText(item.spoken());
        setOnContextMenuRequested(event -> showMenu(item, event));
    }

    /** As high as its lines are once they are wrapped; the library measures them unwrapped. */
    @Override
    protected double computePrefHeight(double width) {
        if (!(getGraphic() instanceof Region rows)) {
            return super.computePrefHeight(width);
        }
        return snappedTopInset() + snappedBottomInset() + rows.prefHeight(rows.getMaxWidth());
    }

    /** A press on a row that is selected already changes no selection: the version is opened again all the same. */
    private void pressed(MouseEvent event) {
        VersionItem item = getItem();
        if (item != null
                && isSelected()
                && event.getButton() == MouseButton.PRIMARY
                && !model.active().open()) {
            model.select(item.id());
        }
    }

    private void showMenu(VersionItem item, ContextMenuEvent event) {
        if (!item.id().equals(VersionItem.RUNNING)) {
            CommandMenu.contextMenu(commands.version(item.id())).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private String progress() {
        return model.run().progress(model.texts());
    }

    private HBox heading(VersionItem item) {
        HBox heading = new HBox();
        heading.getStyleClass().add("review-group");
        if (!item.tier().isEmpty()) {
            Label badge = new Label(model.texts().get("tier." + item.tier()));
            badge.getStyleClass().addAll("tier-badge", "tier-" + item.tier());
            badge.setMinWidth(USE_PREF_SIZE);
            if (!item.route().isEmpty()) {
                badge.setOnMouseEntered(entered -> explain(badge, item.route()));
                badge.setAccessibleHelp(item.route());
            }
            heading.getChildren().add(badge);
        }
        Label title = new Label(item.title());
        title.getStyleClass().add("version-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label total = detail(item.total());
        total.setMinWidth(USE_PREF_SIZE);
        heading.getChildren().addAll(title, total);
        return heading;
    }

    /** A tooltip holds a scene of its own, which few badges ever show: made when the mouse comes. */
    private static void explain(Label badge, String route) {
        if (badge.getTooltip() == null) {
            badge.setTooltip(why(route));
        }
    }

    private static Tooltip why(String route) {
        Tooltip tooltip = new Tooltip(route);
        tooltip.getStyleClass().add("route-tip");
        tooltip.setShowDelay(Duration.millis(200));
        tooltip.setShowDuration(Duration.INDEFINITE);
        return tooltip;
    }

    private static Label note(String text, boolean problem) {
        Label label = detail(text);
        if (problem) {
            label.getStyleClass().add("version-problem");
        }
        return label;
    }

    private static Label detail(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("version-detail");
        return label;
    }
}
