package app.redraft.core.quality.guard.quantity;

import app.redraft.core.quality.guard.quantity.Quantity.Bound;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words before a number that say whether more or less than it is meant. */
final class Bounds {
    private static final int LONGEST = 24;
    private static final List<String> ABOVE = List.of(
            "more than",
            "over",
            "at least",
            "no less than",
            "no fewer than",
            "not less than",
            "a minimum of",
            "minimum",
            "mehr als",
            "über",
            "mindestens",
            "plus de",
            "au moins",
            "au minimum",
            "más de",
            "al menos",
            "como mínimo",
            "por lo menos");
    private static final List<String> BELOW = List.of(
            "less than",
            "fewer than",
            "under",
            "at most",
            "no more than",
            "not more than",
            "up to",
            "a maximum of",
            "maximum",
            "weniger als",
            "unter",
            "höchstens",
            "maximal",
            "bis zu",
            "moins de",
            "au plus",
            "au maximum",
            "jusqu'à",
            "menos de",
            "como máximo",
            "a lo sumo",
            "hasta");
    private static final List<String> ABOUT = List.of(
            "about",
            "around",
            "approximately",
            "roughly",
            "nearly",
            "almost",
            "circa",
            "some",
            "etwa",
            "ungefähr",
            "rund",
            "fast",
            "environ",
            "à peu près",
            "quelque",
            "autour de",
            "más o menos",
            "in etwa",
            "ca",
            "approx",
            "sobre",
            "près de",
            "presque",
            "unos",
            "unas",
            "alrededor de",
            "casi",
            "aproximadamente",
            "cerca de");

    private static final int LONGEST_BEHIND = 40;
    private static final Pattern BEHIND = Pattern.compile(
            "(?:[ \u00A0-]?[\\p{L}%€$£²°]+){0,2}? (?:(at least|or more|or over|and up|minimum|mindestens|oder mehr|au moins|ou plus|au minimum|al menos|o más|como mínimo)|(at most|or less|or fewer|or under|maximum|höchstens|oder weniger|au plus|ou moins|au maximum|como máximo|o menos|a lo sumo))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Bounds() {}

    /** What is said of the number between two offsets. */
    static Bound around(String prose, int start, int end) {
        Bound before = before(prose, start);
        return before == Bound.EXACT ? after(prose, end) : before;
    }

    /** What is said of the number that begins at an offset. */
    static Bound before(String prose, int start) {
        int end = start;
        while (end > 0 && (isSpace(prose.charAt(end - 1)) || "$€£".indexOf(prose.charAt(end - 1)) >= 0)) {
            end--;
        }
        if (end == 0 || end == start || !Character.isLetter(prose.charAt(end - 1))) {
            return Bound.EXACT;
        }
        String words = prose.substring(Math.max(0, end - LONGEST), end).toLowerCase(Locale.ROOT);
        if (ends(words, BELOW) && !ends(words, List.of("no less than", "no fewer than", "not less than"))
                || ends(words, List.of("no more than", "not more than"))) {
            return Bound.BELOW;
        } else if (ends(words, ABOVE)) {
            return Bound.ABOVE;
        }
        return ends(words, ABOUT) ? Bound.ABOUT : Bound.EXACT;
    }

    /** What is said behind the number, or behind what it counts: three at most, 40 or more. */
    static Bound after(String prose, int end) {
        int stop = Math.min(prose.length(), end + LONGEST_BEHIND);
        Matcher behind = BEHIND.matcher(prose).region(end, stop);
        if (!behind.lookingAt()) {
            return Bound.EXACT;
        }
        return behind.group(1) != null ? Bound.ABOVE : Bound.BELOW;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F';
    }

    private static boolean ends(String words, List<String> phrases) {
        for (String phrase : phrases) {
            int before = words.length() - phrase.length() - 1;
            if (words.endsWith(phrase) && (before < 0 || !Character.isLetter(words.charAt(before)))) {
                return true;
            }
        }
        return false;
    }
}
