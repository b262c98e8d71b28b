package app.redraft.core.rewrite.shield.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds by their notation what no parser of Markdown knows: citations, footnotes, formulas, links within a vault, fields of templates. */
final class Notation {
    /** One notation. @param mathematical whether it is a formula only where its inside looks like one */
    private record Rule(AnchorKind kind, Pattern pattern, boolean mathematical) {
        Rule(AnchorKind kind, String pattern) {
            this(kind, Pattern.compile(pattern), false);
        }
    }

    private static final String BRACES = "\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\}";
    private static final String OPTIONS = "(?:\\[[^\\]\\n]*\\])*";

    private static final Rule FRONT_MATTER = new Rule(
            AnchorKind.CODE, "\\A---[ \\t]*\\n(?:[\\w-]+:.*\\n|[ \\t]+.*\\n|- .*\\n|\\n)+---[ \\t]*(?=\\n|\\z)");

    private static final List<Rule> MATHS = List.of(
            new Rule(AnchorKind.MATH, "\\$\\$(?=[^$])(?:[^$\\\\]|\\\\[\\s\\S]){1,4000}?\\$\\$"),
            new Rule(AnchorKind.MATH, "\\\\begin\\{([A-Za-z]+\\*?)\\}[\\s\\S]{0,8000}?\\\\end\\{\\1\\}"),
            new Rule(AnchorKind.MATH, Pattern.compile("\\\\\\[([\\s\\S]{1,2000}?)\\\\\\]"), true),
            new Rule(AnchorKind.MATH, Pattern.compile("\\\\\\(([\\s\\S]{1,1000}?)\\\\\\)"), true),
            new Rule(
                    AnchorKind.MATH,
                    Pattern.compile(
                            "(?<![\\\\$\\w])\\$(?![\\s$])((?:[^$\\n\\\\]|\\\\.|\\n(?!\\s*\\n)){1,300}?)(?<![\\s\\\\])\\$(?![\\d$])"),
                    true));

    private static final List<Rule> REFERENCES = List.of(
            new Rule(
                    AnchorKind.CITATION,
                    "\\\\(?:[A-Za-z]*[Cc]ite[A-Za-z]*|[A-Za-z]*ref|label|bibitem|index|gls(?:pl)?|Gls)\\*?" + OPTIONS
                            + BRACES),
            new Rule(
                    AnchorKind.FOOTNOTE,
                    "\\\\(?:footnote(?:mark|text)?|endnote|thanks)" + OPTIONS + "(?:" + BRACES + ")?"),
            new Rule(AnchorKind.LINK, "\\\\(?:url|href" + BRACES + ")" + BRACES),
            new Rule(AnchorKind.IMAGE, "\\\\(?:includegraphics|input|include|bibliography)" + OPTIONS + BRACES),
            new Rule(AnchorKind.WIKI, "!?\\[\\[[^\\[\\]\\n|]{1,300}\\]\\]"),
            new Rule(AnchorKind.FOOTNOTE, "\\[\\^[^\\]\\s]{1,80}\\]:?"),
            new Rule(AnchorKind.FOOTNOTE, "\\^\\[(?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]*\\]){1,1000}\\]"),
            new Rule(AnchorKind.CITATION, "\\[[^\\[\\]\\n@]{0,120}(?<![\\w.])@[\\w{][^\\[\\]\\n]{0,300}\\]"),
            new Rule(
                    AnchorKind.CITATION,
                    "(?<![\\w.@/])-?@(?:\\{[^}\\n]{1,200}\\}|[A-Za-z_](?:[\\w:.#$%&+?~/-]*\\w)?)"));

    private static final List<Rule> FIELDS = List.of(
            new Rule(AnchorKind.FIELD, "\\{\\{\\{?[^{}\\n]{1,300}\\}\\}\\}?"),
            new Rule(AnchorKind.FIELD, "\\{%[^\\n]{1,300}?%\\}|<%[^\\n]{1,300}?%>|<\\?[^\\n]{1,300}?\\?>"),
            new Rule(AnchorKind.FIELD, "[$#]\\{[^{}\\n]{1,200}\\}"),
            new Rule(AnchorKind.FIELD, "\\{\\w+,\\s*(?:plural|select|selectordinal)\\s*,(?:[^{}]|\\{[^{}]*\\})*\\}"),
            new Rule(AnchorKind.FIELD, "\\{[#.][^{}\\n]{1,200}\\}"),
            new Rule(AnchorKind.FIELD, "\\{(?:[A-Za-z_][\\w.\\-]{0,60}|\\d{1,3})?(?:[:!,][^{}\\n]{0,40})?\\}"),
            new Rule(
                    AnchorKind.FIELD,
                    "(?<![\\w%])%(?:\\d{1,2}\\$)?[-+#0]{0,3}\\d{0,3}(?:\\.\\d{1,3})?(?:l{1,2}|h)?[sdifgeGExXcobBnu@](?![A-Za-z])"),
            new Rule(
                    AnchorKind.FIELD,
                    "(?<![\\w%])%\\([A-Za-z_]\\w{0,60}\\)[-+#0]{0,3}\\d{0,3}(?:\\.\\d{1,3})?[sdifgeGr]"),
            new Rule(AnchorKind.FIELD, "(?<![\\w%])%[A-Za-z_][A-Za-z0-9_]{1,40}%(?!\\w)"));

