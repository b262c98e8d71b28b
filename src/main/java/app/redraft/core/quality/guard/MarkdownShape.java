package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which emphasis, headings, lists, quotations and tables of Markdown were lost. */
final class MarkdownShape {
    /**
     * A mark of Markdown.
     *
     * @param sign without it a text has none
     * @param key what is said of it
     * @param strict whether one that is gone is told; else half of them have to be
     */
    private record Mark(String sign, Pattern pattern, String key, boolean strict) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("**", Pattern.compile("\\*\\*(?=\\S)[^*\\n]+?\\*\\*"), "guard.bold-lost", true),
            new Mark("__", Pattern.compile("__(?=\\S)[^_\\n]+?__"), "guard.bold-lost", true),
            new Mark("*", Pattern.compile("(?<![*\\w])\\*(?=[^\\s*])[^*\\n]+?\\*(?!\\*)"), "guard.italic-lost", true),
            new Mark("_", Pattern.compile("(?<![_\\w])_(?=[^\\s_])[^_\\n]+?_(?![_\\w])"), "guard.italic-lost", true),
            new Mark("~~", Pattern.compile("~~(?=\\S)[^~\\n]+?~~"), "guard.struck-lost", true),
            new Mark("#", Pattern.compile("(?m)^ {0,3}#{1,6} .*"), "guard.heading-lost", true),
            new Mark("", Pattern.compile("(?m)^ {0,3}(?:[-+*]|\\d{1,3}[.)]) +\\S"), "guard.list-lost", false),
            new Mark(">", Pattern.compile("(?m)^ {0,3}> ?\\S"), "guard.quote-lost", false),
            new Mark("|", Pattern.compile("(?m)^ {0,3}\\|.*\\|"), "guard.table-lost", true));

    private MarkdownShape() {}

    static void check(Comparison comparison, Consumer<Warning> warnings) {
        String original = comparison.original().prose();
        String rewritten = comparison.rewritten().prose();
        for (Mark mark : MARKS) {
            if (!original.contains(mark.sign())) {
                continue;
            }
            List<Warning.Span> before = found(mark, original);
            List<Warning.Span> after = found(mark, rewritten);
            boolean lost = mark.strict()
                    ? after.size() < before.size()
                    : after.size() < before.size() && after.size() * 2 <= before.size();
            // Bold and italic may be written in two ways.
            if (lost && !isOtherwise(mark, comparison)) {
                Warning.Span gone = gone(before, original, after, rewritten);
                warnings.accept(new Warning(
                        Warning.Kind.MARKDOWN,
                        gone,
                        Warning.Span.NONE,
                        UserMessage.of(mark.key(), before.size(), after.size())));
            }
        }
    }

    private static boolean isOtherwise(Mark mark, Comparison comparison) {
        int before = 0;
        int after = 0;
        for (Mark each : MARKS) {
            if (each.key().equals(mark.key())) {
                before += found(each, comparison.original().prose()).size();
                after += found(each, comparison.rewritten().prose()).size();
            }
        }
        return after >= before;
    }

    /** The first that has no equal in the rewrite. */
    private static Warning.Span gone(
            List<Warning.Span> before, String original, List<Warning.Span> after, String rewritten) {
        List<String> kept = after.stream().map(span -> span.in(rewritten)).toList();
        return before.stream()
                .filter(span -> !kept.contains(span.in(original)))
                .findFirst()
                .orElse(before.get(before.size() - 1));
    }

    private static List<Warning.Span> found(Mark mark, String text) {
        if (!text.contains(mark.sign())) {
            return List.of();
        }
        List<Warning.Span> spans = new ArrayList<>();
        Matcher matcher = mark.pattern().matcher(text);
        while (matcher.find()) {
            spans.add(new Warning.Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
