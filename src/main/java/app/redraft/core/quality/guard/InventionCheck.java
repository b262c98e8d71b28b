package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Sentence;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Tells which sentences, which causes and which parts of sentences the original does not have. */
final class InventionCheck implements MeaningCheck {
    private static final Pattern WANTS_MORE = Pattern.compile(
            "continue|add (?:a|an|more|some|detail|example)|invent|brainstorm|write (?:a|an) |imagine|example|ergänz|erfinde|beispiel|ajout|invente|añad|agrega|ejemplo",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WANTS_WORDS = Pattern.compile(
            "expand|elaborat|longer|ausführ|erweiter|länger|développ|allong|amplí|alarg", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 5;
    /** Of the words of a new sentence that names or counts something, fewer are the original's. */
    private static final double KNOWN = 0.34;
    /** And of one that does not. */
    private static final double UNKNOWN = 0.12;
    /** A reason of so many new words is none of the original's. */
    private static final int REASON = 2;
    /** So many new words in one place, where next to nothing was taken away, are an addition. */
    private static final int ADDED = 4;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        if (comparison.wants(WANTS_MORE)) {
            return;
        }
        sentences(comparison, warnings);
        for (Comparison.Pair pair : comparison.pairs()) {
            if (!comparison.wants(WANTS_WORDS) && !cause(comparison, pair, warnings)) {
                addition(comparison, pair, warnings);
            }
        }
    }

    private static void sentences(Comparison comparison, Consumer<Warning> warnings) {
        int unmatched = comparison.alignment().lostSentences().size();
        List<Sentence> fresh = new ArrayList<>();
        for (int number : comparison.alignment().newSentences()) {
            Sentence sentence = comparison.rewritten().sentences().get(number);
            if (sentence.words().size() >= SHORTEST
                    && !hasCode(comparison, sentence)
                    && share(comparison, sentence.words()) < most(comparison, sentence)) {
                fresh.add(sentence);
            }
        }
        // A sentence that is put in quite other words leaves one of the original without a partner as well.
        for (int i = unmatched; i < fresh.size(); i++) {
            Warning.Span span =
                    new Warning.Span(fresh.get(i).start(), fresh.get(i).end());
            warnings.accept(told(comparison, span, "guard.sentence-new"));
        }
    }

    private static Warning told(Comparison comparison, Warning.Span span, String key) {
        String words = span.in(comparison.rewritten().text()).strip();
        return new Warning(
                Warning.Kind.INVENTION, Warning.Span.NONE, span, UserMessage.of(key, Comparison.shortened(words)));
    }

    /** Who asks for more words gets sentences; only new names, numbers and reasons are none of his. */
    private static double most(Comparison comparison, Sentence sentence) {
        if (bringsFacts(sentence)) {
            return KNOWN;
        }
        return comparison.wants(WANTS_WORDS) ? 0 : UNKNOWN;
    }

    /** Whether a sentence speaks of code or an address of the original. */
    private static boolean hasCode(Comparison comparison, Sentence sentence) {
        return !comparison
                .rewritten()
                .text()
                .regionMatches(
                        sentence.start(),
                        comparison.rewritten().prose(),
                        sentence.start(),
                        sentence.end() - sentence.start());
    }

    /** Whether a sentence names somebody, counts something or gives a reason. */
    private static boolean bringsFacts(Sentence sentence) {
        return sentence.words().stream().anyMatch(word -> word.isNamed() || word.is(WordList.CAUSE));
    }

    private static double share(Comparison comparison, List<Word> words) {
        Set<String> own = Comparison.stems(words);
        return own.isEmpty()
                ? 1
                : own.stream().filter(comparison.stems()::contains).count() / (double) own.size();
    }

    /** A reason that the sentences of the original do not give, in words that it has nowhere. */
    private static boolean cause(Comparison comparison, Comparison.Pair pair, Consumer<Warning> warnings) {
        if (causes(pair.after()) <= causes(pair.before())) {
            return false;
        }
        List<Word> words = pair.after();
        for (int i = 0; i < words.size(); i++) {
            boolean owed = words.get(i).form().equals("due")
                    && (i + 1 == words.size() || !words.get(i + 1).form().equals("to"));
            if (!words.get(i).is(WordList.CAUSE) || owed) {
                continue;
            }
            int end = i + 1;
            while (end < words.size() && words.get(end).clause() == words.get(i).clause()) {
                end++;
            }
            List<Word> reason = words.subList(i, end);
            if (fresh(comparison, reason).size() >= REASON && share(comparison, reason) < KNOWN) {
                warnings.accept(told(comparison, Comparison.span(reason), "guard.cause-new"));
                return true;
            }
        }
        return false;
    }

    private static long causes(List<Word> words) {
        return words.stream().filter(word -> word.is(WordList.CAUSE)).count();
    }

    private static Set<String> fresh(Comparison comparison, List<Word> words) {
        Set<String> fresh = new HashSet<>();
        for (Word word : words) {
            if (word.term().isContent() && !comparison.stems().contains(word.stem())) {
                fresh.add(word.stem());
            }
        }
        return fresh;
    }

    /** A part of a sentence that is only new, where the words of the original are all still there. */
    private static void addition(Comparison comparison, Comparison.Pair pair, Consumer<Warning> warnings) {
        int gone = 0;
        for (String stem : Comparison.stems(pair.before())) {
            gone += comparison.newStems().contains(stem) ? 0 : 1;
        }
        List<Word> longest = longestNew(comparison, pair.after());
        int fresh = fresh(comparison, longest).size();
        if (fresh >= ADDED && gone * 3 <= fresh) {
            warnings.accept(told(comparison, Comparison.span(longest), "guard.words-new"));
        }
    }

    /** The longest stretch of words without one of the original's that says something. */
    private static List<Word> longestNew(Comparison comparison, List<Word> words) {
        List<Word> longest = List.of();
        int most = 0;
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            boolean known = i == words.size()
                    || words.get(i).term().isContent()
                            && comparison.stems().contains(words.get(i).stem());
            if (known) {
                List<Word> stretch = words.subList(start, i);
                int fresh = fresh(comparison, stretch).size();
                if (fresh > most) {
                    most = fresh;
                    longest = stretch;
                }
                start = i + 1;
            }
        }
        return longest;
    }
}
