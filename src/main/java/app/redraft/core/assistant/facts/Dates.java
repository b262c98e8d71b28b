package app.redraft.core.assistant.facts;

import app.redraft.core.assistant.tool.Interruptible;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates as they are written in English, German, French, Spanish, Italian, Dutch and Portuguese. */
final class Dates {
    private static final List<Locale> LANGUAGES = Stream.of("en", "de", "fr", "es", "it", "nl", "pt")
            .map(Locale::forLanguageTag)
            .toList();
    private static final Map<String, Integer> MONTHS = names(Month.values(), Dates::monthNames);
    private static final Map<String, Integer> WEEKDAYS = names(DayOfWeek.values(), Dates::weekdayNames);
    private static final String MONTH = alternatives(MONTHS);
    private static final String WEEKDAY = "(?:(?<weekday>" + alternatives(WEEKDAYS) + ")\\b,? (?:the |den |le )?)?";
    private static final String YEAR = "(?:,? (?:de )?(?<%s>\\d{4})\\b)?";
    private static final Pattern DATE = Pattern.compile(
            WEEKDAY + "(?:(?<!\\d)(?<iy>\\d{4})-(?<im>\\d{2})-(?<id>\\d{2})(?!\\d)"
                    + "|(?<!\\d)(?<n1>\\d{1,2})(?<sep>[./])(?<n2>\\d{1,2})\\k<sep>(?<ny>\\d{4}|\\d{2})(?!\\d)"
                    + "|(?<!\\d)(?<d1>\\d{1,2})(?:st|nd|rd|th|\\.|º)? (?:of |de )?(?<m1>" + MONTH + ")\\b\\.?"
                    + YEAR.formatted("y1")
                    + "|\\b(?<m2>" + MONTH + ")\\b\\.? (?:(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)"
                    + YEAR.formatted("y2")
                    + "|(?<y3>\\d{4})\\b)"
                    + "|(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Oo]f|[Jj]ahre|[Ss]eit|[Ee]n) )(?<y4>1\\d{3}|20\\d{2})(?![\\p{L}\\p{N}]|,\\d))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** In such a date the first number can only be the day. */
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(?:1[3-9]|2\\d|3[01])/\\d{1,2}/\\d");
    /** Characters of a date before its first digit, and after it, at most. */
    private static final int BEFORE = 60;

    private static final int AFTER = 60;

    private Dates() {}

    /**
     * What a date comes to.
     *
     * @param date the date, or null where it is not sure which number is the day
     * @param weekday the weekday that stands before it, or null
     */
    record Value(@Nullable PartialDate date, @Nullable DayOfWeek weekday) {}

    static List<Mention<Value>> in(String text) {
        List<Mention<Value>> dates = new ArrayList<>();
        boolean dayFirst = Pattern.compile("(?<!\\d)(?:1[3-9]|2\\d|3[01])/\\d{1,2}/\\d")
                .matcher(text)
                .find();
        Matcher matcher =
                DATE.matcher(new Interruptible(text)).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        int digit = digit(text, 0);
        while (digit < text.length()) {
            // A long text is looked at around its digits alone.
            matcher.region(Math.max(from, digit - BEFORE), Math.min(text.length(), digit + AFTER));
            if (matcher.find() && matcher.start() <= digit) {
                dates.add(new Mention<>(matcher.group(), matcher.start(), matcher.end(), value(matcher, dayFirst)));
                from = matcher.end();
            } else {
                from = digit + 1;
                while (from < text.length() && isDigit(text.charAt(from))) {
                    from++;
                }
            }
            digit = digit(text, from);
        }
        return dates;
    }

    /** Where the next digit stands; the length of the text where none does. */
    private static int digit(String text, int from) {
        int at = from;
        while (at < text.length() && !isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    /** Whether a word is the name of a month or of a weekday. */
    static boolean isCalendarWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return MONTHS.containsKey(small) || WEEKDAYS.containsKey(small);
    }

    private static Value value(Matcher found, boolean dayFirst) {
        String weekday = found.group("weekday");
        DayOfWeek day =
                weekday == null ? null : DayOfWeek.of(WEEKDAYS.getOrDefault(weekday.toLowerCase(Locale.ROOT), 1));
        return new Value(date(found, dayFirst), day);
    }

    private static @Nullable PartialDate date(Matcher found, boolean dayFirst) {
        if (found.group("iy") != null) {
            return new PartialDate(number(found, "iy"), number(found, "im"), number(found, "id"));
        } else if (found.group("n1") != null) {
            return numeric(found, dayFirst);
        } else if (found.group("m1") != null) {
            return new PartialDate(number(found, "y1"), month(found, "m1"), number(found, "d1"));
        } else if (found.group("m2") != null) {
            Integer year = number(found, found.group("y3") == null ? "y2" : "y3");
            return new PartialDate(year, month(found, "m2"), number(found, "d2"));
        }
        return new PartialDate(number(found, "y4"), null, null);
    }

    private static @Nullable PartialDate numeric(Matcher found, boolean dayFirst) {
        int first = Integer.parseInt(found.group("n1"));
        int second = Integer.parseInt(found.group("n2"));
        Integer year = found.group("ny").length() == 4 ? number(found, "ny") : null;
        boolean dots = found.group("sep").equals(".");
        if (dots || dayFirst || first > 12) {
            return new PartialDate(year, second, first);
        }
        return second > 12 ? new PartialDate(year, first, second) : null;
    }

    private static @Nullable Integer number(Matcher found, String group) {
        String digits = found.group(group);
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable Integer month(Matcher found, String group) {
        return MONTHS.get(found.group(group).toLowerCase(Locale.ROOT));
    }

    private static <T extends Enum<T>> Map<String, Integer> names(T[] values, Function<T, List<String>> spelled) {
        Map<String, Integer> names = new HashMap<>();
        for (T value : values) {
            spelled.apply(value).forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), value.ordinal() + 1));
        }
        return names;
    }

    private static List<String> monthNames(Month month) {
        List<String> names = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            names.add(month.getDisplayName(TextStyle.FULL, language));
        }
        names.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3));
        return names;
    }

    private static List<String> weekdayNames(DayOfWeek day) {
        return LANGUAGES.stream()
                .map(language -> day.getDisplayName(TextStyle.FULL, language))
                .toList();
    }

    /** Long names first, so that none is cut short by another. */
    private static String alternatives(Map<String, Integer> names) {
        return names.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
