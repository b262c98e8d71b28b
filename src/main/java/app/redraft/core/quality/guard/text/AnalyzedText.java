package app.redraft.core.quality.guard.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text with its sentences and words. Code and addresses are no words. Immutable. */
public final class AnalyzedText {
    /** Where a sentence does not end though a full stop stands there. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(“\"'])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nr|vs|etc|e\\.g|i\\.e|z\\.\\s?B|d\\.\\s?h|bzw|ca|Sr|Sra|M|Mme|approx|Fig|p|pp|Art|Abs|\\d{1,2})\\.\\s*$");

    private static final int LONGEST_ABBREVIATION = 12;
    private static final String OPENS = "\"“„«‘'([:;—–.!?…>*_#-|";
    /** Where a clause may end inside a sentence: a full stop there belongs to an abbreviation. */
    private static final String PARTS = ",;:!?()—–\n“”\"„«»…";

    private final String text;
    private final String prose;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final Vocabulary vocabulary;
    private int clause;

    /**
     * Reads a text.
     *
     * @param prose the text with code and addresses blanked out
     * @param vocabulary the words of its language
     */
    public AnalyzedText(String text, String prose, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.prose = prose;
        split();
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    /** The text with code and addresses blanked out; offsets are the same. */
    public String prose() {
        return prose;
    }

    /** Its sentences, in order. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** Its words, in order. */
    public List<Word> words() {
        return words;
    }

    /** The words of some sentences, in order. */
    public List<Word> words(List<Integer> numbers) {
        if (numbers.size() == 1) {
            return sentences.get(numbers.get(0)).words();
        }
        List<Word> found = new ArrayList<>();
        numbers.forEach(each -> found.addAll(sentences.get(each).words()));
        return found;
    }

    private void split() {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        int line = 0;
        while (line <= prose.length()) {
            int end = prose.indexOf('\n', line);
            end = end < 0 ? prose.length() : end;
            splitLine(breaks, line, end);
            clause++;
            line = end + 1;
        }
    }

    private void splitLine(BreakIterator breaks, int from, int to) {
        String line = prose.substring(from, to);
        if (line.isBlank()) {
            return;
        }
        breaks.setText(line);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (from + end == to || !isAbbreviation(line, start, end)) {
                int first = words.size();
                readWords(from + start, from + end);
                if (words.size() > first) {
                    sentences.add(
                            new Sentence(from + start, from + end, List.copyOf(words.subList(first, words.size()))));
                }
                clause++;
                start = end;
            }
        }
    }

    private static boolean isAbbreviation(String line, int start, int end) {
        return ABBREVIATION
                .matcher(line.substring(Math.max(start, end - LONGEST_ABBREVIATION), end))
                .find();
    }

    private void readWords(int from, int to) {
        int first = words.size();
        int at = from;
        while (at < to) {
            char c = prose.charAt(at);
            if (!isLetter(c)) {
                clause += PARTS.indexOf(c) >= 0 && !isInNumber(at) ? 1 : 0;
                at++;
                continue;
            }
            int end = wordEnd(at, to);
            String word = prose.substring(at, end);
            boolean opening = words.size() == first || opensAfter(at);
            words.add(new Word(vocabulary.term(form(word)), word, at, end, opening, clause));
            at = end;
        }
    }

    /** A word with what is joined to it by a hyphen or an apostrophe. */
    private int wordEnd(int at, int to) {
        int end = at;
        while (end < to
                && (isLetter(prose.charAt(end))
                        || "'’-‑".indexOf(prose.charAt(end)) >= 0 && end + 1 < to && isLetter(prose.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private boolean isInNumber(int at) {
        return at > 0
                && at + 1 < prose.length()
                && Character.isDigit(prose.charAt(at - 1))
                && Character.isDigit(prose.charAt(at + 1));
    }

    private static boolean isLetter(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    static String form(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
    }

    /** Whether a capital is due at this place though no sentence begins: after a quotation mark or a colon. */
    private boolean opensAfter(int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(prose.charAt(before))) {
            before--;
        }
        return before >= 0 && OPENS.indexOf(prose.charAt(before)) >= 0;
    }
}
