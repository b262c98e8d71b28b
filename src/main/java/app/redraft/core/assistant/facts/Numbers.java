package app.redraft.core.assistant.facts;

import app.redraft.core.assistant.tool.Interruptible;
import app.redraft.core.text.NumberWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in figures, and English ones in words. */
final class Numbers {
    private static final String WORD = String.join("|", NumberWords.ENGLISH.keySet());
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?<figures>[$€£]?\\d+(?:[.,\u00a0\u202f ]\\d{3}(?!\\d))*(?:[.,]\\d+)?)(?:st|nd|rd|th)?"
                    + "|(?<words>(?:" + WORD + ")(?:-(?:one|" + WORD
                    + "))?))(?: ?%)?(?![\\p{L}\\p{N}])(?:[ -](?<unit>\\p{L}+))?",
            Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    /**
     * What a number comes to.
     *
     * @param amount the same for the same number however it is written
     * @param unit the word that follows, in small letters; may be empty
     */
    record Value(String amount, String unit) {}

    /** Numbers that are no part of a date. @param known the dates of the text */
    static List<Mention<Value>> in(String text, List<Mention<Dates.Value>> known) {
        List<Mention<Value>> numbers = new ArrayList<>();
        BitSet dates = new BitSet(text.length());
        known.forEach(date -> dates.set(date.start(), date.end()));
        Matcher matcher = NUMBER.matcher(new Interruptible(text));
        while (matcher.find()) {
            if (dates.get(matcher.start())) {
                continue;
            }
            String unit = matcher.group("unit");
            int end = unit == null ? matcher.end() : matcher.start("unit") - 1;
            String following = unit == null ? "" : unit.toLowerCase(Locale.ROOT);
            numbers.add(new Mention<>(
                    text.substring(matcher.start(), end), matcher.start(), end, new Value(amount(matcher), following)));
        }
        return numbers;
    }

    private static String amount(Matcher found) {
        String words = found.group("words");
        if (words == null) {
            return found.group("figures").replaceAll("[.,\u00a0\u202f ](?=\\d{3}(?!\\d))", "");
        }
        String[] parts = words.toLowerCase(Locale.ROOT).split("-");
        int amount = NumberWords.ENGLISH.getOrDefault(parts[0], 0);
        return String.valueOf(parts.length == 1 ? amount : amount + NumberWords.ENGLISH.getOrDefault(parts[1], 1));
    }
}
