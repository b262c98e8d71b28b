package app.redraft.ui.proofreading;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.CommandMenu;
import app.redraft.ui.common.Texts;
import app.redraft.ui.proofreading.typing.FoundProblem;
import app.redraft.ui.proofreading.typing.ProblemPointer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The menu at a problem: why it is one, its corrections, and what can be told the proofreader. FX thread. */
final class ProblemMenu implements ProblemPointer.Listener {
    private static final double WIDTH = 320;

    private final Function<FoundProblem, List<List<Command>>> commands;
    private @Nullable ContextMenu shown;

    ProblemMenu(Function<FoundProblem, List<List<Command>>> commands) {
        this.commands = commands;
    }

    @Override
    public void pointed(FoundProblem found, Node owner, Bounds place, boolean byKey) {
        left();
        ContextMenu menu = CommandMenu.contextMenu(commands.apply(found));
        menu.setId("problemMenu");
        menu.getItems().add(0, reason(found));
        menu.getItems().add(1, new SeparatorMenuItem());
        menu.setAutoHide(true);
        menu.setConsumeAutoHidingEvents(false);
        menu.show(owner.getScene().getWindow(), place.getMinX(), place.getMaxY());
        shown = menu;
        if (byKey) {
            enter(menu);
        } else {
            leaveEnter(menu, owner);
        }
    }

    @Override
    public void left() {
        if (shown != null) {
            shown.hide();
            shown = null;
        }
    }

    @Override
    public void atCaret(Node owner, Optional<FoundProblem> found) {
        owner.setAccessibleHelp(
                found.map(problem -> Texts.sentence(problem.problem().reason())).orElse(null));
    }

    private static CustomMenuItem reason(FoundProblem found) {
        Label why = new Label(Texts.sentence(found.problem().reason()));
        why.setWrapText(true);
        why.setMaxWidth(WIDTH);
        why.getStyleClass().add("problem-reason");
        CustomMenuItem item = new CustomMenuItem(why, false);
        item.setId("problemReason");
        item.getStyleClass().add("problem-why");
        item.setDisable(true);
        return item;
    }

    /** Whoever clicks into a word and presses Enter breaks the line, unless an arrow has gone into the menu before. */
    private static void leaveEnter(ContextMenu menu, Node owner) {
        boolean[] walked = {false};
        menu.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            walked[0] |= event.getCode().isArrowKey();
            if (event.getCode() == KeyCode.ENTER && !walked[0]) {
                menu.hide();
                owner.fireEvent(event.copyFor(owner, owner));
                event.consume();
            }
        });
    }

    /** As if the arrow down were pressed: there is no other way into a menu. */
    private static void enter(ContextMenu menu) {
        Node content = menu.getScene().getRoot().lookup(".context-menu");
        if (content != null) {
            Event.fireEvent(
                    content, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
        }
    }
}
