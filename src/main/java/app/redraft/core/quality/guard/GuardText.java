package app.redraft.core.quality.guard;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with its sentences and words. Code and addresses are no words. */
final class GuardText {
    private static final Pattern NO_WORDS = Pattern.compile(
            "(?ms)^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\\1|\\z)|`[^`\\n]+`|https?://\\S+|\\bwww\\.\\S+|\\S+@\\S+\\.\\w+|\\]\\([^)\\n]*\\)|<[^<>\\n]{1,200}>");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-‑][\\p{L}\\p{N}]+)*");
    /** Where a sentence does not end though a full stop stands there. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(“\"'])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nr|vs|etc|e\\.g|i\\.e|z\\.\\s?B|d\\.\\s?h|bzw|ca|Sr|Sra|M|Mme|approx|Fig|p|pp|Art|Abs|\\d{1,2})\\.\\s*$");

    private final String text;
    private final String prose;
    private final List<Sentence> sentences;
    private final List<Word> words;

    /**
     * A sentence, a line of a list or a heading.
     *
     * @param span where it stands
     * @param words its words, in order
     */
    record Sentence(Warning.Span span, List<Word> words) {}

    GuardText(String text) {
        this.text = text;
        prose = masked(text);
        sentences = List.copyOf(split());
        words = sentences.stream().flatMap(each -> each.words().stream()).toList();
    }

    String text() {
        return text;
    }

    /** The text with code and addresses blanked out; offsets are the same. */
    String prose() {
        return prose;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Word> words() {
        return words;
    }

    /** The words of sentences, in order. */
    List<Word> words(Set<Integer> numbers) {
        return numbers.stream()
                .sorted()
                .flatMap(each -> sentences.get(each).words().stream())
                .toList();
    }

    private static String masked(String text) {
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

    private List<Sentence> split() {
        List<Sentence> found = new ArrayList<>();
        int line = 0;
        while (line <= prose.length()) {
            int end = prose.indexOf('\n', line);
            end = end < 0 ? prose.length() : end;
            splitLine(line, end, found);
            line = end + 1;
        }
        return found;
    }

    private void splitLine(int from, int to, List<Sentence> found) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(prose.substring(from, to));
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean last = from + end == to;
            if (last
                    || !ABBREVIATION
                            .matcher(prose.substring(from + start, from + end))
                            .find()) {
                List<Word> inside = words(from + start, from + end);
                if (!inside.isEmpty()) {
                    found.add(new Sentence(new Warning.Span(from + start, from + end), inside));
                }
                start = end;
            }
        }
    }

    private List<Word> words(int from, int to) {
        List<Word> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(prose).region(from, to);
        while (matcher.find()) {
            String form =
                    matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
            boolean opening = found.isEmpty() || opensAfter(matcher.start());
            found.add(new Word(matcher.group(), form, new Warning.Span(matcher.start(), matcher.end()), opening));
        }
        return found;
    }

    /** Whether a capital is due at this place though no sentence begins: after a quotation mark or a colon. */
    private boolean opensAfter(int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(prose.charAt(before))) {
            before--;
        }
        return before >= 0 && "\"“„«‘'([:;—–.!?…>*_#-".indexOf(prose.charAt(before)) >= 0;
    }
}
