package app.redraft.core.quality.guard.quantity;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The months and days of the week by name, as the JDK knows them (CLDR). */
public final class CalendarNames {
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, new Locale("es"));
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> DAYS = new HashMap<>();

    static {
        for (Locale locale : LOCALES) {
            for (Month month : Month.values()) {
                put(MONTHS, month.getDisplayName(TextStyle.FULL, locale), month.getValue());
                put(MONTHS, month.getDisplayName(TextStyle.SHORT, locale), month.getValue());
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                put(DAYS, day.getDisplayName(TextStyle.FULL, locale), day.getValue());
                put(DAYS, day.getDisplayName(TextStyle.FULL, locale) + "s", day.getValue());
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            put(DAYS, day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), day.getValue());
        }
    }

    private CalendarNames() {}

    private static void put(Map<String, Integer> names, String name, int number) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), number);
    }

    /** The number of a month by its name; 0 for another word. */
    public static int month(String form) {
        return MONTHS.getOrDefault(form, 0);
    }

    /** The number of a day of the week by its name, Monday being 1; 0 for another word. */
    public static int day(String form) {
        return DAYS.getOrDefault(form, 0);
    }
}
