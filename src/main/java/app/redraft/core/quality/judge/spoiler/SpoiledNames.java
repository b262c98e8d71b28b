package app.redraft.core.quality.judge.spoiler;

import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes names away and swaps them. Names are the capitalised words of what must be kept, or stand within a sentence. */
final class SpoiledNames {
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{Ll}]{2,}");
    private static final Pattern WITHIN = Pattern.compile("(?<=\\p{Ll}[, ]{1,2})\\p{Lu}\\p{Ll}{2,}");

    private static final Map<String, String> SOMEONE =
            Map.of("en", "someone", "de", "jemand", "fr", "quelqu'un", "es", "alguien");

    private SpoiledNames() {}

    static Optional<String> lose(GoodRewrite rewrite) {
        String someone = SOMEONE.get(rewrite.language());
        SpokenText text = new SpokenText(rewrite.accepted());
        Stream<String> kept = rewrite.kept().stream().flatMap(each -> all(CAPITALISED, each));
        List<String> names = Stream.concat(kept, within(rewrite))
                .filter(name -> !isDate(name) && !rewrite.accepted().contains("the " + name))
                .filter(name -> text.replaceFirst(whole(name), found -> "").isPresent())
                .toList();
        if (names.isEmpty() || someone == null) {
            return Optional.empty();
        }
        return Optional.of(whole(names.get(names.size() - 1))
                .matcher(rewrite.accepted())
                .replaceAll(found -> opens(rewrite.accepted(), found.start())
                        ? someone.substring(0, 1).toUpperCase(Locale.ROOT) + someone.substring(1)
                        : someone));
    }

    /** Only where they do different things: an enumeration says the same the other way round. */
    static Optional<String> swap(GoodRewrite rewrite) {
        List<String> names =
                within(rewrite).filter(name -> !isDate(name)).distinct().toList();
        for (int i = 1; i < names.size(); i++) {
            String one = names.get(i - 1);
            String other = names.get(i);
            Pattern apart = Pattern.compile(whole(one).pattern() + "[^.!?\\n]*?\\p{Ll}+[^.!?\\n]*?\\p{Ll}+[^.!?\\n]*?"
                    + whole(other).pattern());
            if (apart.matcher(rewrite.accepted()).find()) {
                Pattern either = Pattern.compile(
                        whole(one).pattern() + "|" + whole(other).pattern());
                return Optional.of(either.matcher(rewrite.accepted())
                        .replaceAll(found -> found.group().equals(one) ? other : one));
            }
        }
        return Optional.empty();
    }

    /** Names within sentences; empty in German, where every noun has a capital. */
    private static Stream<String> within(GoodRewrite rewrite) {
        return rewrite.language().equals("de") ? Stream.of() : all(WITHIN, rewrite.accepted());
    }

    private static boolean opens(String text, int at) {
        return at == 0 || text.substring(0, at).matches("(?s).*[.!?:\\n]\\s*");
    }

    private static boolean isDate(String word) {
        DateFormatSymbols english = DateFormatSymbols.getInstance(Locale.ENGLISH);
        return Stream.of(english.getMonths(), english.getShortMonths(), english.getWeekdays())
                .flatMap(Arrays::stream)
                .anyMatch(word::equals);
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group());
    }

    private static Pattern whole(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    }
}
