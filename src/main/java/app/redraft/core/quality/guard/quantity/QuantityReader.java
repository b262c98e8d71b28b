package app.redraft.core.quality.guard.quantity;

import app.redraft.core.quality.guard.quantity.Quantity.Bound;
import app.redraft.core.quality.guard.text.AnalyzedText;
import app.redraft.core.quality.guard.text.Sentence;
import app.redraft.core.quality.guard.text.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a text. Numbers that only count the items of a list are none. */
public final class QuantityReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ITEM = Pattern.compile("^[ \\t]*(?:#{1,6}[ \\t]*)?\\d{1,3}[.)](?=\\s)");
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\w.,/-])(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})([./])(\\d{1,2})\\5(\\d{4}|\\d{2}))(?![\\w/-]|[.,]\\d)");
    private static final Pattern MARK = Pattern.compile(
            "(?<![\\p{L}\\d])(?:\\p{Lu}\\p{L}{0,14}[-_/]?\\d[\\w/-]*\\w|\\d+(?:\\.\\d+){2,})(?![\\p{L}\\d])");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.:])(?:(\\d{1,2})(?:[:.](\\d{2}))?\\s*(a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|(?:o'clock )?in the (?:morning|afternoon|evening))|(\\d{1,2})[:](\\d{2})(?![:\\d])|(\\d{1,2})\\s?h\\s?(\\d{2})?\\b|(\\d{1,2})(?:[.:](\\d{2}))? uhr\\b)",
            FLAGS);
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\d])([$€£¥]\\s?)?(\\d+(?:[.,'’\\u00A0\\u202F ]\\d{3}(?!\\d))*(?:[.,]\\d+)?|[.,]\\d+)\\s?(?:-\\s?)?(st|nd|rd|th|er|re|ème|º|ª)?(?:\\s?(thousand|million|billion|hundred|tausend|millionen|milliarden|mille|millions?|milliards?|mrd\\.?|mio\\.?|milliarde|mil millones|mil|millones|millón|billones|billionen|trillion|k|m|bn)(?![\\p{L}\\d²³/]))?",
            FLAGS);
    private static final int LONGEST_WORD = 24;
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
            Map.entry("milliarde", 1_000_000_000L),
            Map.entry("mrd", 1_000_000_000L),
            Map.entry("mil millones", 1_000_000_000L),
            Map.entry("mio", 1_000_000L),
            Map.entry("millón", 1_000_000L),
            Map.entry("trillion", 1_000_000_000_000L),
            Map.entry("billionen", 1_000_000_000_000L),
            Map.entry("billones", 1_000_000_000_000L),
            Map.entry("milliard", 1_000_000_000L),
            Map.entry("milliards", 1_000_000_000L));

    private final AnalyzedText text;
    private final String language;
    private final List<Quantity> found = new ArrayList<>();

    private QuantityReader(AnalyzedText text, String language) {
        this.text = text;
        this.language = language;
    }

    /**
     * The numbers of a text, in order.
     *
     * @param language the language of the text, for example {@code en}
     */
    public static List<Quantity> read(AnalyzedText text, String language) {
        QuantityReader reader = new QuantityReader(text, language);
        String prose = text.prose();
        int line = 0;
        while (line <= prose.length()) {
            int end = prose.indexOf('\n', line);
            end = end < 0 ? prose.length() : end;
            reader.figures(line, end);
            line = end + 1;
        }
        text.sentences().forEach(reader::words);
        reader.found.sort(Comparator.comparingInt(Quantity::start));
        return reader.found;
    }

    /** A line is searched where it has a figure at all. */
    private void figures(int from, int to) {
        if (!hasFigure(from, to)) {
            return;
        }
        StringBuilder line = new StringBuilder(text.prose().substring(from, to));
        blank(line, ITEM);
        if (hasJoinedFigures(line)) {
            each(line, DATE, date -> date(date, from));
        }
        each(line, MARK, mark -> add(mark.group().toUpperCase(Locale.ROOT), "", mark, from));
        each(line, TIME, time -> add(time(time), "", time, from));
        each(line, DIGITS, digits -> digits(digits, line, from));
    }

    /** Whether figures are joined as those of a date are. */
    private static boolean hasJoinedFigures(StringBuilder line) {
        for (int i = 1; i + 1 < line.length(); i++) {
            if ("./-".indexOf(line.charAt(i)) >= 0
                    && Character.isDigit(line.charAt(i - 1))
                    && Character.isDigit(line.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFigure(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.prose().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private interface Found {
        void take(Matcher match);
    }

    /** Looks around figures alone: what is searched begins at most one word before one. */
    private static void each(StringBuilder line, Pattern pattern, Found found) {
        Matcher matcher = pattern.matcher(line.toString());
        matcher.useTransparentBounds(true);
        int at = 0;
        while (at < line.length()) {
            if (!Character.isDigit(line.charAt(at))) {
                at++;
                continue;
            }
            int start = Math.max(0, at - 1);
            while (start > 0 && at - start < LONGEST_WORD && !Character.isWhitespace(line.charAt(start - 1))) {
                start--;
            }
            int end = at;
            while (end < line.length() && Character.isDigit(line.charAt(end))) {
                end++;
            }
            boolean matched = false;
            for (int from = start; from <= at && !matched; from++) {
                matcher.region(from, line.length());
                matched = matcher.lookingAt();
            }
            if (matched) {
                found.take(matcher);
                blank(line, matcher.start(), matcher.end());
                end = Math.max(end, matcher.end());
            }
            at = end;
        }
    }

    private void add(String value, String unit, Matcher match, int from) {
        int end = match.start() + match.group().stripTrailing().length();
        found.add(new Quantity(
                value,
                unit,
                from + match.start(),
                from + end,
                false,
                Bounds.around(text.prose(), from + match.start(), from + end)));
    }

    /** A date in figures says the same as one with the name of the month. */
    private void date(Matcher date, int from) {
        boolean iso = date.group(1) != null;
        for (int group : iso ? new int[] {1, 2, 3} : new int[] {4, 6, 7}) {
            String value = plain(new BigDecimal(date.group(group)));
            found.add(new Quantity(value, "", from + date.start(group), from + date.end(group), false, Bound.EXACT));
        }
    }

    private void digits(Matcher digits, StringBuilder line, int from) {
        BigDecimal value = number(digits.group(2));
        String scale = digits.group(4) == null
                ? ""
                : digits.group(4).toLowerCase(Locale.ROOT).replace(".", "");
        boolean metres =
                scale.equals("m") && digits.group(1) == null && digits.group().contains(" ");
        int end = from + (metres ? digits.end(2) : digits.end());
        if (!metres) {
            value = value.multiply(BigDecimal.valueOf(SCALES.getOrDefault(scale, 1L)));
        }
        boolean minus = isMinus(line, digits.start());
        String unit = digits.group(1) == null
                ? Units.after(text.prose(), end)
                : Units.of(digits.group(1).strip());
        add((minus ? "-" : "") + plain(value), unit, digits, from);
    }

    private static boolean isMinus(StringBuilder line, int at) {
        return at > 0
                && "-−".indexOf(line.charAt(at - 1)) >= 0
                && (at == 1 || Character.isWhitespace(line.charAt(at - 2)) || line.charAt(at - 2) == '(');
    }

    /** Words for numbers; those that follow one another are one number. */
    private void words(Sentence sentence) {
        String prose = text.prose();
        long value = 0;
        int start = -1;
        int end = 0;
        for (Word word : sentence.words()) {
            long next = NumberNames.of(language, word.form());
            if (next < 0 || isRead(word) || isPerCent(word)) {
                continue;
            }
            if (start >= 0 && !NumberNames.joins(language, prose.substring(end, word.start()))) {
                addWords(value, start, end);
                start = -1;
            }
            value = start < 0 ? next : next >= 100 && next > value % 1000 ? Math.max(1, value) * next : value + next;
            start = start < 0 ? word.start() : start;
            end = word.end();
        }
        if (start >= 0) {
            addWords(value, start, end);
        }
    }

    /** Whether a word is the hundred of a per cent in French or Spanish. */
    private boolean isPerCent(Word word) {
        String prose = text.prose();
        return (word.form().equals("cent") || word.form().equals("ciento"))
                && (prose.startsWith("pour ", word.start() - 5) || prose.startsWith("por ", word.start() - 4));
    }

    /** Whether a word belongs to a number in figures: 3 million. */
    private boolean isRead(Word word) {
        return found.stream()
                .anyMatch(each -> !each.inWords() && each.start() <= word.start() && word.start() < each.end());
    }

    private void addWords(long value, int start, int end) {
        String time = ClockWords.time(text.prose(), value, start, end);
        found.add(new Quantity(
                time.isEmpty() ? Long.toString(value) : time,
                Units.after(text.prose(), end),
                start,
                end,
                true,
                Bounds.around(text.prose(), start, end)));
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

    private static void blank(StringBuilder line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line.toString());
        if (matcher.find()) {
            blank(line, matcher.start(), matcher.end());
        }
    }

    private static void blank(StringBuilder line, int from, int to) {
        for (int i = from; i < to; i++) {
            line.setCharAt(i, ' ');
        }
    }
}
