package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells which names were lost, changed or brought in. */
final class NameCheck implements MeaningCheck {
    /** What a name may end in when it stands in another case or for the people of a place. */
    private static final Set<String> ENDINGS = Set.of("s", "es", "n", "en", "y", "ian", "an", "ish", "'", "er");

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        Names names = Names.in(comparison.original(), comparison.rewritten(), comparison.language());
        Map<String, Word> before = names.original();
        Map<String, Word> after = names.rewritten();
        List<Word> brought = new ArrayList<>();
        for (Word word : after.values()) {
            if (!isKnown(word, names.originalForms()) && !isAbbreviated(word, comparison)) {
                brought.add(word);
            }
        }
        for (Word lost : before.values()) {
            if (!isKnown(lost, names.rewrittenForms())
                    && !isSpelledOut(lost, comparison.rewritten().words())) {
                Optional<Word> instead = like(lost, brought);
                instead.ifPresent(brought::remove);
                warnings.accept(new Warning(
                        Warning.Kind.NAME,
                        Comparison.span(lost),
                        instead.map(Comparison::span).orElse(Warning.Span.NONE),
                        instead.map(each -> UserMessage.of("guard.name-changed", lost.text(), each.text()))
                                .orElseGet(() -> UserMessage.of("guard.name-lost", lost.text()))));
            }
        }
        replaced(comparison, before, brought, warnings);
        brought.stream()
                .filter(word -> !isSpelledOut(word, comparison.original().words()))
                .forEach(word -> warnings.accept(new Warning(
                        Warning.Kind.INVENTION,
                        Warning.Span.NONE,
                        Comparison.span(word),
                        UserMessage.of("guard.name-new", word.text()))));
    }

    /** A name that stands elsewhere too may have become a new one in one place. */
    private static void replaced(
            Comparison comparison, Map<String, Word> before, List<Word> brought, Consumer<Warning> warnings) {
        if (brought.isEmpty()) {
            return;
        }
        for (Comparison.Pair pair : comparison.pairs()) {
            Word fresh = brought.stream()
                    .filter(word -> pair.after().contains(word))
                    .findFirst()
                    .orElse(null);
            Word fewer = before.values().stream()
                    .filter(name -> fresh != null && count(name, pair.before()) > count(name, pair.after()))
                    .findFirst()
                    .orElse(null);
            if (fresh != null && fewer != null) {
                brought.remove(fresh);
                warnings.accept(new Warning(
                        Warning.Kind.NAME,
                        Comparison.span(fewer),
                        Comparison.span(fresh),
                        UserMessage.of("guard.name-changed", fewer.text(), fresh.text())));
            }
        }
    }

    private static long count(Word name, List<Word> words) {
        return words.stream()
                .filter(word -> word.term().base().equals(name.term().base()))
                .count();
    }

    /** A name may stand in a compound or with an ending. */
    private static boolean isKnown(Word name, Set<String> forms) {
        String form = name.term().base();
        if (forms.contains(form)) {
            return true;
        }
        if (form.indexOf('-') > 0 && Arrays.stream(form.split("-")).allMatch(forms::contains)) {
            return true;
        }
        return form.length() > 3
                && forms.stream().anyMatch(each -> each.length() > 3 && (isForm(each, form) || isForm(form, each)));
    }

    private static boolean isForm(String longer, String shorter) {
        return longer.startsWith(shorter)
                && (ENDINGS.contains(longer.substring(shorter.length()))
                        || longer.length() > shorter.length() && longer.charAt(shorter.length()) == '-');
    }

    /** Whether an abbreviation stands in full in the other text. */
    private static boolean isSpelledOut(Word name, List<Word> words) {
        if (!Names.isAbbreviation(name)) {
            return false;
        }
        String letters = name.form();
        for (int from = 0; from + letters.length() <= words.size(); from++) {
            int matched = 0;
            while (matched < letters.length()
                    && words.get(from + matched).form().charAt(0) == letters.charAt(matched)) {
                matched++;
            }
            if (matched == letters.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is a word of one that the original abbreviates. */
    private static boolean isAbbreviated(Word name, Comparison comparison) {
        return comparison.original().words().stream()
                .filter(word -> Names.isAbbreviation(word)
                        && word.form().indexOf(name.form().charAt(0)) >= 0)
                .anyMatch(word -> isSpelledOut(word, comparison.rewritten().words()));
    }

    private static Optional<Word> like(Word lost, List<Word> brought) {
        return brought.stream()
                .filter(word -> word.form().charAt(0) == lost.form().charAt(0))
                .findFirst()
                .or(() -> brought.stream().findFirst());
    }
}
