package app.redraft.core.quality.guard.quantity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Half and quarter hours said in words: half past six, Viertel vor sieben, six heures et demie, las seis y media. */
final class ClockWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int REACH = 16;
    private static final int LAST_HOUR = 12;
    private static final Pattern BEFORE = Pattern.compile(
            "(?:(half)|(?:a )?(quarter)) (past|to) $|(?<!\\p{L})(halb) $|(viertel) (nach|vor) $", FLAGS);
    private static final Pattern BEHIND = Pattern.compile(
            "(?: heures)? (?:(et demie|y media)|(et quart|y cuarto)|(moins le quart|menos cuarto))(?!\\p{L})", FLAGS);

    private ClockWords() {}

    /** The time of which a word for an hour is a part, for example {@code 6:30}; empty where it is no such time. */
    static String time(String prose, long hour, int start, int end) {
        if (hour < 1 || hour > LAST_HOUR) {
            return "";
        }
        Matcher before = BEFORE.matcher(prose.substring(Math.max(0, start - REACH), start));
        if (before.find()) {
            String whole = before.group().toLowerCase(Locale.ROOT);
            boolean to = whole.contains(" to ") || whole.contains("vor ") || before.group(4) != null;
            String minutes = before.group(1) != null || before.group(4) != null ? "30" : to ? "45" : "15";
            return (to ? earlier(hour) : hour) + ":" + minutes;
        }
        Matcher behind = BEHIND.matcher(prose).region(end, prose.length());
        if (!behind.lookingAt()) {
            return "";
        }
        boolean to = behind.group(3) != null;
        return (to ? earlier(hour) : hour) + ":" + (behind.group(1) != null ? "30" : to ? "45" : "15");
    }

    private static long earlier(long hour) {
        return hour == 1 ? LAST_HOUR : hour - 1;
    }
}
