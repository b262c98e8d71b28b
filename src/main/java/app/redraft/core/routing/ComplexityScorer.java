package app.redraft.core.routing;

import app.redraft.core.routing.request.PhraseBook;
import app.redraft.core.routing.request.RequestWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Scores how complex a request is. The passage is read for length and code marks only: nothing written in it can ask for
 * anything. Stateless and safe for any thread; well under a millisecond.
 */
public final class ComplexityScorer {
    private static final int SHORT = 100;
    private static final int MEDIUM = 500;
    private static final int LONG = 1_000;

    private static final int FEWEST_CLAUSES = 3;
    private static final int FEWEST_ITEMS = 2;

    private final PhraseBook names = PhraseBook.read("/routing/code-names.txt");
    private final PhraseBook terms = PhraseBook.read("/routing/terms.txt");
    private final PhraseBook steps = PhraseBook.read("/routing/steps.txt");
    private final PhraseBook questions = PhraseBook.read("/routing/questions.txt");

    /**
     * Scores one request.
     *
     * @param instruction what is asked for
     * @param text the passage it is asked about; may be empty
     */
    public ComplexityScore score(String instruction, String text) {
        String request = instruction.substring(0, Math.min(instruction.length(), RequestWords.LIMIT));
        RequestWords all = RequestWords.all(request);
        RequestWords asked = RequestWords.unquoted(request);
        return new ComplexityScore(
                length(instruction, text),
                code(all, request, text),
                capped(distinct(all, terms).size()),
                multiStep(asked, request),
                question(asked));
    }

    private static int length(String instruction, String text) {
        // Code points are at least half the UTF-16 units: a text this long need not be counted.
        long units = (long) instruction.length() + text.length();
        long points = units > 2L * LONG + 1
                ? units
                : instruction.codePointCount(0, instruction.length()) + text.codePointCount(0, text.length());
        if (points < SHORT) {
            return 0;
        }
        if (points < MEDIUM) {
            return 1;
        }
        return points <= LONG ? 2 : ComplexityScore.MAX_FACTOR;
    }

    private int code(RequestWords words, String instruction, String text) {
        int named = distinct(words, names).size();
        int enough = ComplexityScore.MAX_FACTOR;
        if (named >= enough) {
            return enough;
        }
        int kinds = CodeMarks.kinds(instruction, enough) | CodeMarks.kinds(text, enough);
        return capped(named + Integer.bitCount(kinds));
    }

    /** The different phrases of a book in a request, as they are written there. */
    private static Set<String> distinct(RequestWords words, PhraseBook book) {
        Set<String> found = new HashSet<>();
        for (PhraseBook.Hit hit : book.find(words)) {
            found.add(String.join(" ", words.words().subList(hit.start(), hit.end())));
        }
        return found;
    }

    private int multiStep(RequestWords words, String instruction) {
        Set<String> markers = new HashSet<>();
        steps.find(words).forEach(hit -> markers.add(hit.group()));
        long items = instruction.lines().filter(ComplexityScorer::isItem).count();
        int clauses = words.fullClauses();
        int listed = items >= FEWEST_ITEMS ? (int) Math.min(items, ComplexityScore.MAX_FACTOR) : 0;
        return capped(Math.max(markers.size() + listed, clauses >= FEWEST_CLAUSES ? clauses : 0));
    }

    private static boolean isItem(String line) {
        return line.stripLeading().matches("([-*•]|\\d{1,2}[.)])\\s.*");
    }

    /** The strongest cue, and one more for a second, different one. */
    private int question(RequestWords words) {
        List<PhraseBook.Hit> cues = questions.find(words);
        int strongest = cues.stream().mapToInt(PhraseBook.Hit::weight).max().orElse(0);
        long different = cues.stream().map(PhraseBook.Hit::group).distinct().count();
        return capped(strongest + (different > 1 ? 1 : 0));
    }

    private static int capped(int count) {
        return Math.min(count, ComplexityScore.MAX_FACTOR);
    }
}
