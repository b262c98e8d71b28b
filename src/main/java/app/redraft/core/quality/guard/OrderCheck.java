package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.quality.guard.text.WordList;
import app.redraft.core.text.UserMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells where "before" became "after", or "more" became "less", in front of the same word. */
final class OrderCheck implements MeaningCheck {
    private static final Map<String, Set<String>> OPPOSITES = opposites(
            "before after",
            "until from",
            "above below",
            "inside outside",
            "more less",
            "more fewer",
            "many few",
            "most least",
            "vor nach",
            "über unter",
            "mehr weniger",
            "avant après",
            "plus moins",
            "antes después",
            "más menos");
    /** Of these one excludes the others; told with the kind of what they count or place. */
    private static final List<Exclusive> EXCLUSIVE = List.of(
            new Exclusive(Warning.Kind.NUMBER, "half third quarter fifth sixth eighth tenth"),
            new Exclusive(Warning.Kind.NUMBER, "first second third fourth fifth sixth seventh eighth ninth tenth last"),
            new Exclusive(Warning.Kind.NUMBER, "erste zweite dritte vierte fünfte letzte"),
            new Exclusive(Warning.Kind.NUMBER, "ersten zweiten dritten vierten fünften letzten"),
            new Exclusive(Warning.Kind.NUMBER, "premier deuxième troisième quatrième cinquième dernier"),
            new Exclusive(Warning.Kind.NUMBER, "primer segundo tercer cuarto quinto último"),
            new Exclusive(Warning.Kind.NUMBER, "once twice"),
            new Exclusive(Warning.Kind.DATE, "spring summer autumn winter"),
            new Exclusive(Warning.Kind.DATE, "morning afternoon evening"),
            new Exclusive(Warning.Kind.DATE, "weekday weekend"),
            new Exclusive(Warning.Kind.DATE, "weekdays weekends"),
            new Exclusive(Warning.Kind.DATE, "today tomorrow yesterday"),
            new Exclusive(Warning.Kind.DATE, "frühling sommer herbst winter"),
            new Exclusive(Warning.Kind.DATE, "heute morgen gestern"),
            new Exclusive(Warning.Kind.DATE, "printemps été automne hiver"),
            new Exclusive(Warning.Kind.DATE, "hier demain aujourd'hui"),
            new Exclusive(Warning.Kind.DATE, "primavera verano otoño invierno"),
            new Exclusive(Warning.Kind.DATE, "ayer hoy mañana"),
            new Exclusive(Warning.Kind.NEGATION, "north south east west"),
            new Exclusive(Warning.Kind.NEGATION, "northern southern eastern western"));

    private static final Set<String> EXCLUDING =
            EXCLUSIVE.stream().flatMap(group -> group.words().stream()).collect(Collectors.toUnmodifiableSet());

    /** Words of which one excludes the others. */
    private record Exclusive(Warning.Kind kind, Set<String> words) {
        Exclusive(Warning.Kind kind, String words) {
            this(kind, Set.of(words.split(" ")));
        }
    }

    /** What may stand between such a word and the one that it speaks of. */
    private static final Set<String> PASSED = Set.of(
            "the", "a", "an", "of", "his", "her", "their", "our", "its", "this", "that", "der", "die", "das", "dem",
            "den", "le", "la", "les", "de", "du", "l", "el", "los", "las", "del", "than", "they", "you", "we", "he",
            "she", "it", "i");

    private static Map<String, Set<String>> opposites(String... pairs) {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String pair : pairs) {
            String[] both = pair.split(" ");
            opposites.computeIfAbsent(both[0], each -> new HashSet<>()).add(both[1]);
            opposites.computeIfAbsent(both[1], each -> new HashSet<>()).add(both[0]);
        }
        return opposites;
    }

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        for (Comparison.Pair pair : comparison.pairs()) {
            Map<String, Word> before = followed(pair.before());
            if (!before.isEmpty()) {
                compare(before, followed(pair.after()), warnings);
            }
            if (pair.single() && pair.before().stream().anyMatch(word -> EXCLUDING.contains(word.form()))) {
                EXCLUSIVE.forEach(words -> exclude(words, pair, warnings));
            }
        }
    }

    /** Tells of a word in whose place one stands that excludes it. */
    private static void exclude(Exclusive words, Comparison.Pair pair, Consumer<Warning> warnings) {
        List<Word> was = without(words, pair.before(), pair.after());
        List<Word> is = was.size() == 1 ? without(words, pair.after(), pair.before()) : List.of();
        if (is.size() == 1) {
            warnings.accept(new Warning(
                    words.kind(),
                    Comparison.span(was.get(0)),
                    Comparison.span(is.get(0)),
                    UserMessage.of(
                            "guard.quantifier-changed",
                            was.get(0).text(),
                            is.get(0).text())));
        }
    }

    private static List<Word> without(Exclusive group, List<Word> words, List<Word> others) {
        return words.stream()
                .filter(word -> group.words().contains(word.form()))
                .filter(word -> others.stream().noneMatch(other -> other.form().equals(word.form())))
                .toList();
    }

    private static void compare(Map<String, Word> before, Map<String, Word> after, Consumer<Warning> warnings) {
        for (Map.Entry<String, Word> each : before.entrySet()) {
            Word was = each.getValue();
            Word is = after.get(each.getKey());
            if (is != null && OPPOSITES.getOrDefault(was.form(), Set.of()).contains(is.form())) {
                warnings.accept(new Warning(
                        Warning.Kind.QUANTIFIER,
                        Comparison.span(was),
                        Comparison.span(is),
                        UserMessage.of("guard.quantifier-changed", was.text(), is.text())));
                return;
            }
        }
    }

    /** Such words by the stem of what they speak of. */
    private static Map<String, Word> followed(List<Word> words) {
        Map<String, Word> followed = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            boolean denied = i > 0 && words.get(i - 1).is(WordList.NEGATION);
            if (denied || !OPPOSITES.containsKey(words.get(i).form())) {
                continue;
            }
            int next = i + 1;
            while (next < words.size() && PASSED.contains(words.get(next).form())) {
                next++;
            }
            if (next < words.size() && words.get(next).clause() == words.get(i).clause()) {
                followed.putIfAbsent(words.get(next).stem(), words.get(i));
            }
        }
        return followed;
    }
}
