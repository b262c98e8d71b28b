package app.redraft.core.markdown.edit;

import app.redraft.core.markdown.BlockLine;
import app.redraft.core.markdown.LineStyles;
import app.redraft.core.markdown.MarkdownStyle;
import app.redraft.core.markdown.StyleRun;
import java.util.List;

/** Where in a line characters are taken as they are: in code, mathematics, tags and addresses. Any thread. */
public final class LiteralWords {
    private static final int LITERAL = MarkdownStyle.CODE.bit()
            | MarkdownStyle.MATH.bit()
            | MarkdownStyle.HTML.bit()
            | MarkdownStyle.ADDRESS.bit()
            | MarkdownStyle.FRONT_MATTER.bit();

    private LiteralWords() {}

    /** Whether an offset of a line stands within such words; at their very ends it does not. */
    public static boolean at(BlockLine block, String line, int offset) {
        int end = 0;
        boolean before = false;
        for (StyleRun run : LineStyles.of(List.of(block), List.of(line)).get(0)) {
            boolean literal = (run.styles() & LITERAL) != 0;
            if (offset > end && offset < end + run.length()) {
                return literal;
            } else if (offset == end) {
                return before && literal;
            }
            end += run.length();
            before = literal;
        }
        return false;
    }
}
