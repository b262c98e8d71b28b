package app.redraft.infra.provider.proofreader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in quotation marks: what somebody says in a story, or what is not the writer's own: a source that is quoted, a
 * title, a word that is spoken about.
 */
final class Quotations {
    // Every repetition is bounded or possessive, so a long line costs linear time.
    private static final Pattern QUOTATION = Pattern.compile("\u201c[^\u201c\u201d]*+(?:\u201d|\\z)"
            + "|\u201e[^\u201e\u201c\u201d]*+[\u201c\u201d]"
            + "|\u00ab[^\u00ab\u00bb]{0,5000}+\u00bb"
            + "|(?<![\\w\"])\"(?=\\S)[^\"]{1,5000}+\"(?!\\w)"
            // Single marks double as apostrophes: only speech that ends in a stop or comma is told apart safely.
            + "|(?<![\\w\u2019])\u2018(?=\\S)[^\u2018]{1,400}?[.,!?\u2026\u2014-]\u2019(?!\\w)"
            + "|(?<![\\w'])'(?=\\S)[^\\n]{1,400}?[.,!?\u2026\u2014-]'(?!\\w)");

    /** Speech ends in a mark, or goes on for some words. */
    private static final Pattern SPOKEN =
            Pattern.compile("(?s)[^\\w]?.*(?:[.,!?\u2026\u2014-][\"'\u201d\u2019]?|\\S\\s+\\S+\\s+\\S+\\s+\\S.*)");

    /** What follows a source: a year or page in brackets, a number, a note, an author behind a dash. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\s{0,2}(?:\\([^()\\n]{0,80}?(?:\\d{4}[a-z]?|pp?\\.\\s?\\d+|ibid)[^()\\n]{0,40}\\)"
                    + "|\\[\\^?[\\w, ]{1,20}\\]|[\u00b9\u00b2\u00b3\u2070-\u2079]|(?:\u2014|--|\u2013)\\s?\\p{Lu})");

    /** What stands in a source: omissions and remarks of the one who quotes. */
    private static final Pattern QUOTED_TEXT = Pattern.compile("\\[(?:sic|\u2026|\\.\\.\\.|\\p{Ll}{1,20}|\\p{L})\\]");

    /** What introduces a source or a word that is spoken about. */
    private static final Pattern INTRODUCTION = Pattern.compile("(?i)(?:\\baccording to [^.!?]{1,80},"
            + "|\\b(?:writes|wrote|states|stated|argues|argued|notes|noted|quotes?|quoted|reads|read|reports?|reported|puts it"
            + "|defines? \\w+ as|defined \\w+ as|spelled|spelt|text|sentence|phrase|words?|sign|label|title|titled|called|motto|line|example|instead of)"
            + "(?: that)?[,:]?)\\s*$");

    private static final int BEFORE = 120;

    private Quotations() {}

    /**
     * A stretch in quotation marks, marks included.
     *
     * @param speech whether the writer's characters say it
     */
    record Quotation(TextSpan span, boolean speech) {}

    /** The quotations, in order and apart. */
    static List<Quotation> of(String text) {
        List<Quotation> quotations = new ArrayList<>();
        Matcher matcher = QUOTATION.matcher(text);
        while (matcher.find()) {
            TextSpan span = new TextSpan(matcher.start(), matcher.end());
            quotations.add(new Quotation(span, SPOKEN.matcher(matcher.group()).matches() && !source(text, span)));
        }
        return quotations;
    }

    private static boolean source(String text, TextSpan span) {
        String before = text.substring(Math.max(0, span.start() - BEFORE), span.start());
        return REFERENCE.matcher(text).region(span.end(), text.length()).lookingAt()
                || QUOTED_TEXT.matcher(text.substring(span.start(), span.end())).find()
                || INTRODUCTION.matcher(before).find();
    }
}
