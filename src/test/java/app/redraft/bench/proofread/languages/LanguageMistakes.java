package app.redraft.bench.proofread.languages;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts one mistake into a correct sentence, of a kind that people make in its language. The same seed makes the same mistakes. */
final class LanguageMistakes {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int LONG = 6;

    /** Words that are mixed up, both ways. */
    private static final Map<String, List<String>> CONFUSED = Map.of(
            "de",
                    List.of(
                            "das dass",
                            "seit seid",
                            "wieder wider",
                            "den dem",
                            "ein einen",
                            "als wie",
                            "im in",
                            "ihm ihn"),
            "fr",
                    List.of(
                            "a à",
                            "ou où",
                            "et est",
                            "son sont",
                            "ces ses",
                            "on ont",
                            "la là",
                            "ce se",
                            "leur leurs",
                            "peu peut"),
            "es",
                    List.of(
                            "el él",
                            "tu tú",
                            "mas más",
                            "esta está",
                            "si sí",
                            "que qué",
                            "se sé",
                            "hay ahí",
                            "a ha",
                            "haber a ver"));

    private final String language;
    private final Random random;

    LanguageMistakes(String language, long seed) {
        this.language = language;
        this.random = new Random(seed);
    }

    /** The sentence with one mistake; empty where none of the kinds drawn fits it. */
    Optional<String> into(String sentence) {
        for (int i = 0; i < 4; i++) {
            Optional<String> wrong =
                    switch (random.nextInt(6)) {
                        case 0, 1 -> confused(sentence);
                        case 2 -> typed(sentence);
                        case 3 -> accent(sentence);
                        case 4 -> language.equals("de") ? smallNoun(sentence) : number(sentence);
                        default -> language.equals("de") ? comma(sentence) : number(sentence);
                    };
            if (wrong.isPresent() && !wrong.get().equals(sentence)) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> confused(String sentence) {
        List<String> possible = new ArrayList<>();
        for (String pair : CONFUSED.getOrDefault(language, List.of())) {
            String one = pair.substring(0, pair.indexOf(' '));
            String other = pair.substring(pair.indexOf(' ') + 1);
            swap(sentence, one, other).ifPresent(possible::add);
            swap(sentence, other, one).ifPresent(possible::add);
        }
        return drawn(possible);
    }

    private static Optional<String> swap(String sentence, String from, String to) {
        return Pattern.compile("(?<![\\p{L}'\u2019])" + from + "(?![\\p{L}'\u2019])")
                .matcher(sentence)
                .results()
                .findFirst()
                .map(found -> sentence.substring(0, found.start()) + to + sentence.substring(found.end()));
    }

    /** A letter swapped, left out or doubled in a long word. */
    private Optional<String> typed(String sentence) {
        return word(sentence, "\\p{Ll}{" + LONG + ",}|(?<!^)\\p{Lu}\\p{Ll}{" + LONG + ",}(?<!\\p{Lu})")
                .filter(found -> language.equals("de")
                        || Character.isLowerCase(found.group().charAt(0)))
                .map(found -> {
                    int at = found.start() + 1 + random.nextInt(found.group().length() - 3);
                    String before = sentence.substring(0, at);
                    return switch (random.nextInt(3)) {
                        case 0 -> before + sentence.charAt(at + 1) + sentence.charAt(at) + sentence.substring(at + 2);
                        case 1 -> before + sentence.substring(at + 1);
                        default -> before + sentence.charAt(at) + sentence.substring(at);
                    };
                });
    }

    private Optional<String> accent(String sentence) {
        return word(sentence, "\\p{Ll}*[\u00e0-\u00f6\u00f8-\u00ff]\\p{Ll}*")
                .map(found -> sentence.substring(0, found.start())
                        + ACCENTS.matcher(Normalizer.normalize(found.group(), Normalizer.Form.NFD))
                                .replaceAll("")
                        + sentence.substring(found.end()));
    }

    private Optional<String> smallNoun(String sentence) {
        return word(sentence, "(?<=\\p{Ll} )\\p{Lu}\\p{Ll}{3,}")
                .map(found -> sentence.substring(0, found.start())
                        + found.group().toLowerCase(Locale.GERMAN)
                        + sentence.substring(found.end()));
    }

    private Optional<String> comma(String sentence) {
        return word(
                        sentence,
                        ", (?=(?:dass|ob|weil|wenn|als|die|der|das|wie|obwohl|nachdem|bevor|sodass|wo|dessen)\\b)")
                .map(found -> sentence.substring(0, found.start()) + " " + sentence.substring(found.end()));
    }

    /** A plural without its ending. */
    private Optional<String> number(String sentence) {
        return word(sentence, "(?<=\\b(?:les|des|mes|ses|ces|las|los|mis|sus|unos|unas) \\p{Ll}{3,12})s\\b")
                .map(found -> sentence.substring(0, found.start()) + sentence.substring(found.end()));
    }

    private Optional<MatchResult> word(String sentence, String pattern) {
        return drawn(Pattern.compile(pattern)
                .matcher(sentence)
                .results()
                .filter(found ->
                        found.start() > 0 || !WORD.matcher(found.group()).matches())
                .toList());
    }

    private <T> Optional<T> drawn(List<T> possible) {
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(random.nextInt(possible.size())));
    }
}
