package app.redraft.core.quality.guard;

import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells where the language, the length, the paragraphs or the marks of Markdown are no longer those of the original. */
final class ShapeCheck implements MeaningCheck {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern WANTS_LESS = Pattern.compile(
            "concis|short|cut|brief|condens|summar|tighten|trim|half|one sentence|headline|title|at most|kürz|knapp|zusammenfass|fass|raccourc|bref|résum|titre|acort|brev|resum|título|conciso",
            FLAGS);
    private static final Pattern WANTS_LANGUAGE = Pattern.compile(
            "translat|übersetz|tradui|traduc|in(?:to)? (?:english|german|french|spanish|italian)|auf (?:deutsch|englisch)|en (?:français|anglais|inglés|español)",
            FLAGS);
    private static final Pattern WANTS_FORM = Pattern.compile(
            "paragraph|bullet|list|table|plain text|markdown|format|structure|notes|one sentence|merge|join|split|heading|email|letter|poem|absatz|liste|tabelle|paragraphe|párrafo|lista|liste",
            FLAGS);
    private static final Pattern WANTS_NO_SENTENCE =
            Pattern.compile("title|headline|heading|bullet|list|poem|verse|titel|titre|título|lista?e?", FLAGS);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n");

    /** A mark of Markdown and what it is called in the texts. */
    private record Mark(Pattern pattern, String key) {}

    private static final List<Mark> MARKS = List.of(
            new Mark(Pattern.compile("\\*\\*(?=\\S)[^*\\n]+?\\*\\*|__(?=\\S)[^_\\n]+?__"), "guard.bold-lost"),
            new Mark(
                    Pattern.compile(
                            "(?<![*\\w])\\*(?=[^\\s*])[^*\\n]+?\\*(?!\\*)|(?<![_\\w])_(?=[^\\s_])[^_\\n]+?_(?![_\\w])"),
                    "guard.italic-lost"),
            new Mark(Pattern.compile("(?m)^ {0,3}#{1,6} "), "guard.heading-lost"),
            new Mark(Pattern.compile("(?m)^ {0,3}(?:[-+*]|\\d{1,3}[.)]) +\\S"), "guard.list-lost"),
            new Mark(Pattern.compile("(?m)^ {0,3}> ?\\S"), "guard.quote-lost"),
            new Mark(Pattern.compile("(?m)^ {0,3}\\|.*\\|"), "guard.table-lost"));

    private static final int FEWEST_WORDS = 20;
    private static final int LONGEST_TITLE = 8;
    private static final double LEAST = 0.4;
    private static final double LEAST_SHORTENED = 0.2;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        language(comparison, warnings);
        length(comparison, warnings);
        if (!comparison.wants(WANTS_FORM)) {
            paragraphs(comparison, warnings);
            marks(comparison, warnings);
        }
    }

    private static void language(Comparison comparison, Consumer<Warning> warnings) {
        boolean script = script(comparison.rewritten().prose())
                != script(comparison.original().prose());
        if ((comparison.translated()
                        || script && !comparison.rewritten().words().isEmpty())
                && !comparison.wants(WANTS_LANGUAGE)) {
            warnings.accept(whole(comparison, Warning.Kind.LANGUAGE, UserMessage.of("guard.language-changed")));
        }
    }

    /** The script of most letters. */
    private static Character.UnicodeScript script(String text) {
        return text
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.COMMON);
    }

    private static void length(Comparison comparison, Consumer<Warning> warnings) {
        int before = comparison.original().words().size();
        int after = comparison.rewritten().words().size();
        double least = comparison.wants(WANTS_LESS) ? LEAST_SHORTENED : LEAST;
        boolean tooShort = before >= FEWEST_WORDS && after < before * least;
        if (tooShort || isCutOff(comparison)) {
            warnings.accept(whole(comparison, Warning.Kind.LENGTH, UserMessage.of("guard.short", before, after)));
        }
    }

    /** A text that ends in the middle of a sentence though the original does not. */
    private static boolean isCutOff(Comparison comparison) {
        String before = comparison.original().text().strip();
        String after = comparison.rewritten().text().strip();
        return !before.isEmpty()
                && !after.isEmpty()
                && ends(before)
                && Character.isLetter(after.codePointBefore(after.length()))
                && comparison.original().words().size() >= FEWEST_WORDS / 2
                && (SENTENCE_END.matcher(after).find()
                        || comparison.rewritten().words().size() >= LONGEST_TITLE)
                && !comparison.wants(WANTS_NO_SENTENCE);
    }

    private static boolean ends(String text) {
        return ".!?…。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static void paragraphs(Comparison comparison, Consumer<Warning> warnings) {
        int before = PARAGRAPH.split(comparison.original().text().strip()).length;
        int after = PARAGRAPH.split(comparison.rewritten().text().strip()).length;
        if (before > 1 && after < before && (after == 1 || after * 3 < before * 2)) {
            warnings.accept(
                    whole(comparison, Warning.Kind.PARAGRAPH, UserMessage.of("guard.paragraphs-lost", before, after)));
        }
    }

    private static void marks(Comparison comparison, Consumer<Warning> warnings) {
        for (Mark mark : MARKS) {
            long before = mark.pattern()
                    .matcher(comparison.original().prose())
                    .results()
                    .count();
            long after = mark.pattern()
                    .matcher(comparison.rewritten().prose())
                    .results()
                    .count();
            if (after < before && (after == 0 || after * 2 <= before)) {
                warnings.accept(whole(comparison, Warning.Kind.MARKDOWN, UserMessage.of(mark.key(), before, after)));
            }
        }
    }

    private static Warning whole(Comparison comparison, Warning.Kind kind, UserMessage why) {
        return new Warning(
                kind,
                new Warning.Span(0, comparison.original().text().length()),
                new Warning.Span(0, comparison.rewritten().text().length()),
                why);
    }
}
