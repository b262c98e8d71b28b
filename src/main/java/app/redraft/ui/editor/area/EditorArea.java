package app.redraft.ui.editor.area;

import app.redraft.core.text.units.Graphemes;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.reactfx.EventSource;
import org.reactfx.EventStream;

/**
 * The text area itself: moves by grapheme clusters and asks a guard before the writer changes anything. What it shows is not
 * always the document; see {@link DocumentEditor}.
 */
public final class EditorArea extends StyledTextArea<Collection<String>, Collection<String>> {
    /** Pixels to show above and below what is brought into view. */
    private static final double CONTEXT = 48;

    /** Left padding of every paragraph; the same as in {@code editor.css}. */
    private static final double PARAGRAPH_INSET = 16;

    /** Characters. */
    private static final int LONGEST_PASTE = 10_000_000;

    private static final int LONGEST_PARAGRAPH = 500_000;

    private static final Collection<String> PLAIN = List.of();

    private final Guard guard;
    private Supplier<String> pasted = TextClipboard::text;
    private final EventSource<IndexRange> replacements = new EventSource<>();

    /** Decides about what the writer is about to do. Offsets count in the displayed text. */
    public interface Guard {
        /** Whether this replacement may go ahead. */
        boolean permits(int from, int to, String text);

        /** The text to put on the clipboard for a selection. */
        String copyOf(int from, int to);

        /** The undo key was pressed in the text. */
        void undo();

        /** The redo key was pressed in the text. */
        void redo();
    }

    public EditorArea(Guard guard) {
        super(PLAIN, EditorArea::styleParagraph, PLAIN, EditorArea::styleText, false);
        this.guard = guard;
        setId("editor");
        getStyleClass().add("redraft-editor");
        setWrapText(true);
        setUseInitialStyleForInsertion(true);
        setUndoManager(UndoUtils.noOpUndoManager());
        addEventFilter(KeyEvent.KEY_PRESSED, this::moveRightToLeft);
    }

    /** The arrow to the left goes on in a paragraph from right to left. */
    private void moveRightToLeft(KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        boolean arrow = left || event.getCode() == KeyCode.RIGHT;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (arrow && plain && isRightToLeft(getCurrentParagraph())) {
            SelectionPolicy policy = event.isShiftDown() ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR;
            if (left) {
                nextChar(policy);
            } else {
                previousChar(policy);
            }
            requestFollowCaret();
            event.consume();
        }
    }

    /**
     * Tells of text that was put in with styles of its own, in display offsets. The plain changes do not: they leave out what
     * was replaced by the same text.
     */
    public EventStream<IndexRange> replacements() {
        return replacements;
    }

    /** Tells the features of text that was put in with styles of its own. */
    public void tellReplaced(int from, int to) {
        replacements.push(new IndexRange(from, to));
    }

    private boolean isRightToLeft(int paragraph) {
        return getParagraph(paragraph).getParagraphStyle().contains(RightToLeft.STYLE);
    }

    private static void styleParagraph(TextFlow node, Collection<String> style) {
        node.getStyleClass().addAll(style);
        RightToLeft.orient(node, style);
    }

    private static void styleText(TextExt node, Collection<String> style) {
        node.getStyleClass().addAll(style);
    }

    @Override
    public void replace(
            int start, int end, StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        if (guard.permits(start, end, replacement.getText())) {
            super.replace(start, end, replacement);
        }
    }

    @Override
    public void moveSelectedText(int position) {
        int start = getSelection().getStart();
        int end = getSelection().getEnd();
        if (guard.permits(start, end, "") && guard.permits(position, position, getSelectedText())) {
            super.moveSelectedText(position);
        }
    }

    /** JavaFX takes the place of the mouse from the left, and reads it from the right in a paragraph from right to left. */
    @Override
    public CharacterHit hit(double x, double y) {
        CharacterHit hit = super.hit(x, y);
        int paragraph = paragraphAt(Math.min(hit.getInsertionIndex(), getLength()));
        if (!isRightToLeft(paragraph)) {
            return hit;
        }
        double left = getPadding().getLeft() + PARAGRAPH_INSET;
        double right = getWidth() - getPadding().getRight();
        return super.hit(left + right - x, y);
    }

