package app.redraft.core.quality.judge.spoiler;

import app.redraft.core.text.NumberWords;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes a number: the longest in digits, or else one in words. */
final class SpoiledNumbers {
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}])\\d+");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:" + String.join("|", new TreeMap<>(NumberWords.ENGLISH).keySet()) + ")\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int STEP = 3;
    private static final int TEN = 10;

    private SpoiledNumbers() {}

    static Optional<String> change(GoodRewrite rewrite) {
        SpokenText text = new SpokenText(rewrite.accepted());
        Optional<String> changed = text.replaceFirst(DIGITS, SpoiledNumbers::other);
        return changed.isPresent() || !rewrite.language().equals("en")
                ? changed
                : text.replaceFirst(WORDS, SpoiledNumbers::otherWord);
    }

    /** Another last digit, never zero alone. */
    private static String other(MatchResult found) {
        String number = found.group();
        int last = number.charAt(number.length() - 1) - '0';
        int next = (last + STEP) % TEN;
        return number.substring(0, number.length() - 1) + (number.length() == 1 && next == 0 ? 1 : next);
    }

    private static String otherWord(MatchResult found) {
        int value = NumberWords.ENGLISH.getOrDefault(found.group().toLowerCase(Locale.ROOT), 2);
        int wanted = value == 2 ? 4 : 2;
        return NumberWords.ENGLISH.entrySet().stream()
                .filter(each -> each.getValue() == wanted)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("four");
    }
}
