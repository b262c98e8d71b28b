package app.redraft.ui.shell.tab;

import app.redraft.ui.common.Command;
import app.redraft.ui.document.DocumentLock;
import app.redraft.ui.document.DocumentStyle;
import app.redraft.ui.document.ReviewedPassages;
import app.redraft.ui.document.TextComparison;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.shell.side.SideTab;
import java.util.List;
import javafx.scene.Node;

/**
 * What other parts of the interface bring for one document; each document has its own.
 *
 * @param editor the text
 * @param reviews its passages under review
 * @param lock whether it may leave this machine
 * @param style the writer's decisions of style for it
 * @param comparison shows how other states of the text differ from it
 * @param rewriteBar presets and instruction, above the text
 * @param rewriteCommands the Rewrite menu, with a line between the groups
 * @param exportCommands the Export menu
 * @param tabs what the side panel shows about it, in order
 * @param shown runs whenever the document comes to the front
 * @param closed runs once the document is closed for good
 */
public record DocumentParts(
        DocumentEditor editor,
        ReviewedPassages reviews,
        DocumentLock lock,
        DocumentStyle style,
        TextComparison comparison,
        Node rewriteBar,
        List<List<Command>> rewriteCommands,
        List<List<Command>> exportCommands,
        List<SideTab> tabs,
        Runnable shown,
        Runnable closed) {

    public DocumentParts {
        rewriteCommands = List.copyOf(rewriteCommands);
        exportCommands = List.copyOf(exportCommands);
        tabs = List.copyOf(tabs);
    }
}
