package app.redraft.core.markdown.edit;

import app.redraft.core.markdown.BlockLine.Kind;
import app.redraft.core.markdown.LinePrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes lines headings, quotations or items of a list, and takes that back. Any thread. */
public final class LineToggle {
    private static final int DEEPEST_HEADING = 6;
    private static final String QUOTE = "> ";

    private LineToggle() {}

    /**
     * Gives lines a level of heading; lines that have it already become text again.
     *
     * @param level 1..6, or 0 for text
     */
    public static Optional<Edit> heading(List<TextLine> lines, int level, int anchor, int caret) {
        boolean same = words(lines).stream()
                .allMatch(line ->
                        line.block().kind() == Kind.HEADING && line.block().level() == level);
        return headings(words(lines), same ? 0 : level, anchor, caret);
    }

    /**
     * Makes headings larger or smaller by a level; the smallest becomes text, and text becomes a heading.
     *
     * @param larger which of both
     * @param above the level of the heading above, 0 when there is none: that of text that becomes a heading
     */
    public static Optional<Edit> headingStep(List<TextLine> lines, boolean larger, int above, int anchor, int caret) {
        List<TextLine> words = words(lines);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int level = words.get(0).block().level();
        if (level == 0) {
            return larger ? headings(words, Math.max(1, above), anchor, caret) : Optional.empty();
        }
        int next = larger ? Math.max(1, level - 1) : (level + 1) % (DEEPEST_HEADING + 1);
        return headings(words, next, anchor, caret);
    }

    private static Optional<Edit> headings(List<TextLine> lines, int level, int anchor, int caret) {
        List<Replacement> edits = new ArrayList<>();
        for (TextLine line : lines) {
            int from = line.content() - line.start();
            int to = from;
            boolean marked = line.block().kind() == Kind.HEADING
                    && from < line.text().length()
                    && line.text().charAt(from) == '#';
            while (marked
                    && to < line.text().length()
                    && (line.text().charAt(to) == '#' || line.text().charAt(to) == ' ')) {
                to++;
            }
            String mark = level == 0 ? "" : "#".repeat(level) + " ";
            add(
                    edits,
                    new Replacement(line.start() + from, line.start() + to, mark),
                    line.text().substring(from, to));
        }
        return of(edits, anchor, caret);
    }

    /** Puts lines into a quotation, or takes one mark of it off when all are in one. */
    public static Optional<Edit> quotation(List<TextLine> lines, int anchor, int caret) {
        boolean on = lines.stream()
                        .allMatch(line -> line.block().prefix().quotes() > 0
                                || line.text().isBlank())
                && lines.stream().anyMatch(line -> line.block().prefix().quotes() > 0);
        List<Replacement> edits = new ArrayList<>();
        for (TextLine line : lines) {
            int mark = line.text().indexOf('>');
            if (!on) {
                edits.add(Replacement.insert(line.start(), QUOTE));
            } else if (line.block().prefix().quotes() > 0) {
                int end = mark + 1 < line.text().length() && line.text().charAt(mark + 1) == ' ' ? mark + 2 : mark + 1;
                edits.add(Replacement.delete(line.start() + mark, line.start() + end));
            }
        }
        return of(edits, anchor, caret);
    }

    /**
     * Makes lines items of a list, or text again when all are items of that kind.
     *
     * @param numbered with numbers, else with bullets
     */
    public static Optional<Edit> list(List<TextLine> lines, boolean numbered, int anchor, int caret) {
        List<TextLine> words = lines.size() == 1 ? lines : words(lines);
        boolean on = !words.isEmpty() && words.stream().allMatch(line -> isItem(line, numbered));
        List<Replacement> edits = new ArrayList<>();
        int number = 1;
        for (TextLine line : words) {
            LinePrefix prefix = line.block().prefix();
            int from = prefix.isItem() ? prefix.listStart() : prefix.content();
            String mark = on ? "" : numbered ? number + ". " : "- ";
            add(
                    edits,
                    new Replacement(line.start() + from, line.content(), mark),
                    line.text().substring(from, prefix.content()));
            number++;
        }
        return of(edits, anchor, caret);
    }

    private static boolean isItem(TextLine line, boolean numbered) {
        LinePrefix prefix = line.block().prefix();
        return prefix.isItem() && Character.isDigit(line.text().charAt(prefix.listStart())) == numbered;
    }

    private static void add(List<Replacement> edits, Replacement edit, String before) {
        if (!edit.text().equals(before)) {
            edits.add(edit);
        }
    }

    private static Optional<Edit> of(List<Replacement> edits, int anchor, int caret) {
        return edits.isEmpty() ? Optional.empty() : Optional.of(Edit.keeping(edits, anchor, caret));
    }

    /** The lines that have words; the one line of a selection in an empty one counts. */
    private static List<TextLine> words(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> line.block().hasInlines()
                        || lines.size() == 1 && !line.block().isLiteral())
                .toList();
    }
}
