package app.redraft.core.rewrite.cleaning;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a line that a model puts before its answer ("Here is the revised version:") from the first line of the answer itself
 * ("Here is what the cake needs:"). A line is a preamble only when it speaks of the rewrite, and of nothing that the original
 * speaks of; where that is not certain it belongs to the writer.
 */
final class Preamble {
    /** No introduction is longer; what is longer is text. */
    private static final int LONGEST = 200;

    private static final int LONGEST_LABEL = 50;
    /** So much of a line shows whether it is an item of a list. */
    private static final int ITEM_MARK = 4;

    private static final Pattern COLON_END = Pattern.compile("[:：][*_\\s]*$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!。！]['”\"*_\\s]*$");
    private static final Pattern RUNS_ON = Pattern.compile("[.!?]\\s+\\p{L}");
    /** A line that is a heading, or all in bold. */
    private static final Pattern HEADING = Pattern.compile("\\s*(?:#{1,6}\\s.*|\\*\\*.*\\*\\*|__.*__)\\s*");

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-+*•–]|\\d{1,3}[.)])\\s");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String[] FENCES = {"```", "~~~"};

    private final String original;
    private final String lowerCase;
    private final Set<String> words;
    private final boolean introduced;

    /** @param original the passage that is rewritten */
    Preamble(String original) {
        this.original = original;
        this.lowerCase = original.toLowerCase(Locale.ROOT);
        this.words = words(original);
        this.introduced = found(COLON_END, firstLine(original).strip());
    }

    /**
     * Where the answer begins behind a preamble.
     *
     * @param text the answer so far
     * @param whole whether nothing follows
     * @return an offset; 0 where there is no preamble, or nothing behind it
     */
    int end(String text, boolean whole) {
        int line = text.indexOf('\n');
        int next = line < 0 ? text.length() : nextVisible(text, line);
        if (next == text.length() || !isPossible(text) || !whole && isOpen(text)) {
            return 0;
        }
        Line first = new Line(text.substring(0, line), isParagraph(text, line, next), text.substring(next), whole);
        return is(first) ? next : 0;
    }

    /** Whether more text can still show that this one begins with a preamble. */
    boolean isOpen(String text) {
        int line = text.indexOf('\n');
        int next = line < 0 ? text.length() : nextVisible(text, line);
        if (next == text.length()) {
            return isPossible(text);
        }
        String rest = text.substring(next);
        String first = text.substring(0, line);
        boolean mayBeItem = rest.length() < ITEM_MARK && found(COLON_END, first) && isPossible(first);
        boolean gesture = isGesture(first) && isParagraph(text, line, next);
        return mayBeItem || gesture && (isOpen(rest) || beginsFence(rest));
    }

    /**
     * The first line of an answer.
     *
     * @param text without its end
     * @param paragraph whether an empty line follows
     * @param rest what follows, not blank
     * @param whole whether {@code rest} is all that follows
     */
    private record Line(String text, boolean paragraph, String rest, boolean whole) {}

    private boolean is(Line line) {
        if (isGesture(line.text())) {
            return line.paragraph() && (opensFence(line.rest()) || end(line.rest(), line.whole()) > 0);
        }
        boolean heading = line.paragraph()
                && HEADING.matcher(line.text()).matches()
                && isLabel(PreambleWords.LABEL, line.text())
                && speaksOf(PreambleWords.OF_REWRITING, line.text());
        boolean introduces = heading || found(COLON_END, line.text()) && isIntroduction(line);
        boolean remarks = line.paragraph() && found(SENTENCE_END, line.text()) && isRemark(line.text());
        return (introduces || remarks) && !takesWords(line);
    }

    private boolean isIntroduction(Line line) {
        String text = line.text();
        boolean label =
                isLabel(PreambleWords.LABEL, text) || isLabel(PreambleWords.BARE_LABEL, text) && !isItem(line.rest());
        boolean reports = begins(PreambleWords.REPORT, text);
        boolean points = begins(PreambleWords.POINTER, text);
        boolean rewriting = speaksOf(PreambleWords.OF_REWRITING, text);
        boolean result = speaksOf(PreambleWords.OF_RESULT, text);
        if ((label || reports || points) && rewriting && (result || label)) {
            return true;
        }
        // Where the writer's own text begins with a line that introduces something, so may its rewrite.
        if (introduced) {
            return false;
        }
        boolean nothingElse = !saysMore(text) && !isItem(line.rest());
        boolean meant = reports
                ? rewriting
                : speaksOf(PreambleWords.OF_NOTHING_BUT_REWRITING, text) || speaksOf(PreambleWords.OF_TEXT, text);
        return (reports || points) && nothingElse && meant || saysNothing(text);
    }

    private boolean isRemark(String text) {
        boolean result = speaksOf(PreambleWords.OF_RESULT, text);
        boolean points = begins(PreambleWords.POINTER, text) && speaksOf(PreambleWords.OF_REWRITING, text);
        return result && (points || begins(PreambleWords.REPORT, text))
                || begins(PreambleWords.AGREEMENT, text) && saysNothing(text);
    }

    /** Whether a text that may still go on can turn out to begin with a preamble. */
    private boolean isPossible(String text) {
        String line = firstLine(text);
        if (line.length() >= LONGEST || sharesStart(line)) {
            return false;
        }
        boolean pointsOrNames = may(PreambleWords.POINTER, line)
                || may(PreambleWords.LABEL, line)
                || may(PreambleWords.BARE_LABEL, line)
                || may(PreambleWords.OUTPUT_LABEL, line);
        return may(PreambleWords.AGREEMENT, line)
                || may(PreambleWords.REPORT, line)
                || pointsOrNames && !found(RUNS_ON, line);
    }

    /** Whether something that the original says would be lost with the line. */
    private boolean takesWords(Line line) {
        Set<String> after = line.whole() ? words(line.rest()) : Set.of();
        return words(line.text()).stream()
                .filter(word -> !isMeta(word) && hasWord(words, word))
                .anyMatch(word -> introduced || !hasWord(after, word));
    }

    private boolean isItem(String rest) {
        return ITEM.matcher(rest).lookingAt() && !ITEM.matcher(original).lookingAt();
    }

    private static boolean isGesture(String line) {
        return PreambleWords.GESTURE.matcher(line).matches();
    }

    private static boolean isLabel(Pattern label, String line) {
        return line.length() <= LONGEST_LABEL && begins(label, line);
    }

    /** Whether a line has such a word, and the original does not have the same one. */
    private boolean speaksOf(Pattern pattern, String line) {
        return pattern.matcher(line.toLowerCase(Locale.ROOT))
                .results()
                .anyMatch(word -> !lowerCase.contains(word.group()));
    }

    /** Whether the line is no more than a gesture, and not one of the original's. */
    private boolean saysNothing(String line) {
        String gesture = line.replaceAll("[^\\p{L} ]", "").strip().toLowerCase(Locale.ROOT);
        return begins(PreambleWords.NOTHING_ELSE, line) && !lowerCase.contains(gesture);
    }

    /** Whether the line speaks of something besides the rewrite: an updated schedule is no updated text. */
    private static boolean saysMore(String line) {
        return words(line).stream().anyMatch(word -> !isMeta(word));
    }

    private static boolean isMeta(String word) {
        return begins(PreambleWords.OF_REWRITING, word)
                || PreambleWords.OF_RESULT.matcher(word).matches();
    }

    /** Whether a word, or another form of it, is among others. */
    private static boolean hasWord(Set<String> among, String word) {
        int stem = Math.max(4, word.length() - 2);
        return among.contains(word)
                || word.length() > 4
                        && among.stream()
                                .anyMatch(other -> other.length() >= stem
                                        && other.length() <= word.length() + 3
                                        && other.regionMatches(0, word, 0, Math.min(stem, other.length())));
    }

    /** An answer that begins as the original does has no preamble. */
    private boolean sharesStart(String text) {
        int compared = Math.min(12, Math.min(text.length(), original.length()));
        return compared == 12 && text.regionMatches(true, 0, original, 0, compared);
    }

    private static boolean opensFence(String text) {
        return text.startsWith(FENCES[0]) || text.startsWith(FENCES[1]);
    }

    private static boolean beginsFence(String text) {
        return FENCES[0].startsWith(text) || FENCES[1].startsWith(text);
    }

    private static boolean begins(Pattern pattern, String line) {
        return pattern.matcher(line).lookingAt();
    }

    private static boolean may(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    private static boolean found(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!PreambleWords.EMPTY.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    private static int nextVisible(String text, int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isParagraph(String text, int from, int to) {
        return text.substring(from, to).chars().filter(c -> c == '\n').count() > 1;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
