package app.redraft.core.quality.guard;

import app.redraft.core.text.NumberWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a text: an amount, a year, a time of day, or a mark such as {@code INV-20931}.
 *
 * @param value what it comes to, in one form for all ways to write it
 * @param unit what is counted, in one form for all ways to write it; empty where nobody says
 * @param span where it stands
 * @param inWords whether it is written as a word
 */
record Quantity(String value, String unit, Warning.Span span, boolean inWords) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern MARK =
            Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\p{Ll}]*[-_/]?\\d[\\w/-]*\\w|\\b\\d+(?:\\.\\d+){2,}\\b");
    private static final Pattern TIME = Pattern.compile(
            "\\b(\\d{1,2})(?:[:.](\\d{2}))?\\s*(a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|(?:o'clock )?in the (?:morning|afternoon|evening))|\\b(\\d{1,2})[:](\\d{2})\\b(?!:)|\\b(\\d{1,2})\\s?h\\s?(\\d{2})?\\b|\\b(\\d{1,2})(?:\\.(\\d{2}))? uhr\\b",
            FLAGS);
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\d])([$€£¥]\\s?)?(\\d+(?:[.,'’\\u00A0\\u202F ]\\d{3}(?!\\d))*(?:[.,]\\d+)?|[.,]\\d+)\\s?(?:-\\s?)?(st|nd|rd|th|er|re|ème|º|ª)?(?:\\s?(thousand|million|billion|hundred|tausend|millionen|milliarden|mille|millions?|milliards?|mil|millones|k|m|bn)\\b)?",
            FLAGS);
    private static final Pattern UNIT = Pattern.compile("[\\s\\u00A0\\u202F-]{0,2}(%|°\\s?[CF]|€|\\$|£|[\\p{L}]+)");
    private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*(?:#{1,6}[ \\t]*)?\\d{1,3}[.)](?=\\s)");
    private static final Pattern BETWEEN = Pattern.compile("\\s+(?:and\\s+)?");

    private static final Map<String, Integer> WORDS = NumberWords.englishAnd(Map.ofEntries(
            Map.entry("dozen", 12),
            Map.entry("hundred", 100),
            Map.entry("thousand", 1000),
            Map.entry("million", 1_000_000),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("fünf", 5),
            Map.entry("sechs", 6),
            Map.entry("sieben", 7),
            Map.entry("acht", 8),
            Map.entry("neun", 9),
            Map.entry("zehn", 10),
            Map.entry("elf", 11),
            Map.entry("zwölf", 12),
            Map.entry("zwanzig", 20),
            Map.entry("dreißig", 30),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("quinze", 15),
            Map.entry("vingt", 20),
            Map.entry("trente", 30),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6),
            Map.entry("siete", 7),
            Map.entry("ocho", 8),
            Map.entry("nueve", 9),
            Map.entry("diez", 10),
            Map.entry("doce", 12),
            Map.entry("veinte", 20),
            Map.entry("treinta", 30)));
    private static final Map<String, Long> SCALES = Map.ofEntries(
            Map.entry("hundred", 100L),
            Map.entry("thousand", 1000L),
            Map.entry("k", 1000L),
            Map.entry("tausend", 1000L),
            Map.entry("mille", 1000L),
            Map.entry("mil", 1000L),
            Map.entry("million", 1_000_000L),
            Map.entry("millions", 1_000_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("millionen", 1_000_000L),
            Map.entry("millones", 1_000_000L),
            Map.entry("billion", 1_000_000_000L),
            Map.entry("bn", 1_000_000_000L),
            Map.entry("milliarden", 1_000_000_000L),
            Map.entry("milliard", 1_000_000_000L),
            Map.entry("milliards", 1_000_000_000L));

    /** The numbers of a text, in order. Numbers that only count the items of a list are none. */
    static List<Quantity> in(GuardText text) {
        List<Quantity> found = new ArrayList<>();
        StringBuilder prose = new StringBuilder(text.prose());
        blank(prose, ITEM);
        Matcher mark = MARK.matcher(prose.toString());
        while (mark.find()) {
            found.add(new Quantity(mark.group().toUpperCase(Locale.ROOT), "", span(mark), false));
        }
        blank(prose, MARK);
        Matcher time = TIME.matcher(prose.toString());
        while (time.find()) {
            found.add(new Quantity(time(time), "", span(time), false));
        }
        blank(prose, TIME);
        digits(prose.toString(), found);
        words(text, found);
        found.sort(Comparator.comparingInt(each -> each.span().start()));
        return found;
    }

    private static void digits(String prose, List<Quantity> found) {
        Matcher digits = DIGITS.matcher(prose);
        while (digits.find()) {
            BigDecimal value = number(digits.group(2));
            String scale = digits.group(4);
            if (scale != null) {
                value = value.multiply(BigDecimal.valueOf(SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), 1L)));
            }
            String unit = digits.group(1) == null
                    ? unitAfter(prose, digits.end())
                    : Units.of(digits.group(1).strip());
            found.add(new Quantity(plain(value), unit, span(digits), false));
        }
    }

    /** Words for numbers; those that follow one another are one number. */
    private static void words(GuardText text, List<Quantity> found) {
        String prose = text.prose();
        long value = 0;
        int start = -1;
        int end = 0;
        for (Word word : text.words()) {
            long next = spelled(word.form());
            if (next < 0) {
                continue;
            }
            boolean goesOn = start >= 0
                    && BETWEEN.matcher(prose.substring(end, word.span().start()))
                            .matches();
            if (start >= 0 && !goesOn) {
                found.add(
                        new Quantity(Long.toString(value), unitAfter(prose, end), new Warning.Span(start, end), true));
                start = -1;
            }
            value = start < 0 ? next : next >= 100 ? Math.max(1, value) * next : value + next;
            start = start < 0 ? word.span().start() : start;
            end = word.span().end();
        }
        if (start >= 0) {
            found.add(new Quantity(Long.toString(value), unitAfter(prose, end), new Warning.Span(start, end), true));
        }
    }

    private static long spelled(String word) {
        long value = 0;
        for (String part : word.split("-")) {
            Integer each = WORDS.get(part);
            if (each == null) {
                return -1;
            }
            value += each;
        }
        return value;
    }

    private static String unitAfter(String prose, int at) {
        Matcher unit = UNIT.matcher(prose).region(at, prose.length());
        return unit.lookingAt() ? Units.of(unit.group(1)) : "";
    }

    /** A comma or point before three digits parts thousands; before one or two it begins the fraction. */
    private static BigDecimal number(String digits) {
        String text = digits.replaceAll("[\\s\\u00A0\\u202F'’]", "");
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean fraction = last >= 0
                && (text.length() - last - 1 != 3
                        || last > 3 && text.indexOf(text.charAt(last)) == last && text.matches(".*[.,].*[.,].*")
                        || text.startsWith("0")
                        || last == 0);
        String whole = (fraction ? text.substring(0, last) : text).replaceAll("[.,]", "");
        return new BigDecimal((whole.isEmpty() ? "0" : whole) + (fraction ? '.' + text.substring(last + 1) : ""));
    }

    private static String time(Matcher time) {
        String hour = first(time, 1, 4, 6, 8);
        String minute = first(time, 2, 5, 7, 9);
        int value = Integer.parseInt(hour);
        String half = time.group(3) == null ? "" : time.group(3).toLowerCase(Locale.ROOT);
        boolean late = half.startsWith("p") || half.endsWith("afternoon") || half.endsWith("evening");
        if (late && value < 12) {
            value += 12;
        } else if (half.startsWith("a") && value == 12) {
            value = 0;
        }
        return value + ":" + (minute.isEmpty() ? "00" : minute);
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private static String plain(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static void blank(StringBuilder text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
    }

    private static Warning.Span span(Matcher matcher) {
        int end = matcher.end();
        String text = matcher.group();
        return new Warning.Span(
                matcher.start(), end - (text.length() - text.stripTrailing().length()));
    }
}
