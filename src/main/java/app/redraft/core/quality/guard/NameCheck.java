package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which names were lost, changed or brought in, and where two of them changed places. A name is a word with a capital that no
 * sentence asks for; in German, where nouns have one too, only words in capitals and words behind a title are.
 */
final class NameCheck implements MeaningCheck {
    private static final Pattern PASSIVE = Pattern.compile("\\b(?:by|von|durch|par|por)\\b");

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        Map<String, Word> before = names(comparison.original(), comparison.language());
        Map<String, Word> after = names(comparison.rewritten(), comparison.language());
        Set<String> known = forms(comparison.original());
        Set<String> kept = forms(comparison.rewritten());
        List<Word> brought = after.values().stream()
                .filter(word -> !isKnown(word, known) && !isAbbreviated(word, comparison))
                .collect(Collectors.toCollection(ArrayList::new));
        for (Word lost : before.values()) {
            if (!isKnown(lost, kept) && !isSpelledOut(lost, comparison.rewritten())) {
                Optional<Word> instead = like(lost, brought);
                instead.ifPresent(brought::remove);
                warnings.accept(new Warning(
                        Warning.Kind.NAME,
                        lost.span(),
                        instead.map(Word::span).orElse(Warning.Span.NONE),
                        instead.map(each -> UserMessage.of("guard.name-changed", lost.text(), each.text()))
                                .orElseGet(() -> UserMessage.of("guard.name-lost", lost.text()))));
            }
        }
        brought.forEach(word -> warnings.accept(new Warning(
                Warning.Kind.INVENTION,
                Warning.Span.NONE,
                word.span(),
                UserMessage.of("guard.name-new", word.text()))));
        swapped(comparison, before.keySet(), warnings);
    }

    /** A name may stand in a compound or with an ending. */
    private static boolean isKnown(Word name, Set<String> forms) {
        String form = base(name.form());
        return forms.contains(form)
                || forms.stream()
                        .anyMatch(each -> form.length() > 3 && each.startsWith(form)
                                || each.length() > 3 && form.startsWith(each) && form.length() - each.length() < 4)
                || form.contains("-") && Set.of(form.split("-")).stream().allMatch(forms::contains);
    }

    /** Whether an abbreviation stands in full in the other text. */
    private static boolean isSpelledOut(Word name, GuardText text) {
        String letters = name.form();
        List<Word> words = text.words();
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
                .filter(word ->
                        isAbbreviation(word) && word.form().indexOf(name.form().charAt(0)) >= 0)
                .anyMatch(word -> isSpelledOut(word, comparison.rewritten()));
    }

    private static boolean isAbbreviation(Word word) {
        return word.text().length() > 1
                && word.text().chars().allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
    }

    private static Optional<Word> like(Word lost, List<Word> brought) {
        return brought.stream()
                .filter(word -> word.form().charAt(0) == lost.form().charAt(0))
                .findFirst()
                .or(() -> brought.stream().findFirst());
    }

    private static Set<String> forms(GuardText text) {
        Set<String> forms = new HashSet<>();
        for (Word word : text.words()) {
            forms.add(base(word.form()));
            forms.addAll(List.of(word.form().split("-")));
        }
        return forms;
    }

    private static String base(String form) {
        return form.endsWith("'s") || form.endsWith("s'") ? form.substring(0, form.length() - 2) : form;
    }

    private static Map<String, Word> names(GuardText text, String language) {
        Map<String, Integer> small = new HashMap<>();
        text.words().stream()
                .filter(word -> !word.isCapitalized())
                .forEach(word -> small.merge(base(word.form()), 1, Integer::sum));
        Map<String, Word> names = new LinkedHashMap<>();
        for (GuardText.Sentence sentence : text.sentences()) {
            List<Word> words = sentence.words();
            // In a heading or a line in capitals every word has one.
            long capitals = words.stream().filter(Word::isCapitalized).count();
            if (words.size() > 3 && capitals * 3 > words.size() * 2) {
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                if (isName(words, i, language) && !small.containsKey(base(word.form()))) {
                    names.putIfAbsent(base(word.form()), word);
                }
            }
        }
        return names;
    }

    private static boolean isName(List<Word> words, int at, String language) {
        Word word = words.get(at);
        boolean dated = Months.number(word.form()) > 0 || Months.day(word.form()) > 0;
        if (!word.isCapitalized()
                || word.text().length() < 2
                || dated
                || word.text().chars().anyMatch(Character::isDigit)) {
            return false;
        }
        boolean titled = at > 0
                && Set.of("herr", "herrn", "frau", "dr", "familie")
                        .contains(words.get(at - 1).form());
        if (language.equals("de")) {
            return isAbbreviation(word) || titled;
        }
        boolean paired = word.opening()
                && at + 1 < words.size()
                && words.get(at + 1).isCapitalized()
                && !words.get(at + 1).opening();
        return (!word.opening() || paired)
                && !GuardWords.of("en", "title").contains(word.form())
                && !GuardWords.ofAll("function").contains(word.form());
    }

    /** Two names around the same verb, the other way round, and no passive that would account for it. */
    private static void swapped(Comparison comparison, Set<String> names, Consumer<Warning> warnings) {
        for (Alignment.Group group : comparison.alignment().groups()) {
            if (group.original().size() != 1 || group.rewritten().size() != 1) {
                continue;
            }
            List<Word> before = comparison.original().words(group.original());
            List<Word> after = comparison.rewritten().words(group.rewritten());
            List<String> order = order(before, names);
            List<String> now = order(after, names);
            boolean turned = order.size() == 2
                    && now.size() == 2
                    && order.get(0).equals(now.get(1))
                    && order.get(1).equals(now.get(0));
            if (turned && sharesVerb(before, after, order) && isPassive(before) == isPassive(after)) {
                warnings.accept(new Warning(
                        Warning.Kind.NAME,
                        Comparison.span(before),
                        Comparison.span(after),
                        UserMessage.of("guard.swapped", order.get(0), order.get(1))));
            }
        }
    }

    private static List<String> order(List<Word> words, Set<String> names) {
        return words.stream()
                .filter(word -> word.isCapitalized() && names.contains(base(word.form())))
                .map(word -> base(word.form()))
                .distinct()
                .toList();
    }

    private static boolean sharesVerb(List<Word> before, List<Word> after, List<String> order) {
        return between(before, order).stream().anyMatch(between(after, order)::contains);
    }

    private static Set<String> between(List<Word> words, List<String> names) {
        Set<String> stems = new HashSet<>();
        boolean inside = false;
        for (Word word : words) {
            boolean name = names.contains(base(word.form()));
            if (inside && name) {
                break;
            } else if (inside && word.form().length() > 2) {
                stems.add(word.stem());
            }
            inside = inside || name;
        }
        stems.removeAll(GuardWords.ofAll("function"));
        return stems;
    }

    private static boolean isPassive(List<Word> words) {
        return words.stream().anyMatch(word -> PASSIVE.matcher(word.form()).matches());
    }
}
