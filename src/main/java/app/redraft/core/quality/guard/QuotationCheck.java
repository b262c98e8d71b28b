package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.AnalyzedText;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which quotations no longer say what was said. Mended spelling inside them is no other wording. */
final class QuotationCheck implements MeaningCheck {
    private static final Pattern QUOTATION = Pattern.compile(
            "[“„]([^“”„\\n]{2,}?)[”“]|\"([^\"\\n]{2,}?)\"|«\\s?([^«»\\n]{2,}?)\\s?»|(?<![\\p{L}\\d])‘([^‘’\\n]{2,}?(?:’\\p{L}[^‘’\\n]*?)*)’(?!\\p{L})|(?<![\\p{L}\\d'])'([^'\\n]{2,}?(?:'\\p{L}[^'\\n]*?)*)'(?!\\p{L})|‚([^‚‘\\n]{2,}?)‘|»([^«»\\n]{2,}?)«|「([^」\\n]+)」");
    private static final String MARKS = "“\"'„«»‘‚「";
    private static final Pattern WANTS_REPORT = Pattern.compile(
            "indirect|reported speech|no quot|without quot|indirekt|indirecto", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_NEW_WORDS = 3;
    /** A mended word differs by no more letters. */
    private static final int MENDED = 2;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        if (comparison.wants(WANTS_REPORT)) {
            return;
        }
        List<Warning.Span> before = quotations(comparison.original().prose());
        List<Warning.Span> after = quotations(comparison.rewritten().prose());
        for (Warning.Span quotation : before) {
            List<Word> said = within(comparison.original(), quotation);
            boolean speech = said.size() == 1
                    && isSpeech(quotation.in(comparison.original().text()));
            if ((said.size() >= FEWEST_WORDS || speech)
                    && !contains(comparison.rewritten().words(), said)
                    && !contains(quoted(comparison.rewritten(), after), said)) {
                warnings.accept(new Warning(
                        Warning.Kind.QUOTATION,
                        quotation,
                        Warning.Span.NONE,
                        UserMessage.of(
                                "guard.quotation-changed",
                                Comparison.shortened(
                                        quotation.in(comparison.original().text())))));
            }
        }
        if (after.size() > before.size()) {
            brought(comparison, after, warnings);
        }
    }

    private static void brought(Comparison comparison, List<Warning.Span> after, Consumer<Warning> warnings) {
        for (Warning.Span quotation : after) {
            List<Word> said = within(comparison.rewritten(), quotation);
            if (said.size() >= FEWEST_NEW_WORDS
                    && !contains(comparison.original().words(), said)) {
                warnings.accept(new Warning(
                        Warning.Kind.QUOTATION,
                        Warning.Span.NONE,
                        quotation,
                        UserMessage.of(
                                "guard.quotation-new",
                                Comparison.shortened(
                                        quotation.in(comparison.rewritten().text())))));
            }
        }
    }

    /** A word that somebody says has a mark before the quotation ends. */
    private static boolean isSpeech(String quotation) {
        return quotation.length() > 2 && ".,!?…".indexOf(quotation.charAt(quotation.length() - 2)) >= 0;
    }

    private static List<Warning.Span> quotations(String text) {
        List<Warning.Span> found = new ArrayList<>();
        Matcher matcher = QUOTATION.matcher(text);
        matcher.useTransparentBounds(true);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i >= from
                    && MARKS.indexOf(text.charAt(i)) >= 0
                    && matcher.region(i, text.length()).lookingAt()) {
                found.add(new Warning.Span(matcher.start(), matcher.end()));
                from = matcher.end();
            }
        }
        return found;
    }

    private static List<Word> quoted(AnalyzedText text, List<Warning.Span> quotations) {
        List<Word> words = new ArrayList<>();
        quotations.forEach(each -> words.addAll(within(text, each)));
        return words;
    }

    private static List<Word> within(AnalyzedText text, Warning.Span span) {
        return text.words().stream()
                .filter(word -> word.start() >= span.start() && word.end() <= span.end())
                .toList();
    }

    private static boolean contains(List<Word> text, List<Word> said) {
        for (int from = 0; from + said.size() <= text.size(); from++) {
            boolean same = true;
            for (int i = 0; i < said.size() && same; i++) {
                same = isSame(text.get(from + i).form(), said.get(i).form());
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
}
