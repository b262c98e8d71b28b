package app.redraft.core.routing;

import app.redraft.core.llm.RewriteTask;
import java.util.List;
import java.util.Set;

/**
 * The kinds of code marks in a text: fences, backticks, declarations, assignments at the start of a line, tags,
 * SELECT..FROM, operators. One pass, over no more than the longest passage that is sent at once, so that the time stays a fraction of a millisecond for a text of any size and content.
 */
final class CodeMarks {
    private static final int FENCE = 1;
    private static final int BACKTICKS = 1 << 1;
    private static final int DECLARATION = 1 << 2;
    private static final int ASSIGNMENT = 1 << 3;
    private static final int TAG = 1 << 4;
    private static final int QUERY = 1 << 5;
    private static final int OPERATOR = 1 << 6;

    /** Characters that may begin a mark. */
    private static final boolean[] TELLING = new boolean[128];

    /** The two characters of each operator, as {@link #pair}. */
    private static final boolean[] OPERATORS = new boolean[TELLING.length * TELLING.length];

    private static final Set<String> CALLABLES = Set.of("def", "function", "fn", "func", "sub");
    private static final Set<String> TYPES = Set.of("class", "interface", "struct", "enum", "trait", "record");
    private static final Set<String> MODIFIERS = Set.of(
            "public",
            "private",
            "protected",
            "static",
            "final",
            "const",
            "let",
            "var",
            "int",
            "void",
            "export",
            "async",
            "import",
            "package",
            "using",
            "namespace",
            "return");

    /** Characters read in one go: small enough that the loop is compiled early, also in a program just started. */
    private static final int STRETCH = 128;

    private static final int LONGEST_TEXT = RewriteTask.LONGEST_PASSAGE;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_QUERY = 2_000;

    static {
        for (char c : "\n`<=&|->!:+*S".toCharArray()) {
            TELLING[c] = true;
        }
        for (String operator :
                List.of("==", "!=", "=>", "->", "&&", "||", "<=", ">=", "+=", "-=", "*=", ":=", "::", "++")) {
            OPERATORS[pair(operator.charAt(0), operator.charAt(1))] = true;
        }
    }

    private final String text;
    private final char[] chars;
    private int found;

    /** The next of each closing mark, searched for once: always behind where it was last asked for, or the end. */
    private int nextBacktick = -1;

    private int nextBracket = -1;
    private int nextFrom = -1;

    private CodeMarks(String text) {
        this.text = text;
        this.chars = text.toCharArray();
    }

    /**
     * The kinds of marks in a text, one bit each.
     *
     * @param enough stop when so many kinds are found
     */
    static int kinds(String text, int enough) {
        CodeMarks marks = new CodeMarks(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        marks.line(0);
        int at = 0;
        while (at < marks.chars.length && Integer.bitCount(marks.found) < enough) {
            int next = marks.telling(at, Math.min(marks.chars.length, at + STRETCH));
            if (next < 0) {
                at += STRETCH;
            } else {
                marks.look(next);
                at = next + 1;
            }
        }
        return marks.found;
    }

    /** The next character that may begin a mark, or -1. */
    private int telling(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c < TELLING.length && TELLING[c]) {
                return i;
            }
        }
        return -1;
    }

    private void look(int at) {
        char c = chars[at];
        if (c == '\n') {
            line(at + 1);
        } else if (c == '`') {
            backticks(at);
        } else if (c == 'S') {
            query(at);
        } else if (operator(at)) {
            found |= OPERATOR;
        } else if (c == '<' && tag(at + 1)) {
            found |= TAG;
        }
    }

    private boolean operator(int at) {
        return at + 1 < chars.length
                && chars[at + 1] < TELLING.length
                && OPERATORS[pair(chars[at], chars[at + 1])]
                && !ruler(at);
    }

    private static int pair(char first, char second) {
        return first * TELLING.length + second;
    }

    /** Part of a ruled line, of an arrow drawn long or of a comment's end: not an operator. */
    private boolean ruler(int at) {
        char before = at == 0 ? '\n' : chars[at - 1];
        return before == chars[at] || before == '-' || before == '!' || (before == '\n' && chars[at] == chars[at + 1]);
    }

    private void backticks(int at) {
        if (text.startsWith("```", at)) {
            found |= FENCE;
        } else if (at == 0 || chars[at - 1] != '`') {
            nextBacktick = nextBacktick > at ? nextBacktick : orEnd(text.indexOf('`', at + 1));
            if (nextBacktick > at + 1 && nextBacktick - at < LONGEST_LINE && nextBacktick < chars.length) {
                found |= BACKTICKS;
            }
        }
    }

    private void query(int at) {
        if (text.startsWith("SELECT ", at)) {
            nextFrom = nextFrom > at ? nextFrom : orEnd(text.indexOf("FROM ", at));
            if (nextFrom - at < LONGEST_QUERY && nextFrom < chars.length) {
                found |= QUERY;
            }
        }
    }

    private int orEnd(int index) {
        return index < 0 ? chars.length : index;
    }

    /** A name, and after it white space, a slash or the closing bracket; so that a mail address in brackets is none. */
    private boolean tag(int at) {
        int start = at < chars.length && chars[at] == '/' ? at + 1 : at;
        int end = start;
        while (end < chars.length && Character.isLetterOrDigit(chars[end])) {
            end++;
        }
        if (end == start || end >= chars.length || Character.isDigit(chars[start])) {
            return false;
        }
        if (chars[end] != '>' && chars[end] != ' ' && chars[end] != '/') {
            return false;
        }
        nextBracket = nextBracket >= end ? nextBracket : orEnd(text.indexOf('>', end));
        return nextBracket < chars.length
                && nextBracket - end < LONGEST_LINE
                && text.substring(end, nextBracket).indexOf('\n') < 0;
    }

    /** What only means code at the start of a line. */
    private void line(int lineStart) {
        int start = lineStart;
        while (start < chars.length && (chars[start] == ' ' || chars[start] == '\t')) {
            start++;
        }
        int end = start;
        while (end < chars.length
                && (Character.isLetterOrDigit(chars[end]) || chars[end] == '_' || chars[end] == '.')) {
            end++;
        }
        if (end == start || end - start > LONGEST_LINE) {
            if (text.startsWith("#include", start) || text.startsWith("#!/", start)) {
                found |= DECLARATION;
            }
            return;
        }
        int rest = end;
        while (rest < chars.length && chars[rest] == ' ') {
            rest++;
        }
        boolean equals = rest < chars.length && chars[rest] == '=';
        if (equals && (rest + 1 == chars.length || chars[rest + 1] != '=')) {
            found |= ASSIGNMENT;
        } else if (rest > end && declares(text.substring(start, end), rest)) {
            found |= DECLARATION;
        }
    }

    private boolean declares(String word, int rest) {
        boolean callable = CALLABLES.contains(word);
        boolean type = TYPES.contains(word);
        if (!callable && !type && !MODIFIERS.contains(word)) {
            return false;
        }
        int newline = text.indexOf('\n', rest);
        int end = Math.min(newline < 0 ? chars.length : newline, rest + LONGEST_LINE);
        String line = text.substring(rest, end).strip();
        if (line.isEmpty()) {
            return false;
        }
        if (callable) {
            return line.matches("\\w+\\s*\\(.*");
        }
        if (type) {
            return line.matches("\\w+\\s*[({:<].*|\\w+|\\w+ (extends|implements) .*");
        }
        return line.endsWith(";") || line.endsWith("{") || line.matches("[\\w:]+\\s*=.*|[\\w.]+");
    }
}
