package app.redraft.ui.shell.palette;

import app.redraft.ui.common.FxmlView;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.shell.sheet.SheetLayer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Opens the palette above the window. FX thread only. */
public final class CommandPalette {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 440;

    private final SheetLayer sheets;

    /** @param sheets where it is shown */
    public CommandPalette(SheetLayer sheets) {
        this.sheets = sheets;
    }

    /**
     * Shows it.
     *
     * @param menus what it can do
     * @param document where it goes to a line
     * @param typed what is typed already
     */
    public void open(MenuBar menus, EditedDocument document, String typed) {
        PaletteViewModel model = new PaletteViewModel(MenuEntries.of(menus), new GoToLine(document)::entry);
        Button close = new Button();
        PaletteController controller = new PaletteController(model, entry -> {
            close.fire();
            entry.action().run();
        });
        Node palette = new FxmlView("/ui/shell/palette/palette.fxml", model.texts(), type -> controller).node();
        VBox sheet = new VBox(palette);
        sheet.setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        model.typedProperty().set(typed);
        sheets.show(sheet, close);
        controller.focus();
    }
}
