package app.redraft.infra.provider.proofreader.spelling;

import app.redraft.infra.provider.proofreader.text.TextSpan;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Words of another language or of a dialect among English ones. Such a word is seldom alone: an unknown word beside
 * another one is meant as it stands, unless it is obviously a slip of the pen; and what the rules of English say about a run
 * of such words, or about a sentence full of them, is not to be trusted.
 */
public final class ForeignRuns {
    /** From these on a sentence is taken for dialect: so many runs of foreign words, and one foreign in so many words. */
    private static final int FEWEST = 2;

    private static final int ONE_IN = 4;
    /** Up to this frequency class a word that English took over is likelier a word of its own language: "ken", "ciao". */
    private static final int RARELY_ENGLISH = 5;

    /** After these a word is spoken about. */
    private static final Set<String> MENTIONS =
            Set.of("word", "words", "term", "terms", "phrase", "called", "named", "name", "verb", "noun", "dialect");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026]+[\"'\u201d\u2019)\\]*_]{0,3}\\s");
    private static final Pattern JOINT = Pattern.compile("[\\s*_]+");

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final Map<Integer, Integer> indexes = new HashMap<>();
    private final List<TextSpan> locked = new ArrayList<>();

    private enum Kind {
        ENGLISH,
        RARE,
        NAME,
        SLIP,
        FOREIGN
    }

    private record Word(TextSpan span, Kind kind, int sentence) {}

    private ForeignRuns(String text) {
        this.text = text;
    }

    /**
     * Finds the runs of a window.
     *
     * @param unknown its unknown words by their first offset
     */
    public static ForeignRuns of(Window window, Lexicon lexicon, Map<Integer, UnknownWord> unknown) {
        ForeignRuns runs = new ForeignRuns(window.text());
        runs.read(window, lexicon, unknown);
        runs.lockRuns();
        runs.lockSentences();
        return runs;
    }

    /** Whether no rule but spelling may change the range. */
    public boolean locks(int start, int end) {
        return locked.stream().anyMatch(span -> span.overlaps(start, end) || start == end && span.holds(start));
    }

    /** Whether the unknown word is meant as it stands. */
    public boolean keeps(UnknownWord word) {
        if (ForeignWords.contains(word.text())) {
            return true;
        }
        Integer at = indexes.get(word.span().start());
        if (at == null) {
            return false;
        }
        boolean mentioned = is(Kind.ENGLISH, at, -1)
                && MENTIONS.contains(text(words.get(at - 1)).toLowerCase(Locale.ROOT));
        boolean foreignBeside = foreign(at, -1) || foreign(at, 1) || mentioned;
        long foreign = IntStream.range(0, words.size())
                .filter(other -> words.get(other).sentence == words.get(at).sentence
                        && opensRun(other)
                        && !text(words.get(other)).equalsIgnoreCase(word.text()))
                .count();
        if (word.text().length() < 3) {
            return foreignBeside || foreign > 0 || !word.slip();
        }
        return (foreignBeside || foreign >= FEWEST) && !word.obvious();
    }

    private void read(Window window, Lexicon lexicon, Map<Integer, UnknownWord> unknown) {
        int sentence = 0;
        int end = 0;
        Matcher found = DocumentWords.WORD.matcher(text);
        Matcher stop = SENTENCE_END.matcher(text);
        while (found.find()) {
            if (!window.readable(found.start(), found.end())) {
                continue;
            }
            if (stop.region(end, found.start()).useTransparentBounds(true).find()) {
                sentence++;
            }
            end = found.end();
            indexes.put(found.start(), words.size());
            Kind kind = kind(found.group(), unknown.get(found.start()), lexicon);
            words.add(new Word(new TextSpan(found.start(), found.end()), kind, sentence));
        }
    }

    private static Kind kind(String word, @Nullable UnknownWord unknown, Lexicon lexicon) {
        if (unknown == null) {
            int frequency = Math.max(lexicon.frequency(word), lexicon.frequency(word.toLowerCase(Locale.ROOT)));
            if (frequency <= RARELY_ENGLISH && ForeignWords.contains(word)) {
                return Kind.FOREIGN;
            }
            return frequency > 0 ? Kind.ENGLISH : Kind.RARE;
        }
        if (ForeignWords.contains(word)) {
            return Kind.FOREIGN;
        }
        if (unknown.slip()) {
            return Kind.SLIP;
        }
        return unknown.capital() ? Kind.NAME : Kind.FOREIGN;
    }

    /** Whether the word beside is foreign; beside a short word a rare one counts too, with which it may make a term. */
    private boolean foreign(int at, int step) {
        return is(Kind.FOREIGN, at, step)
                || is(Kind.RARE, at, step) && words.get(at).span.length() < UnknownWord.LONG;
    }

    /** Whether the word is foreign and the one before it is not. */
    private boolean opensRun(int at) {
        return words.get(at).kind == Kind.FOREIGN && !is(Kind.FOREIGN, at, -1);
    }

    private boolean is(Kind kind, int at, int step) {
        int beside = at + step;
        return beside >= 0 && beside < words.size() && words.get(beside).kind == kind && joined(Math.min(at, beside));
    }

    /** Whether only blanks stand between a word and the next. */
    private boolean joined(int at) {
        String between =
                text.substring(words.get(at).span.end(), words.get(at + 1).span.start());
        return JOINT.matcher(between).matches();
    }

    private void lockRuns() {
        int at = 0;
        while (at < words.size()) {
            int end = at;
            int foreign = 0;
            while (end < words.size() && (end == at || joined(end - 1)) && belongs(end)) {
                foreign += words.get(end).kind == Kind.FOREIGN ? 1 : 0;
                end++;
            }
            if (foreign > 0 && end - at > 1) {
                locked.add(new TextSpan(
                        words.get(at).span.start(), words.get(end - 1).span.end()));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** A word of a run: foreign, rare, a name or a doubtful slip, or an English one between two foreign ones. */
    private boolean belongs(int at) {
        return words.get(at).kind != Kind.ENGLISH || is(Kind.FOREIGN, at, -1) && is(Kind.FOREIGN, at, 1);
    }

    private void lockSentences() {
        int at = 0;
        while (at < words.size()) {
            int end = at;
            int foreign = 0;
            int runs = 0;
            while (end < words.size() && words.get(end).sentence == words.get(at).sentence) {
                foreign += words.get(end).kind == Kind.FOREIGN ? 1 : 0;
                runs += opensRun(end) ? 1 : 0;
                end++;
            }
            if (runs >= FEWEST && foreign * ONE_IN >= end - at) {
                locked.add(new TextSpan(
                        words.get(at).span.start(), words.get(end - 1).span.end()));
            }
            at = end;
        }
    }

    private String text(Word word) {
        return text.substring(word.span.start(), word.span.end());
    }
}
