package app.redraft.core.quality.guard.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Units of measure, time and money, in one form for all ways to write them. */
final class Units {
    private static final List<String> SAME = List.of(
            "km kilometre kilometres kilometer kilometers kilomètre kilomètres kilómetro kilómetros",
            "mile miles mi meile meilen milla millas",
            "metre metres meter meters mètre mètres metro metros",
            "cm centimetre centimetres centimeter centimeters zentimeter centimètre centimètres centímetro centímetros",
            "mm millimetre millimetres millimeter millimeters",
            "inch inches zoll pouce pouces pulgada pulgadas",
            "foot feet ft fuß",
            "yard yards yd",
            "kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos",
            "g gram grams gramm gramme grammes gramo gramos",
            "mg milligram milligrams milligramm milligramme milligrammes miligramo miligramos",
            "pound pounds lb lbs £ gbp pfund livre livres libra libras sterling",
            "ounce ounces oz",
            "tonne tonnes ton tons",
            "l litre litres liter liters litro litros",
            "ml millilitre millilitres milliliter milliliters",
            "gallon gallons",
            "% percent per prozent pourcent pct",
            "$ dollar dollars usd dólar dólares",
            "€ euro euros eur",
            "cent cents penny pence",
            "second seconds sec secs s sekunde sekunden seconde secondes segundo segundos",
            "minute minutes min mins minuten minuto minutos",
            "hour hours hr hrs h stunde stunden heure heures hora horas",
            "day days tag tage tagen jour jours día días",
            "week weeks woche wochen semaine semaines semana semanas",
            "month months monat monate monaten mois mes meses",
            "year years yr yrs jahr jahre jahren an ans année années año años",
            "°c celsius",
            "°f fahrenheit",
            "kw kilowatt kilowatts",
            "mb megabyte megabytes",
            "gb gigabyte gigabytes",
            "kb kilobyte kilobytes");
    private static final Map<String, String> UNITS = units();

    private Units() {}

    /** The unit that a word is; empty where it is none. */
    static String of(String word) {
        return UNITS.getOrDefault(word.toLowerCase(Locale.ROOT).replace(" ", ""), "");
    }

    /** The unit that stands behind a number that ends at an offset; empty where there is none. */
    static String after(String prose, int at) {
        int start = at;
        while (start < prose.length() && start < at + 2 && " \t\u00A0\u202F-".indexOf(prose.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < prose.length() && Character.isLetter(prose.charAt(end))) {
            end++;
        }
        if (end == start && end < prose.length() && "%€$£°".indexOf(prose.charAt(end)) >= 0) {
            boolean degrees = prose.charAt(end) == '°';
            end++;
            while (degrees && end < prose.length() && " CF".indexOf(prose.charAt(end)) >= 0) {
                end++;
            }
        }
        return end == start ? "" : of(prose.substring(start, end));
    }

    private static Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        for (String line : SAME) {
            String[] words = line.split(" ");
            for (String word : words) {
                units.put(word, words[0]);
            }
        }
        return Map.copyOf(units);
    }
}
