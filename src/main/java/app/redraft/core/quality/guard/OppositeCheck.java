package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.claim.Polarity;
import app.redraft.core.quality.guard.text.Lexicon.Kind;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import app.redraft.core.text.UserMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells where a word became its opposite, or a synonym of it, though both sides deny alike. */
final class OppositeCheck {
    /** So many words on either side stand beside a word. */
    private static final int BESIDE = 2;
    /** Of the words of both sides, so many are shared where one word alone may have been replaced. */
    private static final double LIGHT = 0.5;

    private static final Set<String> COMPARING = Set.of("less", "least", "as", "weniger", "moins", "menos");
    private static final Set<String> THAN = Set.of("than", "als", "que");

    private static final Map<String, Set<String>> PARTICLES = Map.of(
            "on",
            Set.of("off"),
            "off",
            Set.of("on"),
            "up",
            Set.of("down"),
            "down",
            Set.of("up"),
            "upstairs",
            Set.of("downstairs"),
            "downstairs",
            Set.of("upstairs"));

    private OppositeCheck() {}

    static void check(Polarity from, Polarity to, Consumer<Warning> warnings) {
        for (int i = 0; i < from.words().size(); i++) {
            Word word = from.words().get(i);
            if (PARTICLES.containsKey(word.form())) {
                particle(from.words(), i, to.words()).ifPresent(now -> told(word, now, warnings));
            } else if (!word.is(WordList.NEGATION)
                    && !word.term().hasNoOpposite()
                    && !to.has(word)
                    && !saysBoth(from, word)) {
                Optional<Word> turned = opposite(from, i, to);
                if (turned.isPresent()) {
                    told(word, turned.get(), warnings);
                    return;
                }
            }
        }
    }

    /** Whether the side says the opposite too: what fell and what rose are not told apart by one word. */
    private static boolean saysBoth(Polarity side, Word word) {
        return side.words().stream()
                .anyMatch(each -> !each.term().hasNoOpposite() && word.term().opposes(each.term()));
    }

    private static void told(Word was, Word is, Consumer<Warning> warnings) {
        warnings.accept(new Warning(
                Warning.Kind.NEGATION,
                Comparison.span(was),
                Comparison.span(is),
                UserMessage.of("guard.opposite", was.text(), is.text())));
    }

    /** The opposite part of the same verb, behind the same word: to switch the lamp on, or off. */
    private static Optional<Word> particle(List<Word> words, int at, List<Word> others) {
        Set<String> opposite = PARTICLES.getOrDefault(words.get(at).form(), Set.of());
        String before = next(words, at, -1);
        boolean kept = others.stream()
                .anyMatch(other -> other.form().equals(words.get(at).form()));
        for (int i = 0; i < others.size() && !kept && !before.isEmpty(); i++) {
            String form = others.get(i).form();
            boolean brought = words.stream().noneMatch(word -> word.form().equals(form));
            if (opposite.contains(form) && brought && before.equals(next(others, i, -1))) {
                return Optional.of(others.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isOpposed(Word word) {
        return !word.is(WordList.CONVERSE) && !word.term().isFormOf(WordList.CONVERSE);
    }

    /** Whether a verb that may tell the same from the other side stands between the same two words: the team won, the team lost all. */
    private static boolean isInItsPlace(List<Word> words, int at, List<Word> others, int other) {
        String before = next(words, at, -1);
        String behind = next(words, at, 1);
        return words.get(at).term().is(Kind.VERB)
                && !before.isEmpty()
                && !behind.isEmpty()
                && before.equals(next(others, other, -1))
                && behind.equals(next(others, other, 1));
    }

    /** The stem of the nearest word that says something, on one side. */
    private static String next(List<Word> words, int at, int step) {
        for (int i = at + step; i >= 0 && i < words.size(); i += step) {
            if (words.get(i).term().isContent()) {
                return words.get(i).stem();
            }
        }
        return "";
    }

    private static Optional<Word> opposite(Polarity from, int at, Polarity to) {
        Word word = from.words().get(at);
        for (int i = 0; i < to.words().size(); i++) {
            Word other = to.words().get(i);
            if (!other.term().hasNoOpposite()
                    && word.term().opposes(other.term())
                    && (isOpposed(word) && isOpposed(other) || isInItsPlace(from.words(), at, to.words(), i))
                    && !from.hasForm(other)
                    && isSaidOfTheSame(from.words(), at, to.words(), i)
                    && isDeniedAlike(from, at, to, i)
                    && isComparedAlike(from.words(), at, to.words(), i)
                    && (word.term().isAntonymOf(other.term()) || isReplaced(from, at, to, i))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Whether no synonym of a word could stand in the place of the other: the sentences are otherwise much the same. */
    private static boolean isReplaced(Polarity from, int at, Polarity to, int other) {
        Word word = to.words().get(other);
        boolean kin = from.words().stream().anyMatch(each -> each.stem().equals(word.stem()));
        return !kin && Comparison.likeness(from.words(), to.words()) >= LIGHT;
    }

    /** Whether as much denies the one as the other: in what stands before it, or in its whole clause. */
    private static boolean isDeniedAlike(Polarity from, int at, Polarity to, int other) {
        return from.denialsNear(at) == to.denialsNear(other) || from.denialsInClause(at) == to.denialsInClause(other);
    }

    /** Whether two words have a word beside them that is the same; short sentences have few. */
    private static boolean isSaidOfTheSame(List<Word> words, int at, List<Word> others, int other) {
        Set<String> near = beside(words, at);
        Set<String> shared = new HashSet<>(near);
        shared.retainAll(beside(others, other));
        return near.isEmpty() || !shared.isEmpty();
    }

    private static Set<String> beside(List<Word> words, int at) {
        Set<String> stems = new HashSet<>();
        for (int step : new int[] {-1, 1}) {
            int found = 0;
            for (int i = at + step; i >= 0 && i < words.size() && found < BESIDE; i += step) {
                if (words.get(i).term().isContent()) {
                    stems.add(words.get(i).stem());
                    found++;
                }
            }
        }
        return stems;
    }

    /** Whether neither word is weighed against something (older than, less dear, too small), or both against the same. */
    private static boolean isComparedAlike(List<Word> words, int at, List<Word> others, int other) {
        boolean one = isCompared(words, at);
        boolean second = isCompared(others, other);
        String with = measure(words, at);
        return !one && !second || one && second && !with.isEmpty() && with.equals(measure(others, other));
    }

    private static boolean isCompared(List<Word> words, int at) {
        boolean compared =
                words.get(at).form().endsWith("er") && words.get(at).term().is(Kind.ADJECTIVE);
        for (int i = Math.max(0, at - 2); i <= Math.min(words.size() - 1, at + 2); i++) {
            String form = words.get(i).form();
            compared |= COMPARING.contains(form) || THAN.contains(form) && i > at;
        }
        return compared;
    }

    /** The stem of what a word is weighed against; empty where it is against nothing. */
    private static String measure(List<Word> words, int at) {
        for (int i = at; i < Math.min(words.size(), at + 1 + 2 * BESIDE); i++) {
            if (THAN.contains(words.get(i).form())) {
                return words.subList(i + 1, words.size()).stream()
                        .filter(each -> each.term().isContent())
                        .findFirst()
                        .map(Word::stem)
                        .orElse("");
            }
        }
        return "";
    }
}
