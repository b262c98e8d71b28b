package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Tells which months and days of the week were lost or changed. */
final class DateCheck implements MeaningCheck {
    /** Spanish and French write them small, and some are other words too. */
    private static final List<String> CAPITALIZED_ONLY = List.of(
            "may", "march", "mar", "sun", "sat", "wed", "jan", "mon", "august", "mai", "sept", "dec", "mars", "juin",
            "fri", "thu", "tue");

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        compare(comparison, Months::day, warnings);
        compare(comparison, Months::number, warnings);
    }

    private static void compare(Comparison comparison, ToIntFunction<String> number, Consumer<Warning> warnings) {
        List<Word> before = named(comparison.original(), number);
        List<Word> after = named(comparison.rewritten(), number);
        List<Word> brought = new ArrayList<>(without(after, before, number));
        for (Word lost : without(before, after, number)) {
            int value = number.applyAsInt(lost.form());
            boolean asDigits = comparison.newQuantities().stream()
                    .anyMatch(each -> each.value().equals(Integer.toString(value)));
            if (!asDigits) {
                Optional<Word> instead = brought.stream().findFirst();
                instead.ifPresent(brought::remove);
                warnings.accept(new Warning(
                        Warning.Kind.DATE,
                        lost.span(),
                        instead.map(Word::span).orElse(Warning.Span.NONE),
                        instead.map(each -> UserMessage.of("guard.date-changed", lost.text(), each.text()))
                                .orElseGet(() -> UserMessage.of("guard.date-lost", lost.text()))));
            }
        }
        for (Word each : brought) {
            boolean asDigits = comparison.quantities().stream()
                    .anyMatch(other -> other.value().equals(Integer.toString(number.applyAsInt(each.form()))));
            if (!asDigits) {
                warnings.accept(new Warning(
                        Warning.Kind.INVENTION,
                        Warning.Span.NONE,
                        each.span(),
                        UserMessage.of("guard.date-new", each.text())));
            }
        }
    }

    private static List<Word> named(GuardText text, ToIntFunction<String> number) {
        return text.words().stream()
                .filter(word -> number.applyAsInt(word.form()) > 0)
                .filter(word -> word.isCapitalized() && !word.opening() || !CAPITALIZED_ONLY.contains(word.form()))
                .toList();
    }

    private static List<Word> without(List<Word> some, List<Word> others, ToIntFunction<String> number) {
        return some.stream()
                .filter(word -> others.stream()
                        .noneMatch(other -> number.applyAsInt(other.form()) == number.applyAsInt(word.form())))
                .toList();
    }
}
