package app.redraft.infra.provider.proofreader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the blocks of a Markdown or plain text that hold sentences. Front matter, code, tables, rules and blank lines are in
 * no block, so nothing ever changes them.
 */
final class TextStructure {
    /** A line at least this long that ends without a full stop goes on in the next line. */
    private static final int WRAPPED_LINE = 45;

    // No group is repeated: the regular expression engine would recurse on a long line.
    private static final Pattern FENCE = Pattern.compile("(?s)\\s{0,3}(?:`{3,}|~{3,}).*");
    private static final Pattern TABLE_ROW = Pattern.compile("(?s)\\s{0,3}\\|.*");
    private static final Pattern TABLE_RULE = Pattern.compile("\\s{0,3}\\|?[\\s:]*-{2,}+[\\s:-]*\\|[\\s:|-]*+");
    private static final Pattern RULE = Pattern.compile("[-*_=~+#\\s]{3,}+");
    private static final Pattern QUOTE_MARK = Pattern.compile("\\s{0,3}>[> \\t]{0,40}+");
    private static final Pattern HEADING_MARK = Pattern.compile("\\s{0,3}#{1,6}[ \\t]+");
    private static final Pattern ITEM_MARK =
            Pattern.compile("\\s*+(?:[-*+\u2022:~]|\\(?[0-9]{1,9}[.)])[ \\t]+(?:\\[[ xX]\\][ \\t]+)?");
    private static final Pattern INDENTED_CODE = Pattern.compile("(?s)(?: {4}|\\t).*(?:[;{}=<>\\\\]|\\(\\)).*");
    private static final Pattern DEFINITION = Pattern.compile("(?s)\\s{0,3}\\[[^\\]]{1,200}\\]:\\s*+\\S.*");
    private static final Pattern KEYED = Pattern.compile("(?s)\\s*+[\\w-]{1,80}\\s*+[:=].*");

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<TextSpan> marks = new ArrayList<>();
    private int blockStart = -1;
    private int blockEnd;
    private boolean prose;
    private boolean quoted;
    private int lastLineStart;

    private TextStructure(String text) {
        this.text = text;
    }

    /** The blocks in order, apart from one another. Linear in the length of the text. */
    static List<Block> blocks(String text) {
        TextStructure structure = new TextStructure(text);
        structure.read();
        return structure.blocks;
    }

    private void read() {
        int at = frontMatterEnd();
        boolean code = false;
        while (at < text.length()) {
            int end = lineEnd(at);
            String line = text.substring(at, end);
            if (FENCE.matcher(line).matches()) {
                close();
                code = !code;
            } else if (code || holdsNoSentence(line, at)) {
                close();
            } else {
                line(line, at, end);
            }
            at = end + 1;
        }
        close();
    }

    private void line(String line, int start, int end) {
        int quoteMark = prefix(QUOTE_MARK, line, 0);
        int headingMark = prefix(HEADING_MARK, line, quoteMark);
        int mark = headingMark > quoteMark ? headingMark : prefix(ITEM_MARK, line, quoteMark);
        boolean opens = mark > quoteMark || quoted != quoteMark > 0;
        if (blockStart >= 0 && (opens || !continues(line.substring(mark)))) {
            close();
        }
        if (blockStart < 0) {
            blockStart = start;
            prose = mark == quoteMark;
            quoted = quoteMark > 0;
        }
        if (mark > 0) {
            marks.add(new TextSpan(start, start + mark));
        }
        blockEnd = end;
        lastLineStart = start;
        if (headingMark > quoteMark) {
            close();
        }
    }

    /** Whether the line goes on with the sentence of the line before. */
    private boolean continues(String line) {
        String before = text.substring(lastLineStart, blockEnd).stripTrailing();
        boolean ended = !before.isEmpty() && ".!?:\u2026\"\u201d".indexOf(before.charAt(before.length() - 1)) >= 0;
        String rest = line.stripLeading();
        boolean lowerCase = !rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0));
        return lowerCase || (!ended && before.length() >= WRAPPED_LINE);
    }

    private boolean holdsNoSentence(String line, int start) {
        return line.isBlank()
                || RULE.matcher(line).matches()
                || TABLE_ROW.matcher(line).matches()
                || TABLE_RULE.matcher(line).matches()
                || DEFINITION.matcher(line).matches()
                || (line.indexOf('|') >= 0 && besideTableRule(start))
                || (blockStart < 0 && INDENTED_CODE.matcher(line).matches());
    }

    private boolean besideTableRule(int start) {
        int next = lineEnd(start) + 1;
        boolean above = next < text.length()
                && TABLE_RULE.matcher(text.substring(next, lineEnd(next))).matches();
        int previous = text.lastIndexOf('\n', start - 2) + 1;
        String before = start == 0 ? "" : text.substring(previous, start - 1);
        return above || before.indexOf('|') >= 0;
    }

    private int frontMatterEnd() {
        if (!text.startsWith("---\n") && !text.startsWith("+++\n")) {
            return 0;
        }
        String fence = "\n" + text.substring(0, 3);
        int close = text.indexOf(fence, 3);
        boolean keyed = close > 0 && KEYED.matcher(text.substring(4, close)).matches();
        return keyed ? lineEnd(close + 1) : 0;
    }

    private void close() {
        if (blockStart >= 0) {
            blocks.add(new Block(blockStart, blockEnd, prose, quoted, List.copyOf(marks)));
            blockStart = -1;
            marks.clear();
        }
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static int prefix(Pattern pattern, String line, int from) {
        Matcher matcher = pattern.matcher(line).region(from, line.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }
}