    private static final List<Rule> SMALL = List.of(
            new Rule(
                    AnchorKind.LINK,
                    "\\b(?:https?|ftp|file)://[^\\s<>\"”“’»]{1,2000}(?<![.,;:!?)\\]'*_])|\\bwww\\.[\\w-]+\\.[^\\s<>\"”“’»]{1,1000}(?<![.,;:!?)\\]'*_])"
                            + "|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+"),
            new Rule(AnchorKind.ENTITY, "&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"),
            new Rule(
                    AnchorKind.FOOTNOTE,
                    "(?<=[\\p{L}\\p{N}.,;:!?…)\\]”“\"’»*_])(?<!\\b[kcdmµ]?m)[⁰¹²³⁴-⁹]{1,4}(?![\\p{L}\\p{N}⁺⁻])"),
            new Rule(AnchorKind.FOOTNOTE, "(?<=[\\p{L}\\p{N}.,;:!?…)\\]”“\"’»])[†‡]{1,2}"));

    private static final Pattern PAGE_UNDER_A_NAME =
            Pattern.compile("(\\[\\[[^\\[\\]\\n|]{1,300}\\|)([^\\[\\]\\n]{1,300})(\\]\\])");
    private static final Pattern REFERENCE_LINK =
            Pattern.compile("(?<![!\\]])(\\[)([^\\[\\]\\n^@][^\\[\\]\\n]{0,300})(\\]\\[[^\\[\\]\\n]{0,200}\\])");
    private static final Pattern LATEX_EMPHASIS =
            Pattern.compile("(\\\\(?:emph|text(?:bf|it|sc|tt|sf|sl)|underline)\\{)([^{}]{1,2000})(\\})");

    /** Signs and words of a formula; a sentence between two prices has none. */
    private static final Pattern FORMULA =
            Pattern.compile("[=^_\\\\+<>|{}≤≥≠±×·∑∫√∞∈→]|^\\s*\\p{L}\\w?'?\\s*$|\\p{L}\\s*[-*/(]|^[\\d\\s.,/*-]+$");

    private static final Pattern PROSE = Pattern.compile("(?<![\\\\\\p{L}{])\\p{L}{3,}\\s+\\p{L}{2,}\\s+\\p{L}");

    private Notation() {}

    static List<Anchor> frontMatter(String text) {
        return all(List.of(FRONT_MATTER), text);
    }

    static List<Anchor> maths(String text) {
        return all(MATHS, text);
    }

    /** Citations, footnotes, commands of LaTeX and links within a vault. */
    static List<Anchor> references(String text) {
        List<Anchor> found = new ArrayList<>();
        pairs(PAGE_UNDER_A_NAME, AnchorKind.WIKI, text, found);
        pairs(LATEX_EMPHASIS, AnchorKind.EMPHASIS, text, found);
        found.addAll(all(REFERENCES, text));
        return found;
    }

    /** Links whose address stands elsewhere. */
    static List<Anchor> referenceLinks(String text) {
        List<Anchor> found = new ArrayList<>();
        pairs(REFERENCE_LINK, AnchorKind.LINK, text, found);
        return found;
    }

    static List<Anchor> fields(String text) {
        return all(FIELDS, text);
    }

    /** Bare addresses, entities of HTML, raised numbers. */
    static List<Anchor> small(String text) {
        return all(SMALL, text);
    }

    /** @param words protected words, each as it stands in the text */
    static List<Anchor> terms(String text, List<String> words) {
        List<Anchor> found = new ArrayList<>();
        words.stream()
                .filter(word -> !word.isBlank())
                .sorted((a, b) -> b.length() - a.length())
                .forEach(word -> term(text, word.strip(), found));
        return found;
    }

    private static void term(String text, String word, List<Anchor> found) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !isLetter(word.charAt(0)) || !isLetter(text.charAt(at - 1));
            boolean ends =
                    end == text.length() || !isLetter(word.charAt(word.length() - 1)) || !isLetter(text.charAt(end));
            if (begins && ends) {
                found.add(Anchor.whole(AnchorKind.TERM, at, end));
            }
        }
    }

    /** Scripts without spaces between words have no borders of words to look for. */
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private static void pairs(Pattern pattern, AnchorKind kind, String text, List<Anchor> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(Anchor.around(kind, matcher.start(1), matcher.end(1), matcher.start(3), matcher.end(3)));
        }
    }

    private static List<Anchor> all(List<Rule> rules, String text) {
        List<Anchor> found = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text);
            int from = 0;
            while (from <= text.length() && matcher.find(from)) {
                boolean fits = !rule.mathematical() || isFormula(matcher.group(1));
                if (fits && matcher.end() > matcher.start()) {
                    found.add(Anchor.whole(rule.kind(), matcher.start(), matcher.end()));
                }
                from = fits ? Math.max(matcher.end(), matcher.start() + 1) : matcher.start() + 1;
            }
        }
        return found;
    }

    private static boolean isFormula(String inside) {
        return FORMULA.matcher(inside).find() && !PROSE.matcher(inside).find();
    }
}
