package app.redraft.infra.provider.proofreader.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in running text without being the writer's own words: marks and code, which the rules never see, and names of
 * things, which they see and may not change.
 */
final class InlineMarks {
    /** What the rules read in place of code, an address or a formula: a word of unknown meaning, in capitals. */
    static final String STAND_IN = "XYZ";

    // Every repetition is bounded or possessive, so a long line costs linear time.
    private static final Pattern OBJECT = Pattern.compile(
            "(`{1,3})[^`\\n]{1,1000}+\\1" // code
                    + "|!\\[[^\\]\\n]{0,300}+\\]\\([^)\\n]{0,1000}+\\)" // image
                    + "|<(?:https?|mailto|ftp)[^>\\s]{1,1000}+>" // address in angle brackets
                    + "|\\b(?:https?|ftp|file)://[^\\s<>\"\u201d)\\]]{1,2000}+" // bare address
                    + "|\\bwww\\.[\\w-]{1,100}+\\.[^\\s<>\"\u201d)\\]]{1,1000}+"
                    + "|[\\w.+-]{1,100}+@[\\w-]{1,100}+\\.[\\w.-]{1,100}+" // mail address
                    + "|\\$\\$[^$]{1,500}+\\$\\$"
                    + "|\\$(?=[^\\s\\d$])[^$\\n]{1,200}+(?<=\\S)\\$(?!\\d)"); // formula
    private static final Pattern MARK = Pattern.compile("<!--[\\s\\S]{0,1000}?-->"
            + "|</?[A-Za-z][\\w-]{0,30}+(?:\\s[^<>\\n]{0,300}+)?/?>" // tag
            + "|\\[\\^[^\\]\\s]{1,60}+\\]" // note
            + "|\\]\\([^)\\n]{0,1000}+\\)" // end of a link
            + "|\\]\\[[^\\]\\n]{0,200}+\\]"
            + "|\\[\\[|\\]\\]"
            + "|\\[(?=[^\\[\\]\\n]{1,300}+\\][(\\[])" // start of a link
            + "|(?<![\\w*])\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}(?![\\w*])"
            + "|(?<![\\w_])_{1,3}(?=[^\\s_])|(?<=[^\\s_])_{1,3}(?![\\w_])"
            + "|~~|(?<!\\S)==(?=\\S)|(?<=\\S)==(?!\\S)"
            + "|&[A-Za-z]{2,10};|&#x?[0-9A-Fa-f]{1,6};");
    private static final Pattern NAME = Pattern.compile(
            "\\b\\p{Ll}++\\p{Lu}\\w*+" // camelCase
                    + "|(?<!\\w)\\w++(?:\\.(?=[a-z0-9])\\w++){1,9}+" // file.name, 1.2
                    + "|(?<!\\S)(?:\\.{0,2}|~)/\\S++|(?<!\\S)[A-Za-z]:\\\\\\S++" // path
                    + "|(?<!\\S)--?[A-Za-z][\\w-]*+" // option
                    + "|(?<!\\w)\\w++(?:::\\w++){1,9}+|(?<!\\w)\\w++\\(\\)"
                    + "|\\{\\{[^}\\n]{0,200}+\\}\\}");
    private static final Pattern RUN = Pattern.compile("\\S++");
    private static final Pattern OUTER_MARKS = Pattern.compile("^[\\p{P}&&[^@#]]++|\\p{P}++$");
    private static final String IDENTIFIER_MARKS = "_\\{}@#=|^~*";
    private static final int LONGEST_WORD = 60;

    private InlineMarks() {}

    /**
     * What the rules must not see.
     *
     * @return hidden spans in order, apart from one another
     */
    static List<HiddenSpan> hidden(String text, List<TextSpan> blockMarks) {
        List<HiddenSpan> found = new ArrayList<>();
        blockMarks.forEach(mark -> found.add(new HiddenSpan(mark, "")));
        spans(OBJECT, text).forEach(span -> found.add(new HiddenSpan(span, STAND_IN)));
        NamesWithDots.of(text).forEach(span -> found.add(new HiddenSpan(span, STAND_IN)));
        spans(MARK, text).forEach(span -> found.add(new HiddenSpan(span, "")));
        List<HiddenSpan> apart = new ArrayList<>();
        int end = 0;
        // A stable sort: where two begin together, block marks win over objects, objects over marks.
        found.sort(Comparator.comparingInt(hidden -> hidden.span().start()));
        for (HiddenSpan hidden : found) {
            if (hidden.span().start() >= end) {
                apart.add(hidden);
                end = hidden.span().end();
            }
        }
        return apart;
    }

    /** Spans the rules see but may not change: file names, identifiers, paths, and runs too long to be words. */
    static List<TextSpan> names(String text) {
        List<TextSpan> names = spans(NAME, text);
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            boolean tooLong = run.end() - run.start() > LONGEST_WORD;
            if (tooLong || identifier(run.group())) {
                names.add(new TextSpan(run.start(), run.end()));
            }
        }
        return names;
    }

    private static boolean identifier(String run) {
        String core = OUTER_MARKS.matcher(run).replaceAll("");
        return core.chars().anyMatch(mark -> IDENTIFIER_MARKS.indexOf(mark) >= 0);
    }

    private static List<TextSpan> spans(Pattern pattern, String text) {
        List<TextSpan> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new TextSpan(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
