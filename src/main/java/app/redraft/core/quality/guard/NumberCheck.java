package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells which numbers, and which of their units, were lost, changed or brought in. */
final class NumberCheck implements MeaningCheck {
    /** Words that say a number without being one. */
    private static final Map<String, Set<String>> SAYS = Map.of(
            "2",
                    Set.of(
                            "both", "pair", "couple", "twice", "double", "two", "half", "either", "neither", "other",
                            "second", "beide", "beiden", "deux", "ambos", "ambas"),
            "3", Set.of("triple", "trio", "thrice", "third", "thirds"),
            "4", Set.of("quarter", "quarters"),
            "50", Set.of("half", "hälfte", "moitié", "mitad"),
            "0.5", Set.of("half", "hälfte"),
            "12", Set.of("noon", "midday", "midnight", "dozen", "mittag", "midi"),
            "12:00", Set.of("noon", "midday", "mittag", "midi", "mediodía"),
            "0:00", Set.of("midnight"),
            "100", Set.of("century", "all", "hundreds"));
    /** Numbers so small may count what the text lists. */
    private static final int COUNTED = 10;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        List<Quantity> before = comparison.quantities();
        List<Quantity> after = comparison.newQuantities();
        List<Quantity> lost = without(before, after).stream()
                .filter(each -> !isSaid(each, comparison.rewritten()))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Quantity> brought = without(after, before).stream()
                .filter(each -> !isSaid(each, comparison.original()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (Quantity each : lost) {
            Optional<Quantity> instead = counterpart(comparison, each, brought);
            instead.ifPresent(brought::remove);
            warnings.accept(warning(comparison, each, instead));
        }
        brought.stream()
                .filter(each -> !each.inWords() || Double.parseDouble(each.value()) > COUNTED)
                .forEach(each -> warnings.accept(new Warning(
                        Warning.Kind.INVENTION,
                        Warning.Span.NONE,
                        each.span(),
                        UserMessage.of(
                                "guard.number-new",
                                each.span().in(comparison.rewritten().text())))));
        units(comparison, before, after, warnings);
    }

    private static Warning warning(Comparison comparison, Quantity lost, Optional<Quantity> instead) {
        String was = lost.span().in(comparison.original().text()).strip();
        UserMessage why = instead.map(each -> UserMessage.of(
                        "guard.number-changed",
                        was,
                        each.span().in(comparison.rewritten().text()).strip()))
                .orElseGet(() -> UserMessage.of("guard.number-lost", was));
        return new Warning(
                Warning.Kind.NUMBER, lost.span(), instead.map(Quantity::span).orElse(Warning.Span.NONE), why);
    }

    private static void units(
            Comparison comparison, List<Quantity> before, List<Quantity> after, Consumer<Warning> warnings) {
        for (Quantity each : before) {
            List<Quantity> same = after.stream()
                    .filter(other -> other.value().equals(each.value()))
                    .toList();
            boolean changed = !each.unit().isEmpty()
                    && !same.isEmpty()
                    && same.stream()
                            .noneMatch(other ->
                                    other.unit().isEmpty() || other.unit().equals(each.unit()))
                    && before.stream()
                                    .filter(other -> other.value().equals(each.value()))
                                    .count()
                            == 1;
            if (changed) {
                warnings.accept(new Warning(
                        Warning.Kind.UNIT,
                        each.span(),
                        same.get(0).span(),
                        UserMessage.of(
                                "guard.unit-changed",
                                each.value(),
                                each.unit(),
                                same.get(0).unit())));
            }
        }
    }

    private static List<Quantity> without(List<Quantity> some, List<Quantity> others) {
        Set<String> values = others.stream().map(Quantity::value).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        return some.stream()
                .filter(each -> !isAmong(each.value(), values) && seen.add(each.value()))
                .toList();
    }

    /** A year may be written with two digits, an hour without its minutes. */
    private static boolean isAmong(String value, Set<String> values) {
        return values.contains(value)
                || value.endsWith(":00") && values.contains(value.substring(0, value.length() - 3))
                || values.contains(value + ":00")
                || value.matches("\\d{2}") && values.stream().anyMatch(year -> year.matches("(?:19|20)" + value))
                || value.matches("(?:19|20)\\d{2}") && values.contains(plain(value.substring(2)));
    }

    private static String plain(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private static boolean isSaid(Quantity quantity, GuardText other) {
        Set<String> words = SAYS.getOrDefault(quantity.value(), Set.of());
        return other.words().stream()
                .anyMatch(word -> words.contains(word.form())
                        || ordinal(quantity.value()).contains(word.form())
                        || isMonth(quantity.value(), word));
    }

    /** A month may be a number in one text and a word in the other. */
    private static boolean isMonth(String value, Word word) {
        return value.matches("\\d{1,2}")
                && Months.number(word.form()) == Integer.parseInt(value)
                && word.isCapitalized();
    }

    private static Set<String> ordinal(String value) {
        return switch (value) {
            case "1" ->
                Set.of(
                        "first",
                        "once",
                        "one",
                        "single",
                        "a",
                        "an",
                        "erste",
                        "ersten",
                        "premier",
                        "première",
                        "primer",
                        "primera",
                        "una",
                        "un",
                        "uno",
                        "eine",
                        "einen",
                        "ein",
                        "une");
            case "2" -> Set.of("second", "zweite", "zweiten", "deuxième", "segundo", "segunda");
            case "3" -> Set.of("third", "dritte", "dritten", "troisième", "tercer", "tercera");
            case "4" -> Set.of("fourth", "vierte");
            case "5" -> Set.of("fifth", "fünfte");
            case "6" -> Set.of("sixth");
            case "7" -> Set.of("seventh");
            case "8" -> Set.of("eighth");
            case "9" -> Set.of("ninth");
            case "10" -> Set.of("tenth", "decade");
            case "20" -> Set.of("twentieth");
            case "21" -> Set.of("twenty-first");
            case "19" -> Set.of("nineteenth");
            default -> Set.of();
        };
    }

    /** What stands in the place of a lost number: a new one in a sentence that says the same, the nearest in order. */
    private static Optional<Quantity> counterpart(Comparison comparison, Quantity lost, List<Quantity> brought) {
        List<Warning.Span> spans = comparison.alignment().groups().stream()
                .filter(group -> group.original().stream()
                        .anyMatch(each -> contains(
                                comparison.original().sentences().get(each).span(), lost.span())))
                .flatMap(group -> group.rewritten().stream())
                .map(each -> comparison.rewritten().sentences().get(each).span())
                .toList();
        return brought.stream()
                .filter(each -> spans.stream().anyMatch(span -> contains(span, each.span())))
                .findFirst();
    }

    private static boolean contains(Warning.Span outer, Warning.Span inner) {
        return outer.start() <= inner.start() && inner.start() < outer.end();
    }
}
