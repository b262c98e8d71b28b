package app.redraft.ui.editor.markdown;

import app.redraft.core.markdown.BlockLine;
import app.redraft.core.markdown.edit.Edit;
import app.redraft.core.markdown.edit.LiteralWords;
import app.redraft.core.markdown.edit.TextLine;
import app.redraft.ui.editor.area.EditorArea;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of the text as Markdown, and edits of it. Offsets count in the displayed text. FX thread. */
final class MarkdownText {
    /** How far one looks up and down for the rest of a list. */
    private static final int MOST_LINES = 300;

    private static final Pattern LANGUAGE = Pattern.compile("lang(?:uage)?:\\s*[\"']?([A-Za-z_-]{2,12})[\"']?\\s*");

    private final EditorArea area;
    private final MarkdownHighlighting highlighting;
    private final Consumer<Edit> edits;

    /**
     * @param edits makes edits as one step that can be undone, or tells why it cannot
     */
    MarkdownText(EditorArea area, MarkdownHighlighting highlighting, Consumer<Edit> edits) {
        this.area = area;
        this.highlighting = highlighting;
        this.edits = edits;
    }

    int anchor() {
        return area.getAnchor();
    }

    int caret() {
        return area.getCaretPosition();
    }

    void apply(Edit edit) {
        edits.accept(edit);
    }

    /** The lines that the selection touches. */
    List<TextLine> selected() {
        return lines(firstSelected(), lastSelected() + 1);
    }

    /** The language that the front matter names, else that of the program. */
    Locale language() {
        for (int line = 0; line < Math.min(MOST_LINES, area.getParagraphs().size()); line++) {
            Matcher named = LANGUAGE.matcher(area.getText(line));
            if (highlighting.block(line).kind() != BlockLine.Kind.FRONT_MATTER) {
                break;
            } else if (named.matches()) {
                return Locale.forLanguageTag(named.group(1).replace('_', '-'));
            }
        }
        return Locale.getDefault();
    }

    /** Whether the caret stands where everything is taken as it is: in code, mathematics or front matter. */
    boolean isInCode() {
        TextLine line = lines(area.getCurrentParagraph(), area.getCurrentParagraph() + 1)
                .get(0);
        int at = caret() - line.start();
        return line.block().isLiteral() || LiteralWords.at(line.block(), line.text(), at);
    }

    /** Whether the selection is in or beside a passage under review, where whoever holds it decides about every key. */
    boolean isUnderReview() {
        int from = area.getSelection().getStart();
        int to = area.getSelection().getEnd();
        return highlighting.isHeld(Math.max(0, from - 1), Math.min(area.getLength(), to + 1));
    }

    /** The lines above the selection, the nearest first. */
    List<TextLine> above() {
        int first = firstSelected();
        List<TextLine> result = new ArrayList<>(lines(Math.max(0, first - MOST_LINES), first));
        Collections.reverse(result);
        return result;
    }

    /** The lines below the selection. */
    List<TextLine> below() {
        int next = lastSelected() + 1;
        return lines(next, Math.min(area.getParagraphs().size(), next + MOST_LINES));
    }

    /** The level of the nearest heading above the selection, 0 when there is none. */
    int levelAbove() {
        for (int line = firstSelected() - 1; line >= 0; line--) {
            int level = highlighting.block(line).level();
            if (level > 0) {
                return level;
            }
        }
        return 0;
    }

    private int firstSelected() {
        return area.paragraphAt(area.getSelection().getStart());
    }

    /** A selection that ends at the beginning of a line does not reach into it. */
    private int lastSelected() {
        int end = area.getSelection().getEnd();
        int line = area.paragraphAt(end);
        boolean before = area.getSelection().getLength() > 0 && end == area.getAbsolutePosition(line, 0);
        return before ? Math.max(firstSelected(), line - 1) : line;
    }

    private List<TextLine> lines(int from, int to) {
        List<TextLine> result = new ArrayList<>();
        for (int line = from; line < to; line++) {
            result.add(new TextLine(area.getAbsolutePosition(line, 0), area.getText(line), highlighting.block(line)));
        }
        return result;
    }
}
