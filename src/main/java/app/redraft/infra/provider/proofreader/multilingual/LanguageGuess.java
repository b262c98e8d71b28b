package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.infra.provider.proofreader.spelling.WordTables;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the language of a sentence by the commonest words of each language, and by letters and endings that only some have.
 * A word that several languages have counts for each of them, but less. Thread-safe.
 */
final class LanguageGuess {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['\u2019]\\p{L}[\\p{L}\\p{M}]*+)?");
    private static final Map<String, List<String>> LANGUAGES = read();
    /** Share of a sentence's words that speaks for its language. */
    private static final double LEAST_SHARE = 0.17;
    /** How much more speaks for it than for the next one that the proofreader reads. */
    private static final double LEAD = 1.15;

    private static final double LEAD_BESIDE_ENGLISH = 1.4;
    /** How much more must speak for a language it does not read: where it is wrong, the dictionary tells. */
    private static final double FOREIGN_LEAD = 1.15;

    private static final double LEAST = 1.3;
    private static final List<String> GERMAN = List.of("de");
    private static final double LETTER = 0.6;
    private static final double MARK = 1.5;
    private static final double ENDING = 0.4;

    /** A word, or what it ends in, and the languages it speaks for. */
    private record Trait(Pattern pattern, List<String> languages, double weight) {}

    private static final List<Trait> TRAITS = List.of(
            new Trait(Pattern.compile("\u00df"), List.of("de"), MARK),
            new Trait(Pattern.compile("[\u00e4\u00f6\u00fc]"), List.of("de", "sv", "fi", "tr", "hu"), LETTER),
            new Trait(
                    Pattern.compile(".{3}(?:ung|ungen|lich|liche|lichen|keit|heit|schaft|isch)$"),
                    List.of("de"),
                    LETTER),
            new Trait(Pattern.compile("^(?:[cdjlmnst]|qu)['\u2019]\\p{L}"), List.of("fr"), LETTER),
            new Trait(Pattern.compile("[\u00e8\u00ea\u0153\u00fb\u00ee\u00eb]"), List.of("fr"), LETTER),
            new Trait(
                    Pattern.compile(".{2}(?:eux|euse|aient|ait|\u00e9e|\u00e9s|\u00e9es|oir|eur)$"),
                    List.of("fr"),
                    LETTER),
            new Trait(Pattern.compile("\u00f1"), List.of("es"), MARK),
            new Trait(Pattern.compile("[\u00e1\u00ed\u00f3\u00fa]"), List.of("es", "pt", "hu", "cs", "sk"), LETTER),
            new Trait(
                    Pattern.compile(".{2}(?:ci\u00f3n|ciones|dad|mente|aba|ado|ada|\u00eda)$"), List.of("es"), LETTER),
            new Trait(Pattern.compile(".{3}(?:os|as)$"), List.of("es", "pt", "ca"), ENDING),
            new Trait(Pattern.compile(".{3}o$"), List.of("es", "pt", "it"), ENDING),
            new Trait(Pattern.compile(".{2}(?:ez|ons|\u00e9)$"), List.of("fr"), ENDING),
            new Trait(Pattern.compile("[\u00e3\u00f5]|.{2}\u00e7\u00e3o$"), List.of("pt"), MARK),
            new Trait(Pattern.compile("\u00e7"), List.of("fr", "pt", "ca", "tr"), LETTER),
            new Trait(Pattern.compile("[\u0142\u0105\u0119\u017c\u017a\u0144\u015b\u0107]"), List.of("pl"), MARK),
            new Trait(Pattern.compile("[\u0159\u011b\u016f]"), List.of("cs"), MARK),
            new Trait(Pattern.compile("\u00e5"), List.of("sv", "da", "no"), LETTER),
            new Trait(Pattern.compile("[\u00f8\u00e6]"), List.of("da", "no"), MARK),
            new Trait(Pattern.compile("[\u0151\u0171]"), List.of("hu"), MARK),
            new Trait(Pattern.compile("[\u0103\u0219\u021b]"), List.of("ro"), MARK),
            new Trait(Pattern.compile("[\u011f\u0131]"), List.of("tr"), MARK),
            new Trait(Pattern.compile("ij|.{2}aa"), List.of("nl"), LETTER),
            new Trait(Pattern.compile("[\u00f2\u00ec\u00f9]$|zione$"), List.of("it"), MARK),
            new Trait(Pattern.compile("l\u00b7l|.{2}(?:ci\u00f3|tat)$"), List.of("ca"), MARK));

    /** Marks between words. */
    private static final Pattern SPANISH_MARKS = Pattern.compile("[\u00bf\u00a1]");

    private final Map<String, Double> scores = new HashMap<>();
    private int words;

    private LanguageGuess() {}

    /**
     * The language of a sentence.
     *
     * @return empty where there are too few words to tell, or where they speak for several
     */
    static Optional<WrittenLanguage> of(String sentence) {
        LanguageGuess guess = new LanguageGuess();
        guess.read(sentence);
        return guess.best();
    }

    private void read(String sentence) {
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            words++;
            String word = matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            List<String> known = LANGUAGES.getOrDefault(word, List.of());
            long read = known.stream().filter(LanguageGuess::reads).count();
            known.forEach(language -> add(language, 1 / Math.sqrt(reads(language) ? read : known.size())));
            if (known.isEmpty() && unusual(word)) {
                boolean name = Character.isUpperCase(matcher.group().codePointAt(0));
                traits(word, name);
            }
        }
        if (SPANISH_MARKS.matcher(sentence).find()) {
            add("es", MARK);
        }
    }