    /** Whoever selects everything looks at what is in sight, not at the end. */
    @Override
    public void requestFollowCaret() {
        if (getSelection().getLength() == 0 || getSelection().getLength() < getLength()) {
            super.requestFollowCaret();
        }
    }

    /** The area's own key for it is pressed before any menu hears of it. */
    @Override
    public void undo() {
        guard.undo();
    }

    @Override
    public void redo() {
        guard.redo();
    }

    @Override
    public void copy() {
        if (getSelection().getLength() > 0) {
            TextClipboard.put(
                    guard.copyOf(getSelection().getStart(), getSelection().getEnd()));
        }
    }

    @Override
    public void cut() {
        int start = getSelection().getStart();
        int end = getSelection().getEnd();
        if (end > start && guard.permits(start, end, "")) {
            copy();
            super.replaceText(start, end, "");
        }
    }

    @Override
    public void paste() {
        insert(pasted.get());
    }

    /** Pastes letters alone, whatever else the clipboard has. */
    public void pastePlain() {
        insert(TextClipboard.text());
    }

    private void insert(String text) {
        if (!fits(text)) {
            fireEvent(new PasteRefusedEvent());
        } else if (!text.isEmpty()) {
            replaceSelection(text);
        }
    }

    /** Takes what is pasted from elsewhere than the plain text of the clipboard. */
    public void setPasted(Supplier<String> source) {
        pasted = source;
    }

    /** Whether a text can be laid out while the writer waits. */
    private static boolean fits(String text) {
        return text.length() <= LONGEST_PASTE && text.lines().allMatch(line -> line.length() <= LONGEST_PARAGRAPH);
    }

    @Override
    public void nextChar(SelectionPolicy policy) {
        if (getSelection().getLength() > 0 && policy == SelectionPolicy.CLEAR) {
            moveTo(getSelection().getEnd(), policy);
        } else {
            moveTo(clusterAfter(getCaretPosition()), policy);
        }
    }

    @Override
    public void previousChar(SelectionPolicy policy) {
        if (getSelection().getLength() > 0 && policy == SelectionPolicy.CLEAR) {
            moveTo(getSelection().getStart(), policy);
        } else {
            moveTo(clusterBefore(getCaretPosition()), policy);
        }
    }

    @Override
    public void deleteNextChar() {
        int caret = getCaretPosition();
        int after = clusterAfter(caret);
        if (after > caret) {
            replaceText(caret, after, "");
        }
    }

    @Override
    public void deletePreviousChar() {
        int caret = getCaretPosition();
        int before = clusterBefore(caret);
        if (before < caret) {
            replaceText(before, caret, "");
        }
    }

    private int clusterAfter(int caret) {
        int column = getCaretColumn();
        String paragraph = getText(getCurrentParagraph());
        return column == paragraph.length()
                ? Math.min(getLength(), caret + 1)
                : caret - column + Graphemes.after(paragraph, column);
    }

    private int clusterBefore(int caret) {
        int column = getCaretColumn();
        return column == 0
                ? Math.max(0, caret - 1)
                : caret - column + Graphemes.before(getText(getCurrentParagraph()), column);
    }

    /** The first paragraph in sight, counted from 0; 0 before anything is laid out. */
    public int topParagraph() {
        return getVisibleParagraphs().isEmpty() ? 0 : firstVisibleParToAllParIndex();
    }

    /** The paragraph in which an offset stands. */
    public int paragraphAt(int offset) {
        return offsetToPosition(offset, Bias.Forward).getMajor();
    }

    /** Scrolls just so far that a character and the lines around it can be seen. */
    public void bringIntoView(int offset) {
        int paragraph = paragraphAt(offset);
        if (allParToVisibleParIndex(paragraph).isEmpty()) {
            showParagraphInViewport(paragraph);
            layout();
        }
        Bounds character = getCharacterBoundsOnScreen(offset, Math.min(getLength(), offset + 1))
                .orElse(null);
        Bounds whole = getParagraphBoundsOnScreen(paragraph).orElse(null);
        if (character != null && whole != null) {
            double top = character.getMinY() - whole.getMinY() - CONTEXT;
            showParagraphRegion(paragraph, new BoundingBox(0, top, 1, character.getHeight() + 2 * CONTEXT));
        }
    }
}
