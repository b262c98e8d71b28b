package app.redraft.core.quality.guard.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of measure, time and money, in one form for all ways to write them. */
final class Units {
    private static final List<String> LENGTHS = List.of(
            "km kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros",
            "mile miles mi meile meilen mille milles milla millas",
            "metre m metres meter meters metern mètre mètres metro metros",
            "cm centimetre centimetres centimeter centimeters zentimeter centimètre centimètres centímetro centímetros",
            "mm millimetre millimetres millimeter millimeters millimètre millimètres milímetro milímetros",
            "inch inches zoll pouce pouces pulgada pulgadas",
            "foot feet ft fuß pied pieds pie pies",
            "yard yards yd yds yarda yardas");
    private static final List<String> SPANS = List.of(
            "second seconds sec secs s sekunde sekunden seconde secondes segundo segundos",
            "minute minutes min mins minuten minuto minutos",
            "hour hours hr hrs h hourly stunde stunden stündlich heure heures hora horas",
            "day days daily tag tage tagen täglich jour jours journalier quotidien quotidienne día días diario diaria",
            "week weeks weekly woche wochen wöchentlich semaine semaines hebdomadaire semana semanas semanal",
            "fortnight fortnights fortnightly",
            "month months monthly monat monate monaten monats monatlich mois mensuel mensuelle mes meses mensual",
            "quarter quarters quarterly quartal quartale trimestre trimestres trimestral",
            "year years yr yrs yearly annual annually jahr jahre jahren jahres jährlich an ans année années annuel annuelle año años anual",
            "decade decades jahrzehnt jahrzehnte jahrzehnten décennie décennies década décadas",
            "century centuries jahrhundert jahrhunderte jahrhunderten siècle siècles siglo siglos");
    private static final List<String> OTHERS = List.of(
            "kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos",
            "g gram grams gramm gramme grammes gramo gramos",
            "mg milligram milligrams milligramm milligramme milligrammes miligramo miligramos",
            "pound pounds lb lbs £ gbp pfund livre livres libra libras sterling",
            "ounce ounces oz unze unzen once onces onza onzas",
            "stone",
            "tonne tonnes ton tons tonnen tonelada toneladas",
            "l litre litres liter liters litern litro litros",
            "ml millilitre millilitres milliliter milliliters mililitro mililitros",
            "gallon gallons gallonen galón galones",
            "pint pints",
            "hectare hectares ha hektar hectárea hectáreas",
            "acre acres",
            "knot knots knoten nœuds nudos",
            "% percent per prozent pourcent pct percentage",
            "$ dollar dollars usd dólar dólares",
            "€ euro euros eur",
            "¥ yen jpy yuan",
            "franc francs franken chf franco francos",
            "krona kronor krone kroner kronen sek nok dkk",
            "rupee rupees ₹ inr",
            "peso pesos",
            "rouble roubles ruble rubles rubel",
            "zloty zlotys",
            "cent cents centime centimes",
            "penny pence",
            "°c celsius",
            "°f fahrenheit",
            "watt watts w",
            "kw kilowatt kilowatts",
            "mw megawatt megawatts",
            "gw gigawatt gigawatts",
            "kwh",
            "volt volts v",
            "calorie calories kcal",
            "joule joules kj",
            "mb megabyte megabytes",
            "gb gigabyte gigabytes",
            "tb terabyte terabytes",
            "kb kilobyte kilobytes");
    /** Written as one word or mark. */
    private static final Map<String, String> JOINED = Map.ofEntries(
            Map.entry("km/h", "km/hour"),
            Map.entry("kmh", "km/hour"),
            Map.entry("kph", "km/hour"),
            Map.entry("mph", "mile/hour"),
            Map.entry("m/s", "metre/second"),
            Map.entry("m²", "square metre"),
            Map.entry("m2", "square metre"),
            Map.entry("qm", "square metre"),
            Map.entry("sqm", "square metre"),
            Map.entry("quadratmeter", "square metre"),
            Map.entry("quadratmetern", "square metre"),
            Map.entry("km²", "square km"),
            Map.entry("km2", "square km"),
            Map.entry("quadratkilometer", "square km"),
            Map.entry("quadratkilometern", "square km"),
            Map.entry("m³", "cubic metre"),
            Map.entry("m3", "cubic metre"),
            Map.entry("kubikmeter", "cubic metre"),
            Map.entry("prozentpunkt", "point"),
            Map.entry("prozentpunkte", "point"),
            Map.entry("prozentpunkten", "point"),
            Map.entry("point", "point"),
            Map.entry("points", "point"),
            Map.entry("punto", "point"),
            Map.entry("puntos", "point"));

    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("square", "square"),
            Map.entry("sq", "square"),
            Map.entry("carré", "square"),
            Map.entry("carrés", "square"),
            Map.entry("cuadrado", "square"),
            Map.entry("cuadrados", "square"),
            Map.entry("cubic", "cubic"),
            Map.entry("cube", "cubic"),
            Map.entry("cubes", "cubic"),
            Map.entry("cúbico", "cubic"),
            Map.entry("cúbicos", "cubic"));
    private static final Pattern RATE = Pattern.compile(
            "\\G\\s?(?:/|per|an|a|pro|die|in der|par|à l[’']|por|a la)\\s?(h|hour|std|stunde|heure|hora|s|second|sekunde|seconde|segundo)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Who is 18 years old is 18. */
    private static final Set<String> AGE = Set.of("old", "of", "alt");

    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Set<String> LENGTH_UNITS = put(LENGTHS);
    private static final Set<String> SPAN_UNITS = put(SPANS);

    static {
        put(OTHERS);
        UNITS.putAll(JOINED);
    }

    private Units() {}

    /** The unit that a word is; empty where it is none. */
    static String of(String word) {
        return UNITS.getOrDefault(word.toLowerCase(Locale.ROOT).replace(" ", ""), "");
    }

    /** The span of time that a word in small letters is a unit of, {@code month} of {@code monthly}; empty where it is none. */
    static String span(String word) {
        String unit = word.length() > 1 ? UNITS.get(word) : null;
        return unit != null && SPAN_UNITS.contains(unit) ? unit : "";
    }

    /** The unit that stands behind a number that ends at an offset; empty where there is none. */
    static String after(String prose, int at) {
        int start = skipSpace(prose, at);
        int end = end(prose, start);
        if (end == start) {
            return "";
        }
        String word = prose.substring(start, end).toLowerCase(Locale.ROOT);
        int next = skipSpace(prose, end);
        String following = prose.substring(next, end(prose, next)).toLowerCase(Locale.ROOT);
        if (AREAS.containsKey(word)) {
            String unit = of(following);
            return unit.isEmpty() ? "" : AREAS.get(word) + ' ' + unit;
        }
        boolean of100 =
                following.equals("cent") && word.equals("pour") || following.equals("ciento") && word.equals("por");
        String unit = of100 ? "%" : of(word);
        if (of100) {
            return unit;
        } else if (unit.equals("%")) {
            return word.equals("per") ? perCent(prose, next) : JOINED.getOrDefault(following, "%");
        } else if (LENGTH_UNITS.contains(unit)) {
            Matcher rate = RATE.matcher(prose);
            return AREAS.containsKey(following)
                    ? AREAS.get(following) + ' ' + unit
                    : rate.find(end) ? unit + '/' + of(rate.group(1)) : unit;
        }
        return unit.equals("year") && AGE.contains(following) ? "" : unit;
    }

    /** Per cent, and por ciento, are one unit in two words; what is "per person" has none. */
    private static String perCent(String prose, int next) {
        return prose.startsWith("cent", next) ? "%" : "";
    }

    private static int skipSpace(String prose, int at) {
        int start = at;
        while (start < prose.length() && start < at + 2 && " \t\u00A0\u202F-".indexOf(prose.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static int end(String prose, int start) {
        int end = start;
        while (end < prose.length() && isOfUnit(prose, end, start)) {
            end++;
        }
        if (end == start && end < prose.length() && "%€$£¥₹°".indexOf(prose.charAt(end)) >= 0) {
            boolean degrees = prose.charAt(end) == '°';
            end++;
            while (degrees && end < prose.length() && " CF".indexOf(prose.charAt(end)) >= 0) {
                end++;
            }
        }
        return end;
    }

    /** A letter, or what joins or raises letters: km/h, m², m3. */
    private static boolean isOfUnit(String prose, int at, int start) {
        char c = prose.charAt(at);
        return Character.isLetter(c)
                || at > start && "²³23".indexOf(c) >= 0
                || c == '/'
                        && at > start
                        && at - start <= 2
                        && at + 1 < prose.length()
                        && Character.isLetter(prose.charAt(at + 1));
    }

    private static Set<String> put(List<String> same) {
        for (String line : same) {
            String[] words = line.split(" ");
            for (String word : words) {
                UNITS.put(word, words[0]);
            }
        }
        return Set.copyOf(same.stream().map(line -> line.split(" ")[0]).toList());
    }
}