    /** @param name whether it has a capital, which in other languages than German may make a name of it */
    private void traits(String word, boolean name) {
        TRAITS.stream()
                .filter(trait -> !name || trait.languages().equals(GERMAN))
                .filter(trait -> trait.pattern().matcher(word).find())
                .forEach(trait -> trait.languages().forEach(language -> add(language, trait.weight())));
    }

    /** Whether English would not write it so: a quick look before the slower ones. */
    private static boolean unusual(String word) {
        return word.length() > 3 || word.chars().anyMatch(letter -> letter > 'z');
    }

    private void add(String language, double weight) {
        scores.merge(language, weight, Double::sum);
    }

    private Optional<WrittenLanguage> best() {
        String best = "";
        double most = 0;
        double next = 0;
        double foreign = 0;
        double english = scores.getOrDefault("en", 0.0);
        for (Map.Entry<String, Double> each : scores.entrySet()) {
            if (!reads(each.getKey())) {
                foreign = Math.max(foreign, each.getValue());
            } else if (each.getValue() > most) {
                next = most;
                most = each.getValue();
                best = each.getKey();
            } else {
                next = Math.max(next, each.getValue());
            }
        }
        if (enough(foreign) && foreign >= FOREIGN_LEAD * most) {
            return Optional.of(WrittenLanguage.OTHER);
        }
        boolean leads = most >= LEAD * next
                && (best.equals("en") ? most >= LEAD_BESIDE_ENGLISH * next : most >= LEAD_BESIDE_ENGLISH * english);
        return enough(most) && leads ? Optional.of(WrittenLanguage.ofCode(best)) : Optional.empty();
    }

    private boolean enough(double score) {
        return score >= LEAST && score >= LEAST_SHARE * words;
    }

    private static boolean reads(String language) {
        return WrittenLanguage.ofCode(language) != WrittenLanguage.OTHER;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> languages = new HashMap<>();
        for (List<String> line : WordTables.read("language-words.txt")) {
            for (String word : line.subList(1, line.size()).stream().distinct().toList()) {
                languages.merge(word, List.of(line.get(0)), LanguageGuess::both);
            }
        }
        return languages;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
