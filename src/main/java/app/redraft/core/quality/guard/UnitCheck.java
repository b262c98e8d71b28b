package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.quantity.Quantity;
import app.redraft.core.quality.guard.quantity.Quantity.Bound;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells which numbers now count something else, or are no longer "about", "more than" or "at most" so many. */
final class UnitCheck implements MeaningCheck {
    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        List<Quantity> after = comparison.newQuantities();
        for (Quantity each : comparison.quantities()) {
            List<Quantity> same = same(each, after);
            if (!same.isEmpty()) {
                unit(comparison, each, same, warnings);
                bound(comparison, each, same, warnings);
            }
        }
        comparison.pairs().forEach(pair -> span(pair, warnings));
    }

    /** A span of time that is another one now, beside the same word: some years ago, a month, weekly. */
    private static void span(Comparison.Pair pair, Consumer<Warning> warnings) {
        List<Word> before = without(pair.before(), pair.after());
        List<Word> after = without(pair.after(), pair.before());
        if (before.size() != 1 || after.size() != 1) {
            return;
        }
        Word was = before.get(0);
        Word is = after.get(0);
        boolean beside = isSame(pair, was, is, -1) || isSame(pair, was, is, 1);
        if (beside) {
            warnings.accept(new Warning(
                    Warning.Kind.UNIT,
                    Comparison.span(was),
                    Comparison.span(is),
                    UserMessage.of("guard.span-changed", was.text(), is.text())));
        }
    }

    /** The units of time of one side that the other does not have, but those that are numbered. */
    private static List<Word> without(List<Word> words, List<Word> others) {
        return words.stream()
                .filter(word -> !Quantity.spanOf(word.form()).isEmpty())
                .filter(word -> others.stream()
                        .noneMatch(other -> Quantity.spanOf(other.form()).equals(Quantity.spanOf(word.form()))))
                .toList();
    }

    private static boolean isSame(Comparison.Pair pair, Word was, Word is, int step) {
        String one = beside(pair.before(), was, step);
        return !one.isEmpty() && one.equals(beside(pair.after(), is, step)) && !Character.isDigit(one.charAt(0));
    }

    private static String beside(List<Word> words, Word word, int step) {
        int at = words.indexOf(word) + step;
        return at < 0 || at >= words.size() ? "" : words.get(at).form();
    }

    /** The numbers that are the same, of those that count the same where there are any. */
    private static List<Quantity> same(Quantity quantity, List<Quantity> others) {
        List<Quantity> same = others.stream()
                .filter(other -> other.value().equals(quantity.value()))
                .toList();
        List<Quantity> nearer = same.stream()
                .filter(other -> !quantity.unit().isEmpty() && other.unit().equals(quantity.unit()))
                .toList();
        return nearer.isEmpty() ? same : nearer;
    }

    private static void unit(Comparison comparison, Quantity was, List<Quantity> same, Consumer<Warning> warnings) {
        if (was.unit().isEmpty() || same.stream().anyMatch(other -> other.unit().equals(was.unit()))) {
            return;
        }
        Optional<Quantity> other = same.stream()
                .filter(each -> !each.unit().isEmpty() && !hasBefore(comparison, each))
                .findFirst();
        if (other.isPresent()) {
            warnings.accept(new Warning(
                    Warning.Kind.UNIT,
                    Comparison.span(was),
                    Comparison.span(other.get()),
                    UserMessage.of(
                            "guard.unit-changed",
                            was.value(),
                            was.unit(),
                            other.get().unit())));
        } else if (same.size() == 1 && !was.inWords() && isGone(comparison, was)) {
            warnings.accept(new Warning(
                    Warning.Kind.UNIT,
                    Comparison.span(was),
                    Comparison.span(same.get(0)),
                    UserMessage.of("guard.unit-lost", was.value(), was.unit())));
        }
    }

    /** Whether the original counts the same with the same number. */
    private static boolean hasBefore(Comparison comparison, Quantity quantity) {
        return comparison.quantities().stream()
                .anyMatch(each ->
                        each.value().equals(quantity.value()) && each.unit().equals(quantity.unit()));
    }

    /** Whether nothing is counted in a unit any more, and its name stands nowhere. */
    private static boolean isGone(Comparison comparison, Quantity was) {
        return comparison.newQuantities().stream().noneMatch(each -> each.unit().equals(was.unit()))
                && comparison.rewritten().words().stream()
                        .noneMatch(word -> Quantity.unitOf(word.form()).equals(was.unit()));
    }

    private static void bound(Comparison comparison, Quantity was, List<Quantity> same, Consumer<Warning> warnings) {
        boolean kept = was.bound() == Bound.EXACT || same.stream().anyMatch(other -> other.bound() == was.bound());
        Quantity now = same.get(0);
        boolean turned = was.bound() != Bound.ABOUT || now.bound() == Bound.EXACT;
        if (!kept && turned && same.size() == 1) {
            String before = phrase(comparison.original().prose(), was);
            warnings.accept(new Warning(
                    Warning.Kind.QUANTIFIER,
                    Comparison.span(was),
                    Comparison.span(now),
                    now.bound() == Bound.EXACT
                            ? UserMessage.of("guard.bound-lost", before)
                            : UserMessage.of(
                                    "guard.quantifier-changed",
                                    before,
                                    phrase(comparison.rewritten().prose(), now))));
        }
    }

    /** A number with the two words before it. */
    private static String phrase(String prose, Quantity quantity) {
        int start = quantity.start();
        for (int spaces = 0; start > 0 && prose.charAt(start - 1) != '\n'; start--) {
            spaces += prose.charAt(start - 1) == ' ' ? 1 : 0;
            if (spaces > 2) {
                break;
            }
        }
        return prose.substring(start, quantity.end()).strip();
    }
}
