package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.AnalyzedText;
import app.redraft.core.quality.guard.text.Word;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what is gone or new of something that has to stay letter by letter: addresses, code, marks of Markdown. */
final class KeptCheck implements MeaningCheck {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?|ftp)://[^\\s<>()\\[\\]\"“”]+|\\bwww\\.[^\\s<>()\\[\\]\"“”]+|[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w|(?<=\\]\\()[^)\\s]+");
    private static final Pattern CODE =
            Pattern.compile("(?ms)^ {0,3}(`{3,}|~{3,})[^\\n]*\\n.*?^ {0,3}\\1|``[^\\n]+?``|`[^`\\n]+`");
    private static final Pattern MARK = Pattern.compile(
            "\\[\\^[^\\]\\s]+\\]|\\[@[^\\]]+\\]|\\\\cite\\w*\\{[^}]*\\}|!\\[[^\\]]*\\]\\([^)]*\\)|\\[\\[[^\\]]+\\]\\]|\\{\\{[^}]+\\}\\}|\\$\\{[^}]+\\}|\\$\\$[^$]+\\$\\$|\\$[^\\s$][^$\\n]{0,80}[\\\\^_=][^$\\n]{0,80}\\$|%[sd]\\b|</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?>");

    private final Warning.Kind kind;
    private final Pattern pattern;
    private final UnaryOperator<String> form;
    private final String signs;
    private final String lost;
    private final String brought;

    /** @param signs one of them is in all that the pattern finds: nothing is looked for elsewhere */
    private KeptCheck(
            Warning.Kind kind, Pattern pattern, String signs, UnaryOperator<String> form, String lost, String brought) {
        this.kind = kind;
        this.pattern = pattern;
        this.signs = signs;
        this.form = form;
        this.lost = lost;
        this.brought = brought;
    }

    /** Addresses of pages and mail. */
    static KeptCheck links() {
        return new KeptCheck(
                Warning.Kind.LINK,
                ADDRESS,
                ":@(wW",
                each -> each.replaceAll("[.,;:!?]+$|/$", ""),
                "guard.link-lost",
                "guard.link-new");
    }

    /** Code within lines and in blocks. */
    static KeptCheck code() {
        return new KeptCheck(
                Warning.Kind.CODE,
                CODE,
                "`~",
                each -> each.replaceAll("^[`~\\s]+|[`~\\s]+$", ""),
                "guard.code-lost",
                "guard.code-new");
    }

    /** Footnotes, citations, images, links within a vault, fields of templates, mathematics. */
    static KeptCheck marks() {
        return new KeptCheck(
                Warning.Kind.MARKDOWN, MARK, "[\\{$%<", String::strip, "guard.mark-lost", "guard.mark-new");
    }

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        List<Warning.Span> before = found(comparison.original().text());
        List<Warning.Span> after = found(comparison.rewritten().text());
        String original = comparison.original().text();
        String rewritten = comparison.rewritten().text();
        List<Warning.Span> rest = new ArrayList<>(after);
        for (Warning.Span each : before) {
            String what = form.apply(each.in(original));
            boolean kept = rest.removeIf(
                    new FirstOf(span -> form.apply(span.in(rewritten)).equals(what)));
            // What was in code may stand in the text as it is.
            if (!kept && (kind == Warning.Kind.CODE || !rewritten.contains(what))) {
                warnings.accept(
                        new Warning(kind, each, Warning.Span.NONE, UserMessage.of(lost, Comparison.shortened(what))));
            }
        }
        if (kind == Warning.Kind.MARKDOWN) {
            moved(comparison, before, after, warnings);
        }
        for (Warning.Span each : rest) {
            String what = form.apply(each.in(rewritten));
            if (!original.contains(what)) {
                warnings.accept(new Warning(
                        kind, Warning.Span.NONE, each, UserMessage.of(brought, Comparison.shortened(what))));
            }
        }
    }

    /** Two marks that have changed places: each stands behind the word that the other stood behind. */
    private static void moved(
            Comparison comparison, List<Warning.Span> before, List<Warning.Span> after, Consumer<Warning> warnings) {
        String original = comparison.original().text();
        String rewritten = comparison.rewritten().text();
        Map<String, String> was = new LinkedHashMap<>();
        before.forEach(each -> was.putIfAbsent(each.in(original), wordBefore(comparison.original(), each)));
        Map<String, Warning.Span> is = new HashMap<>();
        after.forEach(each -> is.putIfAbsent(wordBefore(comparison.rewritten(), each), each));
        for (Warning.Span each : before) {
            String mark = each.in(original);
            Warning.Span now = is.get(was.get(mark));
            String other = now == null ? mark : now.in(rewritten);
            Warning.Span back = is.get(was.getOrDefault(other, ""));
            if (now != null
                    && back != null
                    && !other.equals(mark)
                    && back.in(rewritten).equals(mark)) {
                warnings.accept(new Warning(
                        Warning.Kind.MARKDOWN, each, now, UserMessage.of("guard.marks-swapped", mark, other)));
                return;
            }
        }
    }

    /** The stem of the word that a mark stands behind; empty where there is none. */
    private static String wordBefore(AnalyzedText text, Warning.Span mark) {
        String stem = "";
        for (Word word : text.words()) {
            if (word.end() > mark.start()) {
                break;
            }
            stem = word.stem();
        }
        return stem;
    }

    private List<Warning.Span> found(String text) {
        List<Warning.Span> spans = new ArrayList<>();
        Matcher matcher = null;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) < 0 || i < from || isWordWithout(text, i)) {
                continue;
            }
            matcher = matcher == null
                    ? pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false)
                    : matcher;
            matcher.region(Math.max(from, begin(text, i)), text.length());
            if (matcher.lookingAt()) {
                spans.add(new Warning.Span(matcher.start(), matcher.end()));
                from = matcher.end();
            }
        }
        return spans;
    }

    /** Most words with a w are no address, and most colons no part of one. */
    private static boolean isWordWithout(String text, int sign) {
        return switch (text.charAt(sign)) {
            case 'w', 'W' -> !text.regionMatches(true, sign, "www.", 0, 4);
            case ':' -> !text.startsWith("://", sign);
            case '(' -> sign == 0 || text.charAt(sign - 1) != ']';
            default -> false;
        };
    }

    /** Where what has a sign begins: with it, or with the word or the white space before it. */
    private static int begin(String text, int sign) {
        char c = text.charAt(sign);
        int start = sign;
        if (c == '@' || c == ':') {
            while (start > 0 && isOfAddress(text.charAt(start - 1))) {
                start--;
            }
        } else if (c == '`' || c == '~') {
            while (start > 0 && text.charAt(start - 1) == ' ') {
                start--;
            }
            start = start == 0 || text.charAt(start - 1) == '\n' ? start : sign;
        } else if (c == '(') {
            start++;
        } else if (c == '[' && start > 0 && text.charAt(start - 1) == '!') {
            start--;
        }
        return start;
    }

    private static boolean isOfAddress(char c) {
        return Character.isLetterOrDigit(c) || ".+-_".indexOf(c) >= 0;
    }

    /** True for the first that fits, and for no other. */
    private static final class FirstOf implements Predicate<Warning.Span> {
        private final Predicate<Warning.Span> fits;
        private boolean met;

        FirstOf(Predicate<Warning.Span> fits) {
            this.fits = fits;
        }

        @Override
        public boolean test(Warning.Span span) {
            boolean first = !met && fits.test(span);
            met = met || first;
            return first;
        }
    }
}
