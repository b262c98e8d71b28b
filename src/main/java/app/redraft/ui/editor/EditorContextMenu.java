package app.redraft.ui.editor;

import app.redraft.ui.common.Command;
import app.redraft.ui.common.CommandMenu;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexRange;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** The menu at the mouse or the caret. What it offers is for the place under the mouse. */
final class EditorContextMenu implements EditorFeature {
    private final List<Supplier<List<List<Command>>>> offers = new ArrayList<>();
    private final IntConsumer pointedAt;
    private final EventHandler<ContextMenuEvent> handler = this::open;
    private @Nullable EditorArea installed;
    private @Nullable ContextMenu shown;

    /** @param pointedAt hears the display offset that the writer points at, before the menu opens */
    EditorContextMenu(IntConsumer pointedAt) {
        this.pointedAt = pointedAt;
    }

    /** Offers commands, below those that are there. */
    void offer(Supplier<List<List<Command>>> commands) {
        offers.add(commands);
    }

    /** Offers commands above those that are there. */
    void offerFirst(Supplier<List<List<Command>>> commands) {
        offers.add(0, commands);
    }

    @Override
    public void install(EditorArea area) {
        installed = area;
        area.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, handler);
    }

    @Override
    public void uninstall() {
        if (installed != null) {
            installed.removeEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, handler);
        }
        installed = null;
    }

    private void open(ContextMenuEvent event) {
        EditorArea area = installed;
        if (area == null) {
            return;
        }
        if (shown != null) {
            shown.hide();
        }
        double x = event.getScreenX();
        double y = event.getScreenY();
        if (event.isKeyboardTrigger()) {
            Bounds caret = area.getCaretBounds().orElse(null);
            x = caret == null ? x : caret.getMaxX();
            y = caret == null ? y : caret.getMaxY();
        } else {
            pointAt(area, area.hit(event.getX(), event.getY()).getInsertionIndex());
        }
        List<List<Command>> groups = new ArrayList<>();
        offers.forEach(offer -> groups.addAll(offer.get()));
        ContextMenu menu = CommandMenu.contextMenu(groups);
        menu.setAutoHide(true);
        // Of the window, not of the text: the menu would take the font of the text.
        menu.show(area.getScene().getWindow(), x, y);
        shown = menu;
        event.consume();
    }

    private void pointAt(EditorArea area, int offset) {
        IndexRange selection = area.getSelection();
        if (offset < selection.getStart() || offset > selection.getEnd() || selection.getLength() == 0) {
            area.moveTo(offset);
        }
        pointedAt.accept(offset);
    }
}
