package app.redraft.core.quality.phrase;

import app.redraft.core.quality.guard.Warning.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as words, each with its sentence. Code and addresses are no words. Read in one pass: a document is looked through as one types. */
final class PhraseText {
    private static final Pattern NO_WORDS = Pattern.compile(
            "(?ms)^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\\1|\\z)|`[^`\\n]+`|https?://\\S+|\\bwww\\.\\S+|\\]\\([^)\\n]*\\)|<[^<>\\n]{1,200}>");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "etc", "bzw", "ca", "sr", "sra", "approx", "fig");
    private static final String ENDS = ".!?…";

    private final String text;
    private final String prose;
    private final List<Token> tokens = new ArrayList<>();

    /**
     * A word.
     *
     * @param form in lower case, with straight apostrophes
     * @param start its first UTF-16 offset
     * @param end the offset after its last
     * @param sentence number of its sentence, from 0
     * @param first whether the sentence begins with it
     */
    record Token(String form, int start, int end, int sentence, boolean first) {
        /** So much of it as its other forms share with it. */
        String stem() {
            String bare = form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
            return bare.length() <= 5
                    ? bare.endsWith("s") && bare.length() > 3 ? bare.substring(0, bare.length() - 1) : bare
                    : bare.substring(0, 5);
        }
    }

    PhraseText(String text) {
        this.text = text;
        prose = masked(text);
        scan();
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    /** The form of a word; empty outside the text. */
    String form(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).form();
    }

    /** What stands between a word and the one before it, code and addresses blanked out. */
    String gap(int index) {
        int from = index == 0 ? 0 : tokens.get(index - 1).end();
        int to = index == tokens.size() ? prose.length() : tokens.get(index).start();
        return prose.substring(from, to);
    }

    /** Whether one of some characters stands between a word and the one before it. */
    boolean hasBetween(int index, String characters) {
        int to = index == tokens.size() ? prose.length() : tokens.get(index).start();
        for (int i = index == 0 ? 0 : tokens.get(index - 1).end(); i < to; i++) {
            if (characters.indexOf(prose.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether two neighbours are in one sentence with nothing but white space between. */
    boolean joined(int index) {
        return index > 0 && index < tokens.size() && !tokens.get(index).first() && isBlankBefore(index);
    }

    private boolean isBlankBefore(int index) {
        for (int i = tokens.get(index - 1).end(); i < tokens.get(index).start(); i++) {
            if (!Character.isWhitespace(prose.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean capitalized(int index) {
        return Character.isUpperCase(prose.charAt(tokens.get(index).start()));
    }

    /** The character at a place, code and addresses blanked out. */
    char charAt(int at) {
        return prose.charAt(at);
    }

    int length() {
        return prose.length();
    }

    /** Where words stand, from the first to the last, both included. */
    Span span(int first, int last) {
        return new Span(tokens.get(first).start(), tokens.get(last).end());
    }

    String words(int first, int last) {
        return span(first, last).in(text);
    }

    /** The first word at or after an offset; the number of words where none is. */
    int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String masked(String text) {
        if (text.indexOf('`') < 0
                && text.indexOf('~') < 0
                && text.indexOf('<') < 0
                && !text.contains("](")
                && !text.contains("://")
                && !text.contains("www.")) {
            return text;
        }
        Matcher matcher = NO_WORDS.matcher(text);
        StringBuilder prose = new StringBuilder(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (text.charAt(i) != '\n') {
                    prose.setCharAt(i, ' ');
                }
            }
        }
        return prose.toString();
    }

    private void scan() {
        int sentence = 0;
        boolean first = true;
        int at = 0;
        while (at < prose.length()) {
            if (!isLetter(at)) {
                at++;
                continue;
            }
            int end = endOfWord(at);
            if (!tokens.isEmpty() && endsSentence(at)) {
                sentence++;
                first = true;
            }
            String form = prose.substring(at, end)
                    .toLowerCase(Locale.ROOT)
                    .replace('’', '\'')
                    .replace('‑', '-');
            tokens.add(new Token(form, at, end, sentence, first));
            first = false;
            at = end;
        }
    }

    private boolean isLetter(int at) {
        char c = prose.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isHighSurrogate(c) && Character.isLetter(prose.codePointAt(at))
                || Character.isLowSurrogate(c) && at > 0 && Character.isLetter(prose.codePointAt(at - 1));
    }

    private int endOfWord(int start) {
        int at = start + 1;
        while (at < prose.length()) {
            char c = prose.charAt(at);
            boolean inner = "'’-‑".indexOf(c) >= 0 && at + 1 < prose.length() && isLetter(at + 1);
            if (!isLetter(at) && !inner && Character.getType(c) != Character.NON_SPACING_MARK) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Whether a sentence ended between the last word and a place. */
    private boolean endsSentence(int to) {
        Token last = tokens.get(tokens.size() - 1);
        int lines = 0;
        boolean stop = false;
        for (int i = last.end(); i < to; i++) {
            char c = prose.charAt(i);
            lines += c == '\n' ? 1 : 0;
            boolean abbreviated = c == '.' && (last.end() - last.start() == 1 || ABBREVIATIONS.contains(last.form()));
            stop |= ENDS.indexOf(c) >= 0 && !abbreviated;
        }
        return lines > 1 || lines == 1 && startsItem(to) || stop && (lines > 0 || hasSpace(last.end(), to));
    }

    private boolean hasSpace(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isWhitespace(prose.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line of a place is a heading or an item of a list. */
    private boolean startsItem(int at) {
        int line = prose.lastIndexOf('\n', at) + 1;
        while (line < at && Character.isWhitespace(prose.charAt(line))) {
            line++;
        }
        return line < at && "#-*+>|".indexOf(prose.charAt(line)) >= 0;
    }
}
