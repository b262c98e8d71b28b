package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Lexicon.Kind;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells where a "not" was lost or came in, or a word became its opposite, between sentences that say the same. */
final class NegationCheck implements MeaningCheck {
    /** Of the words of both sides, so many are shared where a rewrite changed little. */
    private static final double LIGHT = 0.75;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        for (Comparison.Pair pair : comparison.pairs()) {
            Polarity from = new Polarity(comparison.original().prose(), pair.before(), comparison.language());
            Polarity to = new Polarity(comparison.rewritten().prose(), pair.after(), comparison.language());
            if (!count(from, to, warnings) && comparison.isEnglish()) {
                opposite(comparison, from, to, warnings);
            }
        }
    }

    private static boolean count(Polarity from, Polarity to, Consumer<Warning> warnings) {
        int hard = from.negations().size() - to.negations().size();
        int all = hard + from.soft() - to.soft();
        if (hard > 0 && all > 0) {
            Optional<Integer> lost = turned(from, to);
            lost.ifPresent(at -> warnings.accept(warning(from, at, to, true)));
            return lost.isPresent();
        } else if (hard < 0 && all < 0) {
            Optional<Integer> brought = turned(to, from);
            brought.ifPresent(at -> warnings.accept(warning(to, at, from, false)));
            return brought.isPresent();
        }
        return false;
    }

    /** The negation of one side whose words the other side says without any. */
    private static Optional<Integer> turned(Polarity negated, Polarity plain) {
        for (int negation : negated.negations()) {
            boolean said = negated.targets(negation).stream()
                    .anyMatch(target -> plain.plain(negated.words().get(target)).isPresent());
            if (said) {
                return Optional.of(negation);
            }
        }
        return plain.deniesNothing() && Comparison.likeness(negated.words(), plain.words()) >= LIGHT
                ? negated.negations().stream().findFirst()
                : Optional.empty();
    }

    private static Warning warning(Polarity negated, int at, Polarity plain, boolean lost) {
        Word word = negated.words().get(at);
        Warning.Span place = negated.targets(at).stream()
                .flatMap(target -> plain.plain(negated.words().get(target)).stream())
                .map(index -> Comparison.span(plain.words().get(index)))
                .findFirst()
                .orElseGet(() -> Comparison.span(plain.words()));
        return lost
                ? new Warning(
                        Warning.Kind.NEGATION,
                        Comparison.span(word),
                        place,
                        UserMessage.of("guard.negation-lost", word.text()))
                : new Warning(
                        Warning.Kind.NEGATION,
                        place,
                        Comparison.span(word),
                        UserMessage.of("guard.negation-new", word.text()));
    }

    private static void opposite(Comparison comparison, Polarity from, Polarity to, Consumer<Warning> warnings) {
        for (int i = 0; i < from.words().size(); i++) {
            Word word = from.words().get(i);
            if (!word.term().opposites().isEmpty()
                    && isOpposed(word)
                    && !comparison.newStems().contains(word.stem())) {
                Optional<Word> turned = opposite(comparison, from, i, to);
                if (turned.isPresent()) {
                    warnings.accept(new Warning(
                            Warning.Kind.NEGATION,
                            Comparison.span(word),
                            Comparison.span(turned.get()),
                            UserMessage.of(
                                    "guard.opposite", word.text(), turned.get().text())));
                    return;
                }
            }
        }
    }

    private static boolean isOpposed(Word word) {
        return !word.is(WordList.CONVERSE) && !word.term().isFormOf(WordList.CONVERSE);
    }

    private static Optional<Word> opposite(Comparison comparison, Polarity from, int at, Polarity to) {
        Word word = from.words().get(at);
        for (int i = 0; i < to.words().size(); i++) {
            Word other = to.words().get(i);
            boolean opposes = word.term().opposites().contains(other.term().lemma())
                    || word.term().opposites().contains(other.form());
            if (opposes
                    && isOpposed(other)
                    && !comparison.stems().contains(other.stem())
                    && !from.isClauseDenied(at)
                    && !to.isClauseDenied(i)
                    && !isCompared(from.words(), at)
                    && !isCompared(to.words(), i)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Whether a word is weighed against something: older than, less dear, too small. */
    private static boolean isCompared(List<Word> words, int at) {
        boolean compared =
                words.get(at).form().endsWith("er") && words.get(at).term().is(Kind.ADJECTIVE);
        for (int i = Math.max(0, at - 2); i <= Math.min(words.size() - 1, at + 2); i++) {
            compared |= Set.of("than", "less", "least", "too", "as")
                    .contains(words.get(i).form());
        }
        return compared;
    }
}
