package app.redraft.ui.shell;

import app.redraft.ui.common.Command;
import app.redraft.ui.document.ReviewedPassages;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.shell.sheet.Sheet;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.Window;

/**
 * What other parts of the interface put into the window.
 *
 * @param editor the text
 * @param reviews the passages of the document under review
 * @param rewriteBar presets and instruction, above the text
 * @param rewriteCommands the Rewrite menu, with a line between the groups
 * @param tabs the side panel, in order; a part that is not there has no tab
 * @param history the texts of past results
 * @param network what is sent where
 * @param routing how routing did
 * @param openSettings opens the Settings window above its owner
 */
public record WindowParts(
        DocumentEditor editor,
        ReviewedPassages reviews,
        Node rewriteBar,
        List<List<Command>> rewriteCommands,
        List<SideTab> tabs,
        Sheet history,
        Sheet network,
        Sheet routing,
        Consumer<Window> openSettings) {

    public WindowParts {
        tabs = List.copyOf(tabs);
    }
}
