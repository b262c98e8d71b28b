package app.redraft.ui.editor;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.area.EditorArea;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;

/** What the writer can do with the text, for menus. Clipboard commands go to the field that has the keyboard. FX thread. */
final class EditorCommands {
    private final EditorActions editor;
    private final EditorArea area;
    private final LineCommands lines;
    private final Texts texts = Texts.of("editor");

    EditorCommands(EditorActions editor, EditorArea area, LineCommands lines) {
        this.editor = editor;
        this.area = area;
        this.lines = lines;
    }

    /** The Edit menu. */
    List<List<Command>> menu() {
        return List.of(history(), clipboard(), searching(), lines.menu());
    }

    /** The same for the context menu, without what has nothing to do with the place under the mouse. */
    List<List<Command>> context() {
        return List.of(clipboard(), history());
    }

    private List<Command> history() {
        return List.of(
                Command.of("undoItem", texts.get("menu.undo"), Shortcut.UNDO, editor::canUndo, editor::undo),
                Command.of("redoItem", texts.get("menu.redo"), Shortcut.REDO, editor::canRedo, editor::redo));
    }

    private List<Command> clipboard() {
        return List.of(
                withKeys(
                        "cutItem",
                        "cut",
                        "Shortcut+X",
                        this::hasSelection,
                        () -> act(TextInputControl::cut, area::cut)),
                withKeys(
                        "copyItem",
                        "copy",
                        "Shortcut+C",
                        this::hasSelection,
                        () -> act(TextInputControl::copy, area::copy)),
                withKeys(
                        "pasteItem",
                        "paste",
                        "Shortcut+V",
                        () -> Clipboard.getSystemClipboard().hasString(),
                        () -> act(TextInputControl::paste, area::paste)),
                withKeys(
                        "pastePlainItem",
                        "paste-plain",
                        "Shortcut+Shift+V",
                        () -> Clipboard.getSystemClipboard().hasString(),
                        () -> act(TextInputControl::paste, area::pastePlain)),
                withKeys(
                        "selectAllItem",
                        "select-all",
                        "Shortcut+A",
                        () -> true,
                        () -> act(TextInputControl::selectAll, area::selectAll)));
    }

    private List<Command> searching() {
        return List.of(
                Command.of("findItem", texts.get("menu.find"), Shortcut.FIND, () -> true, editor::find),
                Command.of(
                        "findNextItem",
                        texts.get("menu.find-next"),
                        Shortcut.FIND_NEXT,
                        editor::canFindNext,
                        editor::findNext),
                Command.of(
                        "findPreviousItem",
                        texts.get("menu.find-previous"),
                        Shortcut.FIND_PREVIOUS,
                        editor::canFindNext,
                        editor::findPrevious),
                Command.of(
                        "replaceItem",
                        texts.get("menu.replace"),
                        Shortcut.REPLACE,
                        () -> true,
                        editor::findAndReplace));
    }

    private Command withKeys(String id, String name, String keys, BooleanSupplier possible, Runnable action) {
        ObservableValue<KeyCombination> fixed = new SimpleObjectProperty<>(KeyCombination.valueOf(keys));
        return new Command(id, texts.get("menu." + name), Optional.of(fixed), possible, action);
    }

    private boolean hasSelection() {
        return field().map(field -> field.getSelection().getLength() > 0)
                .orElse(area.getSelection().getLength() > 0);
    }

    private void act(Consumer<TextInputControl> inField, Runnable inText) {
        field().ifPresentOrElse(inField, inText);
    }

    private Optional<TextInputControl> field() {
        Scene scene = area.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        return owner instanceof TextInputControl field ? Optional.of(field) : Optional.empty();
    }
}
