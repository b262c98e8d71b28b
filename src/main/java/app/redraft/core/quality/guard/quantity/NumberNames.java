package app.redraft.core.quality.guard.quantity;

import app.redraft.core.text.NumberWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words for numbers in the languages whose numbers are compared. One is a pronoun or an article too often. */
final class NumberNames {
    private static final List<String> GERMAN = List.of(
            "null",
            "ein",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "dreizehn",
            "vierzehn",
            "fünfzehn",
            "sechzehn",
            "siebzehn",
            "achtzehn",
            "neunzehn");
    private static final List<String> GERMAN_TENS =
            List.of("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig");
    private static final List<String> FRENCH = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf");
    private static final List<String> FRENCH_TENS =
            List.of("vingt", "trente", "quarante", "cinquante", "soixante", "septante", "quatre-vingt", "nonante");
    private static final List<String> SPANISH = List.of(
            "cero",
            "uno",
            "dos",
            "tres",
            "cuatro",
            "cinco",
            "seis",
            "siete",
            "ocho",
            "nueve",
            "diez",
            "once",
            "doce",
            "trece",
            "catorce",
            "quince",
            "dieciséis",
            "diecisiete",
            "dieciocho",
            "diecinueve",
            "veinte",
            "veintiuno",
            "veintidós",
            "veintitrés",
            "veinticuatro",
            "veinticinco",
            "veintiséis",
            "veintisiete",
            "veintiocho",
            "veintinueve");
    private static final List<String> SPANISH_TENS =
            List.of("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa");
    private static final List<String> ORDINALS = List.of(
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private static final Map<String, Map<String, Long>> NAMES =
            Map.of("en", english(), "de", german(), "fr", french(), "es", spanish());
    private static final Map<String, Long> NONE = Map.of();

    private NumberNames() {}

    /** The number that a word is; -1 where it is none. */
    static long of(String language, String word) {
        Map<String, Long> names = NAMES.getOrDefault(language, NONE);
        Long whole = names.get(word);
        if (whole != null || word.indexOf('-') < 0) {
            return whole == null ? -1 : whole;
        }
        long value = 0;
        for (String part : word.split("-")) {
            Long each = part.equals("one") ? Long.valueOf(1) : names.get(part);
            if (each == null) {
                return -1;
            }
            value += each;
        }
        return value;
    }

    /** What may stand between two words of one number. */
    static boolean joins(String language, String between) {
        String word = between.strip();
        return word.isEmpty() || word.equals(language.equals("es") ? "y" : language.equals("fr") ? "et" : "and");
    }

    private static Map<String, Long> english() {
        Map<String, Long> names = new HashMap<>();
        NumberWords.ENGLISH.forEach((name, value) -> names.put(name, (long) value));
        for (int i = 0; i < ORDINALS.size(); i++) {
            names.put(ORDINALS.get(i), i + 3L);
        }
        names.putAll(Map.of(
                "dozen", 12L, "hundred", 100L, "thousand", 1000L, "million", 1_000_000L, "billion", 1_000_000_000L));
        return names;
    }

    private static Map<String, Long> german() {
        Map<String, Long> names = new HashMap<>();
        for (int i = 2; i < GERMAN.size(); i++) {
            names.put(GERMAN.get(i), (long) i);
        }
        for (int ten = 0; ten < GERMAN_TENS.size(); ten++) {
            long tens = (ten + 2) * 10L;
            names.put(GERMAN_TENS.get(ten), tens);
            for (int one = 1; one < 10; one++) {
                names.put(GERMAN.get(one) + "und" + GERMAN_TENS.get(ten), tens + one);
            }
        }
        for (int i = 1; i < 10; i++) {
            names.put(GERMAN.get(i) + "hundert", i * 100L);
            names.put(GERMAN.get(i) + "tausend", i * 1000L);
        }
        names.putAll(Map.of(
                "dutzend",
                12L,
                "hundert",
                100L,
                "tausend",
                1000L,
                "million",
                1_000_000L,
                "millionen",
                1_000_000L,
                "milliarde",
                1_000_000_000L,
                "milliarden",
                1_000_000_000L));
        return names;
    }

    private static Map<String, Long> french() {
        Map<String, Long> names = new HashMap<>();
        for (int i = 2; i < FRENCH.size(); i++) {
            names.put(FRENCH.get(i), (long) i);
        }
        for (int ten = 0; ten < FRENCH_TENS.size(); ten++) {
            long tens = (ten + 2) * 10L;
            String name = FRENCH_TENS.get(ten);
            names.put(name, tens);
            int most = tens == 60 || tens == 80 ? 20 : 10;
            for (int one = 1; one < most; one++) {
                names.put(name + '-' + FRENCH.get(one), tens + one);
                names.put(name + "-et-" + FRENCH.get(one), tens + one);
            }
        }
        names.putAll(Map.of(
                "quatre-vingts",
                80L,
                "douzaine",
                12L,
                "cent",
                100L,
                "cents",
                100L,
                "mille",
                1000L,
                "million",
                1_000_000L,
                "millions",
                1_000_000L,
                "milliard",
                1_000_000_000L,
                "milliards",
                1_000_000_000L));
        return names;
    }

    private static Map<String, Long> spanish() {
        Map<String, Long> names = new HashMap<>();
        for (int i = 2; i < SPANISH.size(); i++) {
            names.put(SPANISH.get(i), (long) i);
        }
        for (int ten = 0; ten < SPANISH_TENS.size(); ten++) {
            names.put(SPANISH_TENS.get(ten), (ten + 3) * 10L);
        }
        for (int i = 2; i < 10; i++) {
            names.put(i == 5 ? "quinientos" : SPANISH.get(i) + "cientos", i * 100L);
        }
        names.putAll(Map.of(
                "docena",
                12L,
                "cien",
                100L,
                "ciento",
                100L,
                "mil",
                1000L,
                "millón",
                1_000_000L,
                "millones",
                1_000_000L));
        return names;
    }
}
