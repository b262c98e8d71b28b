package app.redraft.core.writing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the sentences of a text are. A line end is the end of a sentence; a full stop behind a common abbreviation or an
 * initial is not.
 */
public final class SentenceBreaks {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "vs", "etc", "no", "vol", "fig", "cf", "ca", "approx",
            "e.g", "i.e", "z.b", "d.h", "bzw", "usw", "nr", "hr", "fr", "m", "mme", "mlle", "p.ex", "sra", "srta");

    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.]+)\\.[\"'”’)\\]]*\\s*$");

    private SentenceBreaks() {}

    /**
     * A sentence.
     *
     * @param from first UTF-16 offset of its first word or mark
     * @param to offset after its last mark, white space left out
     */
    public record Sentence(int from, int to) {}

    /** The sentences of a text, in order; none for a text without a letter or digit. */
    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            ofLine(text, from, to, sentences);
            from = to + 1;
        }
        return sentences;
    }

    private static void ofLine(String text, int from, int to, List<Sentence> sentences) {
        String line = text.substring(from, to);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(line);
        int begin = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < line.length() && isAbbreviated(line.substring(begin, end))) {
                continue;
            }
            add(text, from + begin, from + end, sentences);
            begin = end;
        }
    }

    private static void add(String text, int from, int to, List<Sentence> sentences) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (text.substring(first, last).codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Sentence(first, last));
        }
    }

    private static boolean isAbbreviated(String sentence) {
        Matcher last = LAST_WORD.matcher(sentence);
        if (!last.find()) {
            return false;
        }
        String word = last.group(1).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(word) || word.length() == 1 && !word.equals("i");
    }
}
