package app.redraft.core.quality.judge.spoiler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns negations and changes quantifiers, in four languages. */
final class SpoiledWords {
    private static final String ENGLISH = "en";

    private record Rule(Pattern pattern, Function<MatchResult, String> replacement) {}

    /** Takes a negation away; where there is none, the later rules bring one in. */
    private static final Map<String, List<Rule>> NEGATIONS = Map.of(
            ENGLISH,
            List.of(
                    rule("\\bcannot\\b|\\bcan[’']t\\b", found -> "can"),
                    rule("\\bwon[’']t\\b", found -> "will"),
                    rule("\\b(?:do|does|did)(?:n[’']t| not) ", found -> ""),
                    rule("\\b(is|are|was|were|has|have|had|would|should|must|could)n[’']t\\b", found -> found.group(1)),
                    rule(" not\\b(?! only)", found -> ""),
                    rule("\\b[Nn]o (?=\\p{Ll})", found -> found.group().startsWith("N") ? "Some " : "some "),
                    rule("\\bwithout\\b", found -> "with"),
                    rule(
                            "\\b(is|are|was|were|will|would|can|could|should|must|may)\\b(?! not)",
                            found -> found.group() + " not"),
                    rule("(?m)^- (\\p{Lu})(\\p{Ll}+ )", SpoiledWords::forbid)),
            "de",
            List.of(
                    rule(" nicht\\b", found -> ""),
                    rule("\\bkein(e[nrsm]?)?\\b", found -> found.group().substring(1)),
                    rule(
                            "\\b(ist|sind|war|wird|kann|können|hat|haben|muss|müssen)\\b",
                            found -> found.group() + " nicht")),
            "fr",
            List.of(
                    rule("\\b([Jj])e n[’'](\\p{L}+) (?:pas encore|pas|plus|jamais) ", SpoiledWords::have),
                    rule("\\bn[’'](\\p{L}+) (?:pas encore|pas|plus|jamais) ", found -> found.group(1) + " "),
                    rule("\\bne (\\p{L}+) (?:pas|plus|jamais)\\b", found -> found.group(1)),
                    rule("\\b(est|sont|peut|doit|dois|sera|devrai)\\b", found -> "ne " + found.group() + " pas")),
            "es",
            List.of(
                    rule("\\bno (?=\\p{Ll})", found -> ""),
                    rule("\\b(es|está|son|puede|debe|tiene|empieza|hay)\\b", found -> "no " + found.group())));

    private static final Map<String, Map<String, String>> QUANTIFIERS = Map.of(
            ENGLISH,
            Map.ofEntries(
                    Map.entry("all", "some"),
                    Map.entry("every", "hardly any"),
                    Map.entry("each", "only one"),
                    Map.entry("must", "may"),
                    Map.entry("always", "sometimes"),
                    Map.entry("never", "sometimes"),
                    Map.entry("at least", "at most"),
                    Map.entry("at most", "at least"),
                    Map.entry("more than", "less than"),
                    Map.entry("lower", "higher"),
                    Map.entry("before", "after"),
                    Map.entry("until", "from"),
                    Map.entry("first", "last"),
                    Map.entry("many", "few"),
                    Map.entry("most of", "little of")),
            "de",
            Map.of("alle", "einige", "immer", "manchmal", "mindestens", "höchstens", "muss", "kann", "vor", "nach"),
            "fr",
            Map.of("tous", "certains", "toujours", "parfois", "au moins", "au plus", "avant", "après"),
            "es",
            Map.of(
                    "todos",
                    "algunos",
                    "siempre",
                    "a veces",
                    "al menos",
                    "como mucho",
                    "antes",
                    "después",
                    "después de",
                    "antes de"));

    private SpoiledWords() {}

    static Optional<String> turnNegation(GoodRewrite rewrite) {
        SpokenText text = new SpokenText(rewrite.accepted());
        for (Rule rule : NEGATIONS.getOrDefault(rewrite.language(), List.of())) {
            Optional<String> spoiled = text.replaceFirst(rule.pattern(), rule.replacement());
            if (spoiled.isPresent()) {
                return spoiled;
            }
        }
        return Optional.empty();
    }

    static Optional<String> changeQuantifier(GoodRewrite rewrite) {
        Map<String, String> words = QUANTIFIERS.getOrDefault(rewrite.language(), Map.of());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Pattern any = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?<!\\bat )(?:" + String.join("|", words.keySet()) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new SpokenText(rewrite.accepted()).replaceFirst(any, found -> {
            String other = words.getOrDefault(found.group().toLowerCase(Locale.ROOT), "");
            return Character.isUpperCase(found.group().charAt(0))
                    ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                    : other;
        });
    }

    private static Rule rule(String pattern, Function<MatchResult, String> replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }

    /** "Je n'ai pas" becomes "J'ai". */
    private static String have(MatchResult found) {
        return found.group(1) + "'" + found.group(2) + " ";
    }

    /** "- Test all detectors" becomes "- Do not test all detectors". */
    private static String forbid(MatchResult found) {
        return "- Do not " + found.group(1).toLowerCase(Locale.ROOT) + found.group(2);
    }
}
