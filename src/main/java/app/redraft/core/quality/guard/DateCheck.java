package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.quantity.CalendarNames;
import app.redraft.core.quality.guard.quantity.Quantity;
import app.redraft.core.quality.guard.text.AnalyzedText;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Tells which months and days of the week were lost or changed. */
final class DateCheck implements MeaningCheck {
    /** Spanish and French write them small, and some are other words too. */
    private static final Set<String> CAPITALIZED_ONLY = Set.of(
            "may", "march", "mar", "sun", "sat", "wed", "jan", "mon", "august", "mai", "sept", "dec", "mars", "fri",
            "thu", "tue");

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        compare(comparison, CalendarNames::day, warnings);
        compare(comparison, CalendarNames::month, warnings);
    }

    private static void compare(Comparison comparison, ToIntFunction<String> number, Consumer<Warning> warnings) {
        List<Word> before = named(comparison.original(), number);
        List<Word> after = named(comparison.rewritten(), number);
        List<Word> brought = new ArrayList<>(without(after, before, number));
        for (Word lost : without(before, after, number)) {
            if (!brought.isEmpty() || !isInFigures(comparison.newQuantities(), number.applyAsInt(lost.form()))) {
                Optional<Word> instead = brought.stream().findFirst();
                instead.ifPresent(brought::remove);
                warnings.accept(new Warning(
                        Warning.Kind.DATE,
                        Comparison.span(lost),
                        instead.map(Comparison::span).orElse(Warning.Span.NONE),
                        instead.map(each -> UserMessage.of("guard.date-changed", lost.text(), each.text()))
                                .orElseGet(() -> UserMessage.of("guard.date-lost", lost.text()))));
            }
        }
        for (Word each : brought) {
            if (!isInFigures(comparison.quantities(), number.applyAsInt(each.form()))) {
                warnings.accept(new Warning(
                        Warning.Kind.INVENTION,
                        Warning.Span.NONE,
                        Comparison.span(each),
                        UserMessage.of("guard.date-new", each.text())));
            }
        }
    }

    private static boolean isInFigures(List<Quantity> quantities, int number) {
        String value = Integer.toString(number);
        return quantities.stream().anyMatch(each -> each.value().equals(value));
    }

    private static List<Word> named(AnalyzedText text, ToIntFunction<String> number) {
        return text.words().stream()
                .filter(word -> number.applyAsInt(word.form()) > 0)
                .filter(word -> word.isCapitalized() && (!word.opening() || isBehindNumber(text.prose(), word))
                        || !CAPITALIZED_ONLY.contains(word.form()))
                .toList();
    }

    /** German has a full stop behind the day: 15. August. */
    private static boolean isBehindNumber(String prose, Word word) {
        int at = word.start() - 2;
        return at > 0 && prose.charAt(at) == '.' && Character.isDigit(prose.charAt(at - 1));
    }

    private static List<Word> without(List<Word> some, List<Word> others, ToIntFunction<String> number) {
        return some.stream()
                .filter(word -> others.stream()
                        .noneMatch(other -> number.applyAsInt(other.form()) == number.applyAsInt(word.form())))
                .toList();
    }
}
