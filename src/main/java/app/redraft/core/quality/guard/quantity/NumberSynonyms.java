package app.redraft.core.quality.guard.quantity;

import app.redraft.core.quality.guard.text.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that say a number without being one. */
public final class NumberSynonyms {
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "1",
                    Set.of(
                            "first",
                            "once",
                            "one",
                            "single",
                            "a",
                            "an",
                            "each",
                            "every",
                            "per",
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
                            "une",
                            "einer",
                            "einem")),
            Map.entry(
                    "2",
                    Set.of(
                            "both",
                            "pair",
                            "couple",
                            "twice",
                            "double",
                            "half",
                            "either",
                            "neither",
                            "other",
                            "second",
                            "beide",
                            "beiden",
                            "deux",
                            "ambos",
                            "ambas",
                            "zweite",
                            "zweiten",
                            "deuxième",
                            "segundo",
                            "segunda",
                            "two-thirds",
                            "zweimal")),
            Map.entry(
                    "3",
                    Set.of(
                            "triple",
                            "trio",
                            "thrice",
                            "third",
                            "thirds",
                            "dritte",
                            "dritten",
                            "troisième",
                            "tercer",
                            "tercera",
                            "dreimal")),
            Map.entry("4", Set.of("quarter", "quarters", "vierte", "vierten", "quatrième", "cuarto", "viertel")),
            Map.entry("5", Set.of("fünfte", "fünften", "cinquième", "quinto")),
            Map.entry("6", Set.of("sechste", "sixième", "sexto")),
            Map.entry("10", Set.of("decade", "decades", "dekade", "zehnte")),
            Map.entry("20", Set.of("score")),
            Map.entry("21", Set.of("twenty-first")),
            Map.entry("25", Set.of("quarter", "viertel", "quart", "cuarto")),
            Map.entry("50", Set.of("half", "hälfte", "moitié", "mitad")),
            Map.entry("0.5", Set.of("half", "hälfte", "demi", "medio", "media")),
            Map.entry("75", Set.of("three-quarters", "quarters", "dreiviertel")),
            Map.entry("33", Set.of("third", "drittel", "tiers", "tercio")),
            Map.entry("12", Set.of("noon", "midday", "midnight", "dozen", "mittag", "midi", "year")),
            Map.entry("12:00", Set.of("noon", "midday", "mittag", "midi", "mediodía")),
            Map.entry("0:00", Set.of("midnight", "mitternacht", "minuit", "medianoche")),
            Map.entry("0", Set.of("no", "none", "zero", "null", "zéro", "cero", "keine")),
            Map.entry("7", Set.of("week", "woche", "semaine", "semana")),
            Map.entry("14", Set.of("fortnight")),
            Map.entry("15", Set.of("quarter", "viertelstunde", "quart", "cuarto")),
            Map.entry("18", Set.of("half", "anderthalb", "eineinhalb", "demi", "medio")),
            Map.entry("30", Set.of("half", "halbe", "halben", "demi", "media")),
            Map.entry("1.5", Set.of("half", "anderthalb", "eineinhalb", "demi", "medio", "media")),
            Map.entry("90", Set.of("half", "anderthalb", "eineinhalb", "demie", "media")),
            Map.entry("24", Set.of("day", "daily")),
            Map.entry("60", Set.of("hour", "minute")),
            Map.entry("100", Set.of("century", "all", "hundreds", "cent", "whole", "entire")));

    private NumberSynonyms() {}

    /** Whether one of the words says a number: "both" says two, "March" the third month. */
    public static boolean says(String value, List<Word> words) {
        Set<String> synonyms = WORDS.getOrDefault(value, Set.of());
        int month = value.length() < 3 && Character.isDigit(value.charAt(value.length() - 1)) ? month(value) : 0;
        return words.stream()
                .anyMatch(word -> synonyms.contains(word.form())
                        || month > 0 && CalendarNames.month(word.form()) == month && word.isCapitalized());
    }

    private static int month(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
