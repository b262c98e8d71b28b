package app.redraft.core.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands in the words of a paragraph: emphasis, code, links, footnotes, mathematics, tags. One text, one thread. */
final class InlineReader {
    private static final int LONGEST_TAG = 500;
    private static final int LONGEST_FORMULA = 400;

    private static final Pattern ADDRESS_IN_BRACKETS =
            Pattern.compile("<(?:[a-zA-Z][\\w+.-]{1,31}:[^\\s<>]*|[^\\s<>@]+@[^\\s<>@]+)>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][\\w-]*(?:\\s[^<>]*)?/?>|<!--.*?-->");
    private static final Pattern BARE_ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>]*[^\\s<>?!.,:*_~'\")\\]}]");
    private static final Pattern DESTINATION = Pattern.compile(
            "\\(\\s*(?:<[^<>\\n]*>|[^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)*)(?:\\s+(?:\"[^\"]*\"|'[^']*'|\\([^()]*\\)))?\\s*\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\[[^\\[\\]\\n]{0,200}\\]");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\s\\[\\]]{1,200}\\]");
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String text;
    private final Marks marks;
    private final Delimiters delimiters;
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    /** Lengths of runs of backticks that are known to close nowhere behind. */
    private final Set<Integer> unclosed = new HashSet<>();

    /** An opening bracket. */
    private record Bracket(int from, int words, int runs) {}

    InlineReader(String text, Marks marks) {
        this.text = text;
        this.marks = marks;
        delimiters = new Delimiters(marks);
    }

    /** Reads a stretch as a text of its own. */
    void read(int from, int to) {
        brackets.clear();
        unclosed.clear();
        int at = from;
        while (at < to) {
            at = Math.max(at + 1, step(at, to));
        }
        delimiters.pair(0);
    }

    /** Reads what begins at an offset; returns the offset after it. */
    private int step(int at, int to) {
        return switch (text.charAt(at)) {
            case '\\' -> escape(at, to);
            case '`' -> code(at, to);
            case '$' -> formula(at, to);
            case '<' -> tag(at, to);
            case '*', '_', '~' -> delimiters.add(text, at, to);
            case '!' -> at + 1 < to && text.charAt(at + 1) == '[' ? open(at, at + 2) : at + 1;
            case '[' -> bracket(at, to);
            case ']' -> close(at, to);
            case 'h', 'w' -> address(at, to);
            default -> at + 1;
        };
    }

    private int escape(int at, int to) {
        if (at + 1 < to && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0) {
            marks.add(at, at + 1, MarkdownStyle.MARKER);
            return at + 2;
        }
        return at + 1;
    }

    private int code(int at, int to) {
        int open = runEnd('`', at, to);
        int length = open - at;
        if (unclosed.contains(length)) {
            return open;
        }
        int close = open;
        while (close < to) {
            close = text.indexOf('`', close);
            if (close < 0 || close >= to) {
                break;
            }
            int end = runEnd('`', close, to);
            if (end - close == length) {
                marks.add(at, end, MarkdownStyle.CODE);
                marks.add(at, open, MarkdownStyle.MARKER);
                marks.add(close, end, MarkdownStyle.MARKER);
                return end;
            }
            close = end;
        }
        unclosed.add(length);
        return open;
    }

    private int runEnd(char c, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    /** A sum of money is no formula: the dollar that closes one stands behind a character and before no digit. */
    private int formula(int at, int to) {
        int open = Math.min(runEnd('$', at, to), at + 2);
        String mark = text.substring(at, open);
        int limit = Math.min(to, at + LONGEST_FORMULA);
        int close = text.indexOf(mark, open);
        while (close >= 0 && close < limit && text.charAt(close - 1) == '\\') {
            close = text.indexOf(mark, close + 1);
        }
        if (close <= open || close + mark.length() > limit) {
            return open;
        }
        int end = close + mark.length();
        boolean tight = !Character.isWhitespace(text.charAt(open)) && !Character.isWhitespace(text.charAt(close - 1));
        boolean money = end < to && Character.isDigit(text.charAt(end));
        if (mark.length() == 1 && (!tight || money)) {
            return open;
        }
        marks.add(at, end, MarkdownStyle.MATH);
        marks.add(at, open, MarkdownStyle.MARKER);
        marks.add(close, end, MarkdownStyle.MARKER);
        return end;
    }

    private int tag(int at, int to) {
        int limit = Math.min(to, at + LONGEST_TAG);
        Matcher address = ADDRESS_IN_BRACKETS.matcher(text).region(at, limit);
        if (address.lookingAt()) {
            marks.add(at, address.end(), MarkdownStyle.ADDRESS);
            return address.end();
        }
        Matcher tag = TAG.matcher(text).region(at, limit);
        if (tag.lookingAt()) {
            marks.add(at, tag.end(), MarkdownStyle.HTML);
            return tag.end();
        }
        return at + 1;
    }

    private int address(int at, int to) {
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        if (begins && (text.startsWith("http", at) || text.startsWith("www.", at))) {
            Matcher address = BARE_ADDRESS.matcher(text).region(at, Math.min(to, at + LONGEST_TAG));
            if (address.lookingAt()) {
                marks.add(at, address.end(), MarkdownStyle.ADDRESS);
                return address.end();
            }
        }
        return at + 1;
    }

    private int bracket(int at, int to) {
        Matcher footnote = FOOTNOTE.matcher(text).region(at, to);
        if (at + 1 < to && text.charAt(at + 1) == '^' && footnote.lookingAt()) {
            marks.add(at, footnote.end(), MarkdownStyle.FOOTNOTE);
            return footnote.end();
        }
        return open(at, at + 1);
    }

    private int open(int from, int words) {
        brackets.push(new Bracket(from, words, delimiters.size()));
        return words;
    }

    private int close(int at, int to) {
        Bracket opened = brackets.poll();
        if (opened == null || at + 1 >= to) {
            return at + 1;
        }
        char next = text.charAt(at + 1);
        Matcher target = (next == '(' ? DESTINATION : REFERENCE)
                .matcher(text)
                .region(at + 1, Math.min(to, at + 2 * LONGEST_TAG));
        if (next != '(' && next != '[' || !target.lookingAt()) {
            return at + 1;
        }
        marks.add(opened.from(), opened.words(), MarkdownStyle.MARKER);
        marks.add(opened.words(), at, MarkdownStyle.LINK);
        marks.add(at, target.end(), MarkdownStyle.MARKER);
        marks.add(at + 2, target.end() - 1, MarkdownStyle.ADDRESS);
        delimiters.pair(Math.min(opened.runs(), delimiters.size()));
        return target.end();
    }
}
