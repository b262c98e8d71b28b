package app.redraft.core.quality.guard;

import app.redraft.core.quality.guard.text.Sentence;
import app.redraft.core.text.UserMessage;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

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

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-+*•–]|\\d{1,3}[.)])\\s");

    private static final int FEWEST_WORDS = 20;
    private static final int LONGEST_TITLE = 8;
    private static final int FEWEST_STEMS = 3;
    private static final double LEAST = 0.4;
    private static final double LEAST_SHORTENED = 0.2;

    @Override
    public void check(Comparison comparison, Consumer<Warning> warnings) {
        language(comparison, warnings);
        length(comparison, warnings);
        if (!comparison.wants(WANTS_FORM)) {
            paragraphs(comparison, warnings);
            MarkdownShape.check(comparison, warnings);
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
        Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        counts.merge(Character.UnicodeScript.LATIN, latin, Integer::sum);
        return counts.entrySet().stream()
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
        } else if (!comparison.wants(WANTS_LESS)) {
            end(comparison, warnings);
        }
    }

    /** The last sentences of the original that stand nowhere in the rewrite, nor anything in their place. */
    private static void end(Comparison comparison, Consumer<Warning> warnings) {
        List<Sentence> sentences = comparison.original().sentences();
        List<Integer> lost = comparison.alignment().lostSentences();
        if (!lost.contains(sentences.size() - 1)
                || sentences.size() < 2
                || !comparison.alignment().newSentences().isEmpty()) {
            return;
        }
        int first = sentences.size() - 1;
        while (first > 0 && lost.contains(first - 1)) {
            first--;
        }
        int start = sentences.get(first).start();
        Set<String> stems = new HashSet<>();
        sentences.subList(first, sentences.size()).forEach(each -> stems.addAll(Comparison.stems(each.words())));
        long kept = stems.stream().filter(comparison.newStems()::contains).count();
        if (stems.size() >= FEWEST_STEMS && kept * 4 <= stems.size()) {
            Warning.Span span =
                    new Warning.Span(start, sentences.get(sentences.size() - 1).end());
            warnings.accept(new Warning(
                    Warning.Kind.LENGTH,
                    span,
                    Warning.Span.NONE,
                    UserMessage.of(
                            "guard.end-lost",
                            Comparison.shortened(
                                    span.in(comparison.original().text()).strip()))));
        }
    }

    /** A text that ends in the middle of a sentence though the original does not. */
    private static boolean isCutOff(Comparison comparison) {
        String before = comparison.original().text().strip();
        String after = comparison.rewritten().text().strip();
        return !before.isEmpty()
                && !after.isEmpty()
                && ends(before)
                && !isItem(after.substring(after.lastIndexOf('\n') + 1))
                && Character.isLetter(after.codePointBefore(after.length()))
                && comparison.original().words().size() >= FEWEST_WORDS / 2
                && (SENTENCE_END.matcher(after).find()
                        || comparison.rewritten().words().size() >= LONGEST_TITLE)
                && !comparison.wants(WANTS_NO_SENTENCE);
    }

    /** The last line of a list ends without a mark. */
    private static boolean isItem(String line) {
        return ITEM.matcher(line).find();
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

    private static Warning whole(Comparison comparison, Warning.Kind kind, UserMessage why) {
        return new Warning(
                kind,
                new Warning.Span(0, comparison.original().text().length()),
                new Warning.Span(0, comparison.rewritten().text().length()),
                why);
    }
}
