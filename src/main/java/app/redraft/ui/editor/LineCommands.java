package app.redraft.ui.editor;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.area.TextEdit;
import app.redraft.ui.editor.lines.LineEdit;
import app.redraft.ui.editor.lines.SelectedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The commands that change lines and letters; each is one step of undo. Live text is left as it is. FX thread. */
final class LineCommands {
    private final EditedDocument document;
    private final Consumer<List<TextEdit>> edit;
    private final Runnable refused;
    private final Texts texts = Texts.of("editor");

    /**
     * @param edit makes edits in the document
     * @param refused tells the writer that live text cannot be changed so
     */
    LineCommands(EditedDocument document, Consumer<List<TextEdit>> edit, Runnable refused) {
        this.document = document;
        this.edit = edit;
        this.refused = refused;
    }

    /** The commands, for the Edit menu. */
    List<Command> menu() {
        return List.of(
                command("moveUpItem", "move-up", Shortcut.MOVE_UP, SelectedText::movedUp),
                command("moveDownItem", "move-down", Shortcut.MOVE_DOWN, SelectedText::movedDown),
                command("joinLinesItem", "join-lines", Shortcut.JOIN_LINES, SelectedText::joined),
                command("transposeItem", "transpose", Shortcut.TRANSPOSE, SelectedText::transposed),
                command("upperCaseItem", "upper-case", Shortcut.UPPER_CASE, SelectedText::upperCase),
                command("lowerCaseItem", "lower-case", Shortcut.LOWER_CASE, SelectedText::lowerCase));
    }

    private Command command(String id, String name, Shortcut key, Function<SelectedText, Optional<LineEdit>> change) {
        return Command.of(id, texts.get("menu." + name), key, () -> true, () -> change(change));
    }

    private void change(Function<SelectedText, Optional<LineEdit>> change) {
        SelectedText selected = new SelectedText(document.documentText(), document.anchor(), document.caret());
        change.apply(selected).ifPresent(this::make);
    }

    private void make(LineEdit made) {
        TextEdit change = made.edit();
        if (document.isHeld(change.from(), change.to())) {
            refused.run();
        } else {
            edit.accept(List.of(change));
            document.select(made.anchor(), made.caret());
        }
    }
}
