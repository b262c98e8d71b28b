package app.redraft.core.rewrite.cleaning;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A label before an answer on the same line ("Rewritten: …"), and the original under one of its own before it. */
final class InlineLabel {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 100;
    private static final int LONGEST_LABEL = 60;
    /** So many words behind a label show whether they are the passage's. */
    private static final int WORDS = 8;
    /** So many of them are the passage's behind a label that may be the writer's. */
    private static final int SURELY = 3;

    private static final Pattern COLON = Pattern.compile("[^\\n:：]{2," + LONGEST + "}[:：][*_]*+[ \\t]*+(?=\\S)");
    private static final Pattern ANY_COLON = Pattern.compile("[^\\n:：]{2," + LONGEST + "}[:：][*_]*\\s*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");
    private static final Pattern GIVEN = Pattern.compile(
            "^[*_#>\\s]*(?:original|before|input|source|vorher|ausgangstext|originaltext|avant|antes|(?:the )?original (?:text|passage|version|sentence|paragraph)|texte original|texto original|version originale|versión original)[*_]*\\s*[:：][*_]*\\s*",
            FLAGS);
    private static final Pattern ANSWERED =
            Pattern.compile("(?m)^[*_#>\\s]*(?:after|output|nachher|après|después)[*_]*\\s*[:：][*_]*\\s*", FLAGS);
    private static final Pattern LINE = Pattern.compile("(?m)^[^\\n]*$");

    private final String original;
    private final Set<String> words;
    private final boolean labelled;

    /** @param original the passage that is rewritten */
    InlineLabel(String original) {
        this.original = original.strip();
        words = words(original, Integer.MAX_VALUE);
        Matcher own = COLON.matcher(this.original);
        labelled = own.lookingAt() && isLabel(own.group());
    }

    /**
     * Where the answer begins behind a label on its own line.
     *
     * @param whole whether nothing follows
     * @return an offset; 0 where there is none, or where that is not known yet
     */
    int end(String text, boolean whole) {
        Matcher colon = COLON.matcher(text);
        if (labelled || !colon.lookingAt() || !isLabel(colon.group()) || !whole && isOpen(text)) {
            return 0;
        }
        boolean named = !begins(PreambleWords.BARE_LABEL, colon.group())
                && !begins(PreambleWords.OUTPUT_LABEL, colon.group())
                && !hasWordsOf(colon.group());
        int needed = begins(PreambleWords.OUTPUT_LABEL, colon.group()) ? SURELY : 1;
        return named || shared(text.substring(colon.end())) >= needed ? colon.end() : 0;
    }

    /** Whether more text can still show that this one begins with such a label. */
    boolean isOpen(String text) {
        Matcher colon = COLON.matcher(text);
        if (labelled || !colon.lookingAt() || !isLabel(colon.group())) {
            return false;
        }
        String rest = text.substring(colon.end());
        return rest.indexOf('\n') < 0 && rest.split("\\s+").length <= WORDS;
    }

    /**
     * Where the answer begins behind the original, which a model gave back under a label.
     *
     * @return an offset, 0 where it did not, -1 while that is not known
     */
    int echoEnd(String text) {
        Matcher given = GIVEN.matcher(text);
        if (!given.lookingAt()) {
            return given.hitEnd() ? -1 : 0;
        }
        String rest = text.substring(given.end());
        int compared = Math.min(20, Math.min(rest.length(), original.length()));
        if (GIVEN.matcher(original).lookingAt()
                || !withoutMarks(rest).regionMatches(true, 0, withoutMarks(original), 0, Math.max(0, compared - 4))) {
            return 0;
        }
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            int end = answerBegins(line.group());
            if (line.start() > 0 && end > 0) {
                return nextVisible(text, line.start() + end);
            }
        }
        return -1;
    }

    /** Where the answer begins on a line that begins with a label; 0 where it does not begin with one. */
    private static int answerBegins(String line) {
        Matcher answered = ANSWERED.matcher(line);
        if (answered.lookingAt()) {
            return answered.end();
        }
        Matcher colon = ANY_COLON.matcher(line);
        return colon.lookingAt() && isLabel(colon.group()) ? colon.end() : 0;
    }

    private static String withoutMarks(String text) {
        return text.replaceAll("^[*_>\"“”'\\s]+", "");
    }

    private long shared(String rest) {
        return words(rest, WORDS).stream().filter(words::contains).count();
    }

    private boolean hasWordsOf(String label) {
        return words(label, WORDS).stream().anyMatch(words::contains);
    }

    private static int nextVisible(String text, int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isLabel(String text) {
        boolean points = begins(PreambleWords.POINTER, text) || begins(PreambleWords.REPORT, text);
        return begins(PreambleWords.LABEL, text) && text.length() <= LONGEST_LABEL
                || begins(PreambleWords.BARE_LABEL, text)
                || begins(PreambleWords.OUTPUT_LABEL, text)
                || points
                        && PreambleWords.OF_REWRITING.matcher(text).find()
                        && PreambleWords.OF_RESULT.matcher(text).find();
    }

    private static boolean begins(Pattern pattern, String text) {
        return pattern.matcher(text).lookingAt();
    }

    private static Set<String> words(String text, int most) {
        Set<String> found = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().limit(most).forEach(word -> found.add(word.group()));
        return found;
    }
}
