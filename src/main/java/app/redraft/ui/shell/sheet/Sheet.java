package app.redraft.ui.shell.sheet;

import app.redraft.ui.common.Texts;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A sheet that another part of the interface puts above the window.
 *
 * @param content what it shows; asked for whenever it is opened, always the same
 * @param opened runs whenever it is opened
 */
public record Sheet(Supplier<? extends Node> content, Runnable opened) {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 720;

    /**
     * The content on a sheet of its own.
     *
     * @param done closes it
     */
    public Region node(Button done) {
        done.setText(Texts.of("shell").get("sheet.done"));
        HBox foot = new HBox(done);
        foot.getStyleClass().add("sheet-foot");
        Node shown = content.get();
        VBox sheet = new VBox(shown, foot);
        VBox.setVgrow(shown, Priority.ALWAYS);
        sheet.getStyleClass().add("sheet");
        sheet.setPrefSize(WIDTH, HEIGHT);
        sheet.setMaxSize(WIDTH, HEIGHT);
        return sheet;
    }
}
