package app.redraft.ui.shell;

import app.redraft.ui.shell.sheet.Sheet;
import app.redraft.ui.shell.side.SideTab;
import app.redraft.ui.shell.tab.DocumentParts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.stage.Window;

/**
 * What other parts of the interface put into the window.
 *
 * @param documents makes what shows a document, for each one that is opened
 * @param tabs the side panel behind what the document brings, in order; a part that is not there has no tab
 * @param history the texts of past results
 * @param network what is sent where
 * @param routing how routing did
 * @param openSettings opens the Settings window above its owner
 * @param proofreading whether texts are proofread as the writer types; the writer's switch
 */
public record WindowParts(
        Supplier<DocumentParts> documents,
        List<SideTab> tabs,
        Sheet history,
        Sheet network,
        Sheet routing,
        Consumer<Window> openSettings,
        BooleanProperty proofreading) {

    public WindowParts {
        tabs = List.copyOf(tabs);
    }
}
