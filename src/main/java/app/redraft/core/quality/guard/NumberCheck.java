package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.quantity.CalendarNames;
import app.redraft.core.quality.guard.quantity.NumberSynonyms;
import app.redraft.core.quality.guard.quantity.Quantity;
import app.redraft.core.quality.guard.text.Sentence;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells which numbers were lost, changed or brought in. */
final class NumberCheck implements MeaningCheck {
    /** Numbers so small may count what the text lists. */
    private static final int COUNTED = 10;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        List<Quantity> before = comparison.quantities();
        List<Quantity> after = comparison.newQuantities();
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        List<Quantity> brought = brought(comparison, before, after);
        for (Quantity each : lost(before, after)) {
            Optional<Quantity> instead = counterpart(comparison, each, brought);
            boolean gone = after.stream().noneMatch(other -> isSame(other.value(), each.value()));
            if (gone
                            && !NumberSynonyms.says(
                                    each.value(), comparison.rewritten().words())
                    || instead.isPresent()) {
                instead.ifPresent(brought::remove);
                warnings.accept(warning(comparison, each, instead));
            }
        }
        for (Quantity each : brought) {
            boolean small = each.inWords()
                    && Double.parseDouble(each.value()) <= COUNTED
                    && each.unit().isEmpty()
                    && !comparison.rewritten().prose().startsWith(" times", each.end());
            Optional<Word> single = small ? single(comparison, each) : Optional.empty();
            if (single.isPresent()) {
                warnings.accept(new Warning(
                        Warning.Kind.NUMBER,
                        Comparison.span(single.get()),
                        Comparison.span(each),
                        UserMessage.of("guard.number-changed", single.get().text(), told(comparison, each))));
            } else if (!small) {
                warnings.accept(new Warning(
                        Warning.Kind.INVENTION,
                        Warning.Span.NONE,
                        Comparison.span(each),
                        UserMessage.of("guard.number-new", told(comparison, each))));
            }
        }
    }

    private static String told(Comparison comparison, Quantity brought) {
        return brought.in(comparison.rewritten().text());
    }

    /** Numbers that stand less often in the rewrite. */
    private static List<Quantity> lost(List<Quantity> before, List<Quantity> after) {
        List<Quantity> rest = new ArrayList<>(after);
        List<Quantity> lost = new ArrayList<>();
        for (Quantity each : before) {
            Optional<Quantity> same = rest.stream()
                    .filter(other -> other.value().equals(each.value()))
                    .findFirst()
                    .or(() -> rest.stream()
                            .filter(other -> isSame(other.value(), each.value()))
                            .findFirst());
            same.ifPresentOrElse(rest::remove, () -> lost.add(each));
        }
        return lost;
    }

    /** Numbers that the original has not, or not so often. */
    private static List<Quantity> brought(Comparison comparison, List<Quantity> before, List<Quantity> after) {
        List<Quantity> brought = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Quantity each : lost(after, before)) {
            boolean known = before.stream().anyMatch(other -> isSame(other.value(), each.value()));
            boolean said =
                    NumberSynonyms.says(each.value(), comparison.original().words());
            if (!known && !said && seen.add(each.value())) {
                brought.add(each);
            }
        }
        return brought;
    }

    private static Warning warning(Comparison comparison, Quantity lost, Optional<Quantity> instead) {
        String was = lost.in(comparison.original().text());
        boolean date = isDate(comparison, lost);
        String kind = date ? "guard.date-" : "guard.number-";
        UserMessage why = instead.map(each -> UserMessage.of(kind + "changed", was, told(comparison, each)))
                .orElseGet(() -> UserMessage.of(kind + "lost", was));
        return new Warning(
                date ? Warning.Kind.DATE : Warning.Kind.NUMBER,
                Comparison.span(lost),
                instead.map(Comparison::span).orElse(Warning.Span.NONE),
                why);
    }

    /** Whether a number is the day of a month that is named beside it. */
    private static boolean isDate(Comparison comparison, Quantity number) {
        if (!number.value().matches("[12]?\\d|3[01]")) {
            return false;
        }
        List<Word> words = comparison.original().words();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() <= number.start()
                    && number.start() < words.get(i).end()) {
                return isMonth(words, i - 1) || isMonth(words, i + 1) || isOf(words, i + 1) && isMonth(words, i + 2);
            }
        }
        return false;
    }

    private static boolean isOf(List<Word> words, int at) {
        return at < words.size() && Set.of("of", "de").contains(words.get(at).form());
    }

    private static boolean isMonth(List<Word> words, int at) {
        return at >= 0
                && at < words.size()
                && CalendarNames.month(words.get(at).form()) > 0
                && (words.get(at).isCapitalized() || !words.get(at).form().equals("may"));
    }

    /** A year may be written with two digits, an hour without its minutes. */
    private static boolean isSame(String value, String other) {
        if (value.equals(other)) {
            return true;
        }
        return isWholeHour(value, other) || isWholeHour(other, value) || isYear(value, other) || isYear(other, value);
    }

    private static boolean isWholeHour(String time, String hour) {
        return time.endsWith(":00") && time.length() == hour.length() + 3 && time.startsWith(hour);
    }

    private static boolean isYear(String year, String digits) {
        return year.length() == 4
                && (year.startsWith("19") || year.startsWith("20"))
                && digits.length() <= 2
                && (year.endsWith(digits) && (digits.length() == 2 || year.charAt(2) == '0'))
                && Character.isDigit(digits.charAt(0));
    }

    /** What stands in the place of a lost number: a new one in a sentence that says the same, the nearest in order. */
    private static Optional<Quantity> counterpart(Comparison comparison, Quantity lost, List<Quantity> brought) {
        List<Sentence> sentences = comparison.alignment().groups().stream()
                .filter(group -> group.original().stream()
                        .anyMatch(each ->
                                comparison.original().sentences().get(each).contains(lost.start())))
                .flatMap(group -> group.rewritten().stream())
                .map(each -> comparison.rewritten().sentences().get(each))
                .toList();
        return brought.stream()
                .filter(each -> sentences.stream().anyMatch(sentence -> sentence.contains(each.start())))
                .findFirst();
    }

    /** The "one" before a noun that the rewrite counts as several. */
    private static Optional<Word> single(Comparison comparison, Quantity brought) {
        Map<String, Word> counted = new HashMap<>();
        List<Word> before = comparison.original().words();
        for (int i = 0; i + 1 < before.size(); i++) {
            if (Set.of("one", "single").contains(before.get(i).form())) {
                counted.putIfAbsent(before.get(i + 1).stem(), before.get(i));
            }
        }
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        return comparison.rewritten().words().stream()
                .filter(word -> word.start() >= brought.end())
                .findFirst()
                .map(word -> counted.get(word.stem()));
    }
}
