package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which quotations no longer say what was said. Mended spelling inside them is no other wording. */
final class QuotationCheck implements MeaningCheck {
    private static final Pattern QUOTATION =
            Pattern.compile("[“„]([^“”„\\n]{3,}?)[”“]|\"([^\"\\n]{3,}?)\"|«\\s?([^«»\\n]{3,}?)\\s?»|「([^」\\n]+)」");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final int FEWEST_WORDS = 3;
    /** A mended word differs by no more letters. */
    private static final int MENDED = 2;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        List<String> rewritten = words(comparison.rewritten().text());
        Matcher quotation = QUOTATION.matcher(comparison.original().text());
        while (quotation.find()) {
            List<String> said = words(quotation.group());
            if (said.size() >= FEWEST_WORDS && !contains(rewritten, said)) {
                warnings.accept(new Warning(
                        Warning.Kind.QUOTATION,
                        new Warning.Span(quotation.start(), quotation.end()),
                        Warning.Span.NONE,
                        UserMessage.of("guard.quotation-changed", Comparison.shortened(quotation.group()))));
            }
        }
    }

    private static boolean contains(List<String> text, List<String> said) {
        for (int from = 0; from + said.size() <= text.size(); from++) {
            boolean same = true;
            for (int i = 0; i < said.size() && same; i++) {
                same = isSame(text.get(from + i), said.get(i));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || one.charAt(0) == other.charAt(0)
                        && Math.min(one.length(), other.length()) > 3
                        && distance(one, other) <= MENDED;
    }

    /** The number of letters to insert, delete or replace (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WORD.matcher(Comparison.lower(text)).results().forEach(word -> words.add(word.group()));
        return words;
    }
}
