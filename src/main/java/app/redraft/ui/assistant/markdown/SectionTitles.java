package app.redraft.ui.assistant.markdown;

import app.redraft.ui.assistant.markdown.PassageReference.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sections of the document that a text names by their headings: in quotation marks, or after a word for a section. */
final class SectionTitles {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String WORD =
            "(?<![\\p{L}\\p{N}])(?:sections?|chapters?|Abschnitte?s?|Kapiteln?s?|chapitres?|secci[oó]n(?:es)?|cap[ií]tulos?|apartados?)";
    private static final String QUOTE = "[“”\"„«»‘’'‚‹›「]";
    private static final Pattern BEFORE =
            Pattern.compile("(?:" + WORD + ":?\\s|(?<![\\p{L}\\p{N}])" + QUOTE + ")\\h?", FLAGS);
    private static final Pattern ITSELF = Pattern.compile(WORD, FLAGS);
    private static final Pattern CLOSING = Pattern.compile("[.,;:!?…]?\\h?[”“\"»«’‘'›‹」]");
    private static final Pattern BEFORE_END = Pattern.compile("(?:" + BEFORE.pattern() + ")\\z", FLAGS);

    private final Map<String, PassageReference> sections;
    private final List<Map.Entry<String, PassageReference>> longestFirst;

    /** @param sections where each section stands, by its heading */
    SectionTitles(Map<String, PassageReference> sections) {
        this.sections = Map.copyOf(sections);
        longestFirst = this.sections.entrySet().stream()
                .sorted(Comparator.comparingInt(section -> -section.getKey().length()))
                .toList();
    }

    /** The references in a text, in order; they may stand within one another. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        if (!sections.isEmpty()) {
            Matcher before = BEFORE.matcher(text);
            while (before.find()) {
                boolean quoted = Pattern.matches(QUOTE + "\\h?", before.group());
                add(text, before.end(), quoted, found);
            }
            Matcher itself = ITSELF.matcher(text);
            while (itself.find()) {
                add(text, itself.start(), false, found);
            }
        }
        return found;
    }

    /** The section that words name which stand apart, as emphasised ones do. @param before the text before them */
    Optional<PassageReference> named(String words, String before) {
        return BEFORE_END.matcher(before).find() ? Optional.ofNullable(sections.get(words)) : Optional.empty();
    }

    private void add(String text, int start, boolean quoted, List<Found> found) {
        for (Map.Entry<String, PassageReference> section : longestFirst) {
            String title = section.getKey();
            int end = start + title.length();
            if (text.startsWith(title, start) && (quoted ? isClosedAt(text, end) : isWordEnd(text, end))) {
                found.add(new Found(section.getValue(), start, end));
                return;
            }
        }
    }

    private static boolean isClosedAt(String text, int end) {
        return CLOSING.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean isWordEnd(String text, int end) {
        return end == text.length()
                || !Character.isLetterOrDigit(text.codePointAt(end))
                || !Character.isLetterOrDigit(text.codePointBefore(end));
    }
}
