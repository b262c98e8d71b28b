package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.infra.provider.proofreader.spelling.EditDistance;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Chooses a spelling for an unknown word where only one can be meant: nothing is guessed. */
final class LanguageSpelling {
    private static final int SHORTEST = 4;
    private static final int READ = 8;
    /** What a letter too many, too few or wrong costs; one that is doubled or swapped with the next costs less. */
    private static final double ONE_LETTER = 1;

    private static final double CHEAP = 0.5;
    /** What an accent too many, too few or wrong costs. */
    private static final double ACCENT = 0.2;
    /** How much farther the next spelling must be. */
    private static final double CLOSE = 0.15;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** A case of its own is a letter that is doubled, or one that has lost its accent. */
    private static final double SLIGHT = 0.45;

    private final Predicate<String> common;
    private final boolean capitals;

    /**
     * @param common tells the commonest words
     * @param capitals whether a word may be one that wants a capital: a noun of German
     */
    LanguageSpelling(Predicate<String> common, boolean capitals) {
        this.common = common;
        this.capitals = capitals;
    }

    /**
     * The right spelling; empty where several may be meant, or none is near.
     *
     * @param suggestions LanguageTool's
     */
    Optional<String> choose(String word, List<String> suggestions) {
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        boolean small = Character.isLowerCase(word.codePointAt(0));
        TreeMap<Double, List<String>> near = new TreeMap<>();
        suggestions.stream()
                .limit(READ)
                .distinct()
                .filter(each -> each.indexOf(' ') < 0)
                .filter(each ->
                        !small || Character.isLowerCase(each.codePointAt(0)) || capitals && each.equalsIgnoreCase(word))
                .forEach(each -> near.merge(distance(word, each), List.of(each), LanguageSpelling::both));
        near.tailMap(ONE_LETTER, false).clear();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<String> nearest = near.headMap(near.firstKey() + CLOSE, true).entrySet().stream()
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .toList();
        List<String> likely =
                nearest.size() == 1 ? nearest : nearest.stream().filter(common).toList();
        boolean first = !likely.isEmpty() && suggestions.indexOf(likely.get(0)) == 0;
        boolean sure = near.firstKey() <= SLIGHT || first && (near.firstKey() <= CHEAP || common.test(likely.get(0)));
        return likely.size() == 1 && sure ? Optional.of(likely.get(0)) : Optional.empty();
    }

    /** Whether two letters were swapped, or one doubled or written without its accent. */
    static boolean slip(String word, String spelling) {
        return distance(word, spelling) <= CHEAP;
    }

    /** Letters apart, an accent as a part of a letter; another first letter is too far. */
    private static double distance(String word, String spelling) {
        String from = word.toLowerCase(Locale.ROOT);
        String to = spelling.toLowerCase(Locale.ROOT);
        String plainFrom = plain(from);
        String plainTo = plain(to);
        if (plainFrom.isEmpty() || plainTo.isEmpty() || plainFrom.charAt(0) != plainTo.charAt(0)) {
            return Double.MAX_VALUE;
        }
        double letters = EditDistance.between(plainFrom, plainTo);
        double accents =
                from.equals(plainFrom) && to.equals(plainTo) || letters > 0 && sameAccents(from, to) ? 0 : ACCENT;
        double whole = letters > CHEAP && letters <= ONE_LETTER ? ONE_LETTER - ACCENT : letters;
        return whole + (from.equals(to) ? 0 : accents);
    }

    private static boolean sameAccents(String from, String to) {
        return ACCENTS.matcher(Normalizer.normalize(from, Normalizer.Form.NFD))
                        .results()
                        .count()
                == ACCENTS.matcher(Normalizer.normalize(to, Normalizer.Form.NFD))
                        .results()
                        .count();
    }

    private static String plain(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word.replace("\u00df", "ss"), Normalizer.Form.NFD))
                .replaceAll("");
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
