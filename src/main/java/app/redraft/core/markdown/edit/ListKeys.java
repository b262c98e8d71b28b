package app.redraft.core.markdown.edit;

import app.redraft.core.markdown.LinePrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enter and Tab in lists and quotations: the next item begins by itself, an empty one ends the list. Any thread. */
public final class ListKeys {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([.)])");

    private ListKeys() {}

    /**
     * Enter was pressed.
     *
     * @param above the lines above that of the caret, the nearest first, as many as are known
     * @param lines the line of the caret, then those below it, as many as are known
     * @param caret offset in the document
     * @return empty where Enter does what it always does
     */
    public static Optional<Edit> enter(List<TextLine> above, List<TextLine> lines, int caret) {
        TextLine line = lines.get(0);
        LinePrefix prefix = line.block().prefix();
        boolean marked = prefix.isItem() || prefix.quotes() > 0;
        if (!marked || line.block().isLiteral() || caret < line.content()) {
            return Optional.empty();
        }
        if (prefix.content() >= line.text().length()) {
            return Optional.of(end(above, lines, prefix));
        }
        int after = caret - line.start();
        int blanks = after;
        while (blanks < line.text().length() && line.text().charAt(blanks) == ' ') {
            blanks++;
        }
        String next = "\n" + nextMark(line.text(), prefix);
        List<Replacement> edits = new ArrayList<>();
        edits.add(new Replacement(caret, line.start() + blanks, next));
        numberOf(line.text(), prefix).ifPresent(number -> renumber(lines, 1, prefix.listStart(), number + 2, edits));
        int at = caret + next.length();
        return Optional.of(new Edit(edits, at, at));
    }

    /** An empty item goes out a level, or becomes an empty line; the items below count on without it. */
    private static Edit end(List<TextLine> above, List<TextLine> lines, LinePrefix prefix) {
        TextLine line = lines.get(0);
        List<Replacement> edits = new ArrayList<>();
        int less = prefix.isItem() ? outdent(above, prefix) : 0;
        if (less > 0) {
            edits.add(Replacement.delete(line.start() + prefix.quotesEnd(), line.start() + prefix.quotesEnd() + less));
            return Edit.keeping(edits, line.end(), line.end());
        }
        int from = prefix.isItem() ? prefix.listStart() : 0;
        edits.add(Replacement.delete(line.start() + from, line.end()));
        numberOf(line.text(), prefix).ifPresent(number -> renumber(lines, 1, prefix.listStart(), number, edits));
        return new Edit(edits, line.start() + from, line.start() + from);
    }

    private static String nextMark(String text, LinePrefix prefix) {
        if (!prefix.isItem()) {
            return text.substring(0, prefix.content());
        }
        String before = text.substring(0, prefix.listStart());
        String mark = text.substring(prefix.listStart(), prefix.listEnd());
        Matcher number = NUMBER.matcher(mark);
        boolean box = mark.endsWith("]");
        String bare = box ? mark.substring(0, mark.length() - 3) : mark + " ";
        String own = number.lookingAt() ? Long.parseLong(number.group(1)) + 1 + number.group(2) + " " : bare;
        return before + own + (box ? "[ ] " : "");
    }

    /** The number of an item. */
    private static Optional<Long> numberOf(String text, LinePrefix prefix) {
        if (!prefix.isItem()) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(text).region(prefix.listStart(), text.length());
        return number.lookingAt() ? Optional.of(Long.parseLong(number.group(1))) : Optional.empty();
    }

    /** Counts on in the items of the same list. @param next the number of the first of them */
    private static void renumber(List<TextLine> lines, int from, int indent, long next, List<Replacement> edits) {
        long number = next;
        for (TextLine line : lines.subList(Math.min(from, lines.size()), lines.size())) {
            LinePrefix prefix = line.block().prefix();
            int at = prefix.isItem() ? prefix.listStart() : prefix.content();
            if (line.text().isBlank() || at > indent) {
                continue;
            }
            Optional<Long> old = at == indent ? numberOf(line.text(), prefix) : Optional.empty();
            if (old.isEmpty()) {
                return;
            }
            int start = line.start() + at;
            int length = old.get().toString().length();
            if (old.get() != number && line.text().startsWith(old.get().toString(), at)) {
                edits.add(new Replacement(start, start + length, Long.toString(number)));
            }
            number++;
        }
    }

    /**
     * Tab or Shift+Tab was pressed: the items go in or out a level.
     *
     * @param above the lines above the first of them, the nearest first, as many as are known
     * @param lines the selected lines
     * @param below those below, as many as are known
     * @return empty where no item is selected
     */
    public static Optional<Edit> tab(List<TextLine> above, List<TextLine> lines, List<TextLine> below, Caret caret) {
        if (lines.stream()
                .noneMatch(
                        line -> line.block().prefix().isItem() && !line.block().isLiteral())) {
            return Optional.empty();
        }
        List<Replacement> edits = new ArrayList<>();
        LinePrefix first = lines.get(0).block().prefix();
        int by = caret.out() ? outdent(above, first) : step(above, lines.get(0));
        for (TextLine line : lines) {
            int start = line.start() + line.block().prefix().quotesEnd();
            int blanks = LinePrefix.blanks(line.text(), start - line.start()) - (start - line.start());
            if (caret.out() && Math.min(by, blanks) > 0) {
                edits.add(Replacement.delete(start, start + Math.min(by, blanks)));
            } else if (!caret.out() && !line.text().isBlank()) {
                edits.add(Replacement.insert(start, " ".repeat(by)));
            }
        }
        Optional<Long> number = numberOf(lines.get(0).text(), first);
        if (number.isPresent() && !caret.out() && lines.size() == 1 && !edits.isEmpty()) {
            int at = lines.get(0).start() + first.listStart();
            edits.add(new Replacement(at, at + number.get().toString().length(), "1"));
            renumber(below, 0, first.listStart(), number.get(), edits);
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(Edit.keeping(edits, caret.anchor(), caret.caret()));
    }

    /**
     * The selection when Tab is pressed.
     *
     * @param out whether Shift is held: items go out a level
     */
    public record Caret(int anchor, int caret, boolean out) {}

    /** How far an item goes in: below the words of the item above that stands on the same level. */
    private static int step(List<TextLine> above, TextLine line) {
        LinePrefix own = line.block().prefix();
        TextLine shown = above.stream()
                .filter(each -> each.block().prefix().isItem())
                .filter(each -> each.block().prefix().listStart() <= own.listStart())
                .findFirst()
                .filter(each -> each.block().prefix().listStart() == own.listStart())
                .orElse(line);
        LinePrefix prefix = shown.block().prefix();
        Matcher number = NUMBER.matcher(shown.text())
                .region(Math.max(0, prefix.listStart()), shown.text().length());
        return prefix.isItem() && number.lookingAt() ? number.end() - number.start() + 1 : 2;
    }

    /** How far an item goes out: to the level of the item above that it stands below; 0 on the outermost level. */
    private static int outdent(List<TextLine> above, LinePrefix own) {
        int level = above.stream()
                .map(each -> each.block().prefix())
                .filter(prefix -> prefix.isItem() && prefix.listStart() < own.listStart())
                .map(LinePrefix::listStart)
                .findFirst()
                .orElse(own.quotesEnd());
        return Math.max(0, own.listStart() - level);
    }
}
