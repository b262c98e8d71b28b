package app.redraft.bench.gate;

import app.redraft.core.quality.guard.Warning.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to spoil a rewrite.
 *
 * @param name what it does
 * @param kinds what the guard may call it
 * @param spoil does it; gives the same text back where there is nothing to spoil
 */
record Spoiler(String name, Set<Kind> kinds, UnaryOperator<String> spoil) {
    private static final String NAMES =
            "\\b(?:Darwin|Hooker|Anna|Bernard|Ferreira|Nakamuras|Helena|Viktor|Olu|Prentice|Sandra|Emil|Leeds|Hull|Nadia|Tobias|Greta|Farid|Ines|Moritz|Paula|Henrik|Colette|Bruno|Rosa|Álvaro|Milo|Judith|Sven|Akiko|Dover|Calais|Marta|Kofi|Lena|Jürgen|Élise|Hugo|Carmen|Luis|Ingrid|Leonard|Petra|Rubens|Ghent|Cardiff|Alston)\\b";

    static Spoiler of(String name, UnaryOperator<String> spoil, Kind first, Kind... more) {
        return new Spoiler(name, EnumSet.of(first, more), spoil);
    }

    /** The first match of a pattern, put in other words. */
    static UnaryOperator<String> first(String pattern, UnaryOperator<String> change) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> {
            Matcher matcher = compiled.matcher(text);
            return matcher.find()
                    ? text.substring(0, matcher.start()) + change.apply(matcher.group()) + text.substring(matcher.end())
                    : text;
        };
    }

    /** The first of some words that is there, put in other words: pairs of old and new. */
    static UnaryOperator<String> words(String... pairs) {
        return text -> {
            for (int i = 0; i < pairs.length; i += 2) {
                Matcher matcher = Pattern.compile("(?<![\\p{L}’'])" + pairs[i] + "(?![\\p{L}])")
                        .matcher(text);
                if (matcher.find()) {
                    String joined = text.substring(0, matcher.start()) + pairs[i + 1] + text.substring(matcher.end());
                    return joined.replace("  ", " ")
                            .replace(" ,", ",")
                            .replace(" .", ".")
                            .strip();
                }
            }
            return text;
        };
    }

    /** Two names that stand apart from one another change places. */
    static String swapped(String text) {
        Matcher matcher = Pattern.compile(NAMES).matcher(text);
        int start = -1;
        int end = -1;
        while (matcher.find()) {
            if (start >= 0
                    && text.substring(end, matcher.start()).matches(".*\\p{Ll}.*")
                    && !text.substring(start, end).equals(matcher.group())) {
                return text.substring(0, start)
                        + matcher.group()
                        + text.substring(end, matcher.start())
                        + text.substring(start, end)
                        + text.substring(matcher.end());
            }
            start = matcher.start();
            end = matcher.end();
        }
        return text;
    }
}
