package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
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
    private final List<String> signs;
    private final String lost;
    private final String brought;

    /** @param signs without one of them a text has nothing of the kind */
    private KeptCheck(
            Warning.Kind kind,
            Pattern pattern,
            List<String> signs,
            UnaryOperator<String> form,
            String lost,
            String brought) {
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
                List.of("://", "www.", "@", "]("),
                each -> each.replaceAll("[.,;:!?]+$|/$", ""),
                "guard.link-lost",
                "guard.link-new");
    }

    /** Code within lines and in blocks. */
    static KeptCheck code() {
        return new KeptCheck(
                Warning.Kind.CODE,
                CODE,
                List.of("`", "~~~"),
                each -> each.replaceAll("^[`~\\s]+|[`~\\s]+$", ""),
                "guard.code-lost",
                "guard.code-new");
    }

    /** Footnotes, citations, images, links within a vault, fields of templates, mathematics. */
    static KeptCheck marks() {
        return new KeptCheck(
                Warning.Kind.MARKDOWN,
                MARK,
                List.of("[", "\\cite", "{", "$", "%", "<"),
                String::strip,
                "guard.mark-lost",
                "guard.mark-new");
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
        for (Warning.Span each : rest) {
            String what = form.apply(each.in(rewritten));
            if (!original.contains(what)) {
                warnings.accept(new Warning(
                        kind, Warning.Span.NONE, each, UserMessage.of(brought, Comparison.shortened(what))));
            }
        }
    }

    private List<Warning.Span> found(String text) {
        if (signs.stream().noneMatch(text::contains)) {
            return List.of();
        }
        List<Warning.Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Warning.Span(matcher.start(), matcher.end()));
        }
        return spans;
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
