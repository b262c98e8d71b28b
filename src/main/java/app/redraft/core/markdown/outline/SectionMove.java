package app.redraft.core.markdown.outline;

import app.redraft.core.markdown.edit.Edit;
import app.redraft.core.markdown.edit.Replacement;
import app.redraft.core.markdown.outline.Outline.Heading;
import java.util.List;
import java.util.Optional;

/** Moves a section, with all the sections in it, above or below the neighbour on its level. Any thread. */
public final class SectionMove {
    private SectionMove() {}

    /**
     * Moves a section up.
     *
     * @param index of its heading
     * @return empty when it is the first one there; the caret is on the heading afterwards
     */
    public static Optional<Edit> up(String text, Outline outline, int index) {
        int above = siblingAbove(outline, index);
        return above < 0
                ? Optional.empty()
                : Optional.of(swap(
                        text, outline.headings().get(above), outline.headings().get(index), true));
    }

    /** Moves a section down; empty when it is the last one there. */
    public static Optional<Edit> down(String text, Outline outline, int index) {
        Heading section = outline.headings().get(index);
        return outline.headings().stream()
                .filter(heading -> heading.start() == section.end() && heading.level() == section.level())
                .findFirst()
                .map(below -> swap(text, section, below, false));
    }

    private static int siblingAbove(Outline outline, int index) {
        Heading section = outline.headings().get(index);
        for (int k = index - 1; k >= 0; k--) {
            Heading above = outline.headings().get(k);
            if (above.level() <= section.level()) {
                return above.level() == section.level() && above.end() == section.start() ? k : -1;
            }
        }
        return -1;
    }

    /** What stands between the two stays between them. */
    private static Edit swap(String text, Heading first, Heading second, boolean moved) {
        int firstEnd = wordsEnd(text, first.start(), first.end());
        int secondEnd = wordsEnd(text, second.start(), second.end());
        String gap = text.substring(firstEnd, second.start());
        String words = text.substring(second.start(), secondEnd);
        String between = gap.isEmpty() ? "\n\n" : gap;
        int caret = moved ? first.start() : first.start() + words.length() + between.length();
        return new Edit(
                List.of(
                        new Replacement(first.start(), first.start(), words + between),
                        new Replacement(firstEnd, secondEnd, "")),
                caret,
                caret);
    }

    /** Offset after the last character of a section that is no line end. */
    private static int wordsEnd(String text, int start, int end) {
        int at = end;
        while (at > start && text.charAt(at - 1) == '\n') {
            at--;
        }
        return at;
    }
}
