package app.redraft.ui.shell;

import app.redraft.core.document.WorkspaceState;
import app.redraft.core.document.WorkspaceState.Bounds;
import app.redraft.core.document.WorkspaceState.Workspace;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Theme;
import app.redraft.ui.shell.tab.LoadedDocument;
import java.time.Duration;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the window where it was, and remembers where it is. FX thread only. */
final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final WorkspaceState store;
    private final Background inOrder;
    private final Stage stage;
    private final ShellViewModel model;
    private final Theme theme;
    private final Debounce saving;
    private boolean systemDark;
    private Bounds normal;

    WindowMemory(
            Remembered remembered, Background inOrder, Delay delay, Stage stage, ShellViewModel model, Theme theme) {
        this.store = remembered.store();
        this.inOrder = inOrder;
        this.stage = stage;
        this.model = model;
        this.theme = theme;
        this.saving = new Debounce(delay, PAUSE, LONGEST, this::save);
        Workspace workspace = remembered.workspace();
        systemDark = workspace.systemDark();
        normal = WindowPlace.fit(
                workspace.window(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        place();
        model.recall(workspace);
        follow();
    }

    /** The system was seen to be light or dark. */
    void systemIsDark(boolean dark) {
        if (dark != systemDark) {
            systemDark = dark;
            theme.systemIsDark(dark);
            saving.call();
        }
    }

    /** The writer chose light or dark. */
    void themeChosen() {
        saving.call();
    }

    /** The writer is at another place in a document. */
    void edited() {
        saving.call();
    }

    /** Remembers now, for the last time; the program's end waits for it. */
    void leave() {
        saving.cancel();
        save();
    }

    private void place() {
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        stage.setX(normal.x());
        stage.setY(normal.y());
        stage.setWidth(normal.width());
        stage.setHeight(normal.height());
        stage.setMaximized(normal.maximized());
    }

    private void follow() {
        InvalidationListener moved = changed -> {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
                normal = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            }
            saving.call();
        };
        List<ObservableValue<?>> watched = List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty(),
                model.zoomProperty(),
                model.sidePanelProperty());
        watched.forEach(value -> value.addListener(moved));
        model.recentFiles().addListener(moved);
        model.documents().all().addListener(moved);
        model.documents()
                .documentProperty()
                .flatMap(LoadedDocument::pathProperty)
                .addListener((property, before, now) -> saving.call());
    }

    private void save() {
        Bounds bounds = new Bounds(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
        Workspace now = new Workspace(
                model.recentFiles(),
                bounds,
                theme.mode().id(),
                systemDark,
                model.zoomProperty().get(),
                model.sidePanelProperty().get(),
                model.documents().places(),
                model.documents().frontPlace());
        inOrder.run(
                () -> {
                    store.save(now);
                    return now;
                },
                saved -> {},
                failure -> LOG.warn("the window's place cannot be remembered: {}", failure.toString()));
    }
}
