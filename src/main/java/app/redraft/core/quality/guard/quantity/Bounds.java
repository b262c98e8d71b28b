package app.redraft.core.quality.guard.quantity;

import app.redraft.core.quality.guard.quantity.Quantity.Bound;
import java.util.List;
import java.util.Locale;

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
            "près de",
            "presque",
            "unos",
            "unas",
            "alrededor de",
            "casi",
            "aproximadamente",
            "cerca de");

    private Bounds() {}

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
