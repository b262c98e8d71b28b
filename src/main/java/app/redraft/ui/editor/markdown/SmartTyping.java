package app.redraft.ui.editor.markdown;

import app.redraft.core.markdown.edit.Edit;
import app.redraft.core.markdown.edit.Quotes;
import app.redraft.core.markdown.edit.SmartPunctuation;
import app.redraft.core.markdown.edit.TextLine;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sets typographic quotation marks and dashes as they are typed, but not in code. The character of the keyboard is typed first,
 * and what becomes of it is a step of its own: undo gives it back. FX thread.
 */
final class SmartTyping implements EditorFeature {
    private static final String TYPED = "\"'-.";

    private final MarkdownText text;
    private final EventHandler<KeyEvent> handler = this::typed;
    private @Nullable EditorArea installed;
    private boolean on = true;

    SmartTyping(MarkdownText text) {
        this.text = text;
    }

    boolean isOn() {
        return on;
    }

    void setOn(boolean smart) {
        on = smart;
    }

    @Override
    public void install(EditorArea area) {
        if (installed == null) {
            installed = area;
            area.addEventFilter(KeyEvent.KEY_TYPED, handler);
        }
    }

    @Override
    public void uninstall() {
        if (installed != null) {
            installed.removeEventFilter(KeyEvent.KEY_TYPED, handler);
            installed = null;
        }
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        EditorArea area = installed;
        if (area == null || !on || !plain || typed.length() != 1 || TYPED.indexOf(typed.charAt(0)) < 0) {
            return;
        }
        int length = area.getLength() - area.getSelection().getLength();
        if (text.isInCode() || text.isUnderReview()) {
            return;
        }
        event.consume();
        area.replaceSelection(typed);
        if (area.getLength() == length + 1) {
            change(text.selected().get(0), area.getCaretPosition() - 1).ifPresent(text::apply);
        }
        area.requestFollowCaret();
    }

    private Optional<Edit> change(TextLine line, int offset) {
        return SmartPunctuation.typed(line.text(), offset - line.start(), line.start(), Quotes.of(text.language()));
    }
}
