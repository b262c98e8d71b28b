package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.claim.Polarity;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells where a "not" was lost or came in, or a word became its opposite, between sentences that say the same. */
final class NegationCheck implements MeaningCheck {
    /** In more words a "not" may be said in another way though most words are the same. */
    private static final int LONGEST = 36;
    /** Of the words of both sides, so many are shared where a rewrite changed little. */
    private static final double LIGHT = 0.6;

    private static final Set<String> UNTIL = Set.of("until", "till", "erst", "hasta", "jusque", "jusqu'à");

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        for (Comparison.Pair pair : comparison.pairs()) {
            boolean until = hasUntil(pair.before()) != hasUntil(pair.after());
            Polarity from = new Polarity(comparison.original().prose(), pair.before(), comparison.language(), until);
            Polarity to = new Polarity(comparison.rewritten().prose(), pair.after(), comparison.language(), until);
            if (!count(from, to, warnings)) {
                OppositeCheck.check(from, to, warnings);
            }
        }
    }

    private static boolean hasUntil(List<Word> words) {
        return words.stream().anyMatch(word -> UNTIL.contains(word.form()));
    }

    private static boolean count(Polarity from, Polarity to, Consumer<Warning> warnings) {
        if (from.excepts() && to.restricts() || to.excepts() && from.restricts()) {
            return false;
        }
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
        if (hard != 0 || from.soft() == to.soft()) {
            return false;
        }
        Polarity denying = from.soft() > to.soft() ? from : to;
        Polarity plain = denying == from ? to : from;
        Optional<Integer> word = denied(denying, plain);
        word.ifPresent(at -> warnings.accept(warning(denying, at, plain, denying == from)));
        return word.isPresent();
    }

    /** The word of one side that says that a thing was not done, which the other side says was. */
    private static Optional<Integer> denied(Polarity denying, Polarity plain) {
        if (plain.deniesMoreThan(denying)) {
            return Optional.empty();
        }
        return denying.denying().stream()
                .filter(at -> denying.targets(at).stream()
                        .anyMatch(target ->
                                plain.plain(denying.words().get(target)).isPresent()))
                .findFirst();
    }

    /** The negation of one side whose words the other side says without any. */
    private static Optional<Integer> turned(Polarity negated, Polarity plain) {
        for (int negation : negated.negations()) {
            if (isKept(negated, negation, plain)) {
                continue;
            }
            boolean without = Polarity.isWithout(negated.words().get(negation));
            List<Word> targets =
                    negated.targets(negation).stream().map(negated.words()::get).toList();
            boolean opposed = targets.stream().anyMatch(target -> saysOpposite(plain, target, negated));
            boolean said = !opposed
                    && targets.stream()
                            .anyMatch(target -> plain.plain(target).isPresent()
                                    || without
                                            && plain.find(target)
                                                    .filter(plain::isWith)
                                                    .isPresent());
            if (said) {
                return Optional.of(negation);
            }
        }
        boolean opposite = negated.negations().stream()
                .flatMap(negation -> negated.targets(negation).stream())
                .anyMatch(target -> saysOpposite(plain, negated.words().get(target), negated));
        boolean brief = negated.words().size() <= LONGEST && plain.words().size() <= LONGEST;
        return brief
                        && !opposite
                        && !plain.deniesMoreThan(negated)
                        && Comparison.likeness(negated.words(), plain.words()) >= LIGHT
                ? negated.negations().stream().findFirst()
                : Optional.empty();
    }

    /** Whether the other side has the same negation of the same. */
    private static boolean isKept(Polarity negated, int negation, Polarity plain) {
        Word word = negated.words().get(negation);
        List<String> targets = stems(negated, negation);
        return plain.negations().stream()
                .filter(other -> plain.words().get(other).form().equals(word.form()))
                .anyMatch(other -> stems(plain, other).stream().anyMatch(targets::contains));
    }

    private static List<String> stems(Polarity side, int negation) {
        return side.targets(negation).stream()
                .map(target -> side.words().get(target).stem())
                .toList();
    }

    /** Whether a side says the opposite of a word that the other does not: closed, where the other is not open. */
    private static boolean saysOpposite(Polarity side, Word target, Polarity other) {
        return side.words().stream().anyMatch(word -> target.term().opposes(word.term()) && !other.hasForm(word));
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
}
