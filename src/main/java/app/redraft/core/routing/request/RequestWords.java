package app.redraft.core.routing.request;

import app.redraft.core.llm.RewriteTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The words of a request: lower case, accents folded, cut at everything that is not a letter or a digit (a plus or hash sign
 * stays with its word: {@code c++}; a sign of Chinese or Japanese is a word). Quoted words are named, not asked for, and can be left out.
 *
 * @param words the words in order
 * @param clauses for each word, the number of the clause it stands in, from 0
 */
public record RequestWords(List<String> words, List<Integer> clauses) {
    /** Longest request that is read, in UTF-16 units, so that the time stays bounded. */
    public static final int LIMIT = RewriteTask.LONGEST_INSTRUCTION;

    private static final int LONGEST_QUOTE = 200;
    private static final String CLAUSE_ENDS = ",;:.!?¿¡()—–\n、。，；：！？（）";
    private static final String OPENING = "'\"`«“„‘‹";
    private static final String CLOSING = "'\"`»”“’›";

    /** Reads a request with everything in it. */
    public static RequestWords all(String request) {
        return read(request, false);
    }

    /** Reads a request without its quotations. */
    public static RequestWords unquoted(String request) {
        return read(request, true);
    }

    /** How many words there are. */
    int size() {
        return words.size();
    }

    /** About how many words there are where two signs of Chinese or Japanese count as one. */
    int length() {
        long signs =
                words.stream().filter(word -> isIdeograph(word.codePointAt(0))).count();
        return size() - (int) (signs / 2);
    }

    /** The same words with others in the place of some. */
    RequestWords with(UnaryOperator<String> correction) {
        return new RequestWords(words.stream().map(correction).toList(), clauses);
    }

    /** Whether a word is the first of its clause. */
    boolean opensClause(int index) {
        return index == 0 || !clauses.get(index).equals(clauses.get(index - 1));
    }

    /** Clauses of at least two words. */
    public int fullClauses() {
        int count = 0;
        for (int i = 1; i < words.size(); i++) {
            boolean second = clauses.get(i).equals(clauses.get(i - 1)) && opensClause(i - 1);
            count += second ? 1 : 0;
        }
        return count;
    }

    private static RequestWords read(String request, boolean skipQuotes) {
        List<String> words = new ArrayList<>();
        List<Integer> clauses = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int end = Math.min(request.length(), LIMIT);
        int clause = 0;
        int at = 0;
        while (at < end) {
            int point = request.codePointAt(at);
            int length = Character.charCount(point);
            if (isIdeograph(point)) {
                flush(word, words, clauses, clause);
                word.appendCodePoint(point);
                flush(word, words, clauses, clause);
            } else if (inWord(point, word)) {
                fold(point, word);
            } else {
                flush(word, words, clauses, clause);
                if (endsClause(request, at)) {
                    clause++;
                }
                int closing = skipQuotes ? closingQuote(request, at, end) : -1;
                length = closing < 0 ? length : closing - at + 1;
            }
            at += length;
        }
        flush(word, words, clauses, clause);
        return new RequestWords(words, clauses);
    }

    private static boolean inWord(int point, StringBuilder word) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || ((point == '+' || point == '#') && word.length() > 0);
    }

    /** Chinese and Japanese put no spaces between words: each sign is one. */
    private static boolean isIdeograph(int point) {
        return (point >= 0x3040 && point <= 0x9FFF) || (point >= 0x20000 && point <= 0x3FFFF);
    }

    private static void flush(StringBuilder word, List<String> words, List<Integer> clauses, int clause) {
        if (word.length() > 0) {
            words.add(word.toString());
            clauses.add(clause);
            word.setLength(0);
        }
    }

    /** A comma or full stop between two digits belongs to a number. */
    private static boolean endsClause(String request, int at) {
        if (CLAUSE_ENDS.indexOf(request.charAt(at)) < 0) {
            return false;
        }
        boolean number = at > 0
                && at + 1 < request.length()
                && Character.isDigit(request.charAt(at - 1))
                && Character.isDigit(request.charAt(at + 1));
        return !number;
    }

    /** The offset of the mark that closes a quotation opened here, or -1; an apostrophe opens none. */
    private static int closingQuote(String request, int at, int end) {
        int kind = OPENING.indexOf(request.charAt(at));
        if (kind < 0 || (at > 0 && Character.isLetterOrDigit(request.charAt(at - 1)))) {
            return -1;
        }
        char closing = CLOSING.charAt(kind);
        int last = Math.min(end, at + LONGEST_QUOTE);
        for (int i = at + 2; i < last; i++) {
            boolean inside = i + 1 < end && Character.isLetterOrDigit(request.charAt(i + 1));
            if (request.charAt(i) == closing && !inside) {
                return i;
            }
        }
        return -1;
    }

    /** Appends a letter in lower case without its accent. */
    private static void fold(int point, StringBuilder word) {
        int lower = Character.toLowerCase(point);
        if (lower < 0x80) {
            word.append((char) lower);
            return;
        }
        if (Character.getType(lower) == Character.NON_SPACING_MARK) {
            return;
        }
        switch (lower) {
            case 'à', 'á', 'â', 'ã', 'ä', 'å', 'ā', 'ą' -> word.append('a');
            case 'ç', 'ć', 'č' -> word.append('c');
            case 'è', 'é', 'ê', 'ë', 'ē', 'ę', 'ě' -> word.append('e');
            case 'ì', 'í', 'î', 'ï', 'ī' -> word.append('i');
            case 'ñ', 'ń', 'ň' -> word.append('n');
            case 'ò', 'ó', 'ô', 'õ', 'ö', 'ø', 'ō', 'ő' -> word.append('o');
            case 'ù', 'ú', 'û', 'ü', 'ū', 'ů', 'ű' -> word.append('u');
            case 'ý', 'ÿ' -> word.append('y');
            case 'ś', 'š' -> word.append('s');
            case 'ź', 'ż', 'ž' -> word.append('z');
            case 'ł' -> word.append('l');
            case 'ř' -> word.append('r');
            case 'ß' -> word.append("ss");
            case 'œ' -> word.append("oe");
            case 'æ' -> word.append("ae");
            default -> word.appendCodePoint(lower);
        }
    }
}
