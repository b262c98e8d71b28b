package app.redraft.ui.editor.markdown;

import app.redraft.core.markdown.edit.Edit;
import app.redraft.core.markdown.edit.ListKeys;
import app.redraft.core.markdown.edit.TableKeys;
import app.redraft.core.markdown.edit.TextLine;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Enter and Tab where they mean more than a line end and a tab: in lists, quotations and tables. FX thread. */
final class MarkdownKeys implements EditorFeature {
    private final MarkdownText text;
    private final EventHandler<KeyEvent> handler = this::pressed;
    private @Nullable EditorArea installed;

    MarkdownKeys(MarkdownText text) {
        this.text = text;
    }

    @Override
    public void install(EditorArea area) {
        if (installed == null) {
            installed = area;
            area.addEventFilter(KeyEvent.KEY_PRESSED, handler);
        }
    }

    @Override
    public void uninstall() {
        if (installed != null) {
            installed.removeEventFilter(KeyEvent.KEY_PRESSED, handler);
            installed = null;
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        Optional<Edit> edit = Optional.empty();
        if (text.isUnderReview()) {
            return;
        }
        if (plain && event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            edit = enter();
        } else if (plain && event.getCode() == KeyCode.TAB) {
            edit = tab(event.isShiftDown());
        }
        edit.ifPresent(made -> {
            text.apply(made);
            event.consume();
        });
    }

    private Optional<Edit> enter() {
        if (text.anchor() != text.caret()) {
            return Optional.empty();
        }
        List<TextLine> lines = new ArrayList<>(text.selected());
        lines.addAll(text.below());
        return ListKeys.enter(text.above(), lines, text.caret());
    }

    private Optional<Edit> tab(boolean out) {
        if (text.anchor() == text.caret() || text.selected().size() == 1) {
            Optional<Edit> cell = TableKeys.tab(text.above(), text.selected().get(0), text.below(), text.caret(), out);
            if (cell.isPresent()) {
                return cell;
            }
        }
        ListKeys.Caret caret = new ListKeys.Caret(text.anchor(), text.caret(), out);
        return ListKeys.tab(text.above(), text.selected(), text.below(), caret);
    }
}
