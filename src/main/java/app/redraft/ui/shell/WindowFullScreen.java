package app.redraft.ui.shell;

import app.redraft.ui.writing.WritingMenu;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** The window over the whole screen. Esc does not end that: it stops and rejects. FX thread only. */
public final class WindowFullScreen implements WritingMenu.FullScreen {
    private final Stage stage;

    WindowFullScreen(Stage stage) {
        this.stage = stage;
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
    }

    @Override
    public boolean isOn() {
        return stage.isFullScreen();
    }

    @Override
    public void toggle() {
        stage.setFullScreen(!stage.isFullScreen());
    }
}
