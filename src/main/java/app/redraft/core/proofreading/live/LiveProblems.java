package app.redraft.core.proofreading.live;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.ProblemKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The problems of a text that is being written. They move with the text; an edit takes away those that it touches, and what is
 * around it waits to be read again. Used by one thread.
 */
public final class LiveProblems {
    private final LineSource text;
    private final CodeLines code;
    private final StretchCutter cutter;
    private final List<ReadLine> lines = new ArrayList<>();
    private int unread;
    /** No line before this one is unread. */
    private int hint;

    private int ignored;

    /** @param text what is written; {@link #begin} reads it */
    public LiveProblems(LineSource text) {
        this.text = text;
        this.code = new CodeLines(text);
        this.cutter = new StretchCutter(text, code);
        begin();
    }

    /** Begins anew: nothing of the text was read. */
    public void begin() {
        lines.clear();
        lines.addAll(Collections.nCopies(text.count(), ReadLine.UNREAD));
        unread = lines.size();
        hint = 0;
        code.begin();
    }

    /** All is to be read again; what was found stays until then. */
    public void readAgain() {
        for (int k = 0; k < lines.size(); k++) {
            set(k, new ReadLine(lines.get(k).marks(), Spans.WHOLE));
        }
    }

    /** Takes note of an edit that was made. */
    public void edited(LineEdit edit) {
        int inserted = edit.insertedLines();
        if (edit.line() + edit.removedLines() >= lines.size()
                || lines.size() + inserted - edit.removedLines() != text.count()) {
            begin();
            return;
        }
        ReadLine before = lines.get(edit.line()).before(edit);
        ReadLine behind = lines.get(edit.line() + edit.removedLines()).behind(edit);
        List<ReadLine> now = new ArrayList<>();
        if (inserted == 0) {
            now.add(before.and(behind).unreadAt(edit.from() - 1, edit.endColumn() + 1));
        } else {
            now.add(before.unreadAt(edit.from() - 1, edit.from() + 1));
            now.addAll(Collections.nCopies(inserted - 1, ReadLine.UNREAD));
            now.add(behind.unreadAt(0, edit.endColumn() + 1));
        }
        splice(edit.line(), edit.removedLines(), now);
    }

    /** Takes note that some lines were replaced, however. */
    public void replaced(int line, int removedLines, int insertedLines) {
        if (line + removedLines >= lines.size() || lines.size() + insertedLines - removedLines != text.count()) {
            begin();
            return;
        }
        splice(line, removedLines, Collections.nCopies(insertedLines + 1, ReadLine.UNREAD));
    }

    private void splice(int line, int removedLines, List<ReadLine> now) {
        List<ReadLine> old = lines.subList(line, line + removedLines + 1);
        unread += count(now) - count(old);
        if (old.size() == 1 && now.size() == 1) {
            lines.set(line, now.get(0));
        } else {
            old.clear();
            lines.addAll(line, now);
        }
        hint = Math.min(hint, line);
        if (code.edited(line, removedLines, now.size() - 1)) {
            for (int k = 0; k < lines.size(); k++) {
                set(k, new ReadLine(lines.get(k).marks(), Spans.WHOLE));
            }
        }
    }

    private static int count(List<ReadLine> some) {
        return (int) some.stream().filter(line -> !line.isRead()).count();
    }

    /** Whether a line is read in parts. @param length of it, in UTF-16 units */
    public static boolean isLong(int length) {
        return length > StretchCutter.LONG;
    }

    /** How many lines there are. */
    public int count() {
        return lines.size();
    }

    /** How many lines are still to be read. */
    public int unread() {
        return unread;
    }

    /** Whether a line was read since it was changed. */
    public boolean isRead(int line) {
        return lines.get(line).isRead();
    }

    /** The problems of a line, in order, the ignored ones too. */
    public List<Mark> of(int line) {
        return lines.get(line).marks();
    }

    /**
     * What is to be read next in some lines; what needs no reading counts as read.
     *
     * @param first the first of the lines
     * @param last the last of them
     * @return empty where all of them are read
     */
    public Optional<Stretch> next(int first, int last) {
        for (int line = Math.max(first, hint); line <= Math.min(last, lines.size() - 1); line++) {
            Optional<Stretch> stretch = next(line);
            if (stretch.isPresent()) {
                return stretch;
            }
            if (line == hint && lines.get(line).isRead()) {
                hint++;
            }
        }
        return Optional.empty();
    }

    private Optional<Stretch> next(int line) {
        if (lines.get(line).isRead() || text.isClosed(line)) {
            return Optional.empty();
        }
        return in(line, lines.get(line).unread().all().get(0).from());
    }

    /**
     * What is to be read next in a part of a line.
     *
     * @return empty where the part is read
     */
    public Optional<Stretch> nextIn(int line, int from, int to) {
        if (text.isClosed(line)) {
            return Optional.empty();
        }
        return lines.get(line).unread().all().stream()
                .filter(span -> span.from() <= to && span.to() >= from)
                .findFirst()
                .flatMap(span -> in(line, Math.min(Math.max(span.from(), from), span.to() - 1)));
    }

    private Optional<Stretch> in(int line, int column) {
        String content = text.line(line);
        if (content.isBlank() || code.holds(line) || column > content.length()) {
            boolean rest = !content.isBlank() && !code.holds(line);
            set(line, rest ? lines.get(line).read(column, Integer.MAX_VALUE, List.of()) : ReadLine.CLEAN);
            return Optional.empty();
        }
        return Optional.of(cutter.around(line, column));
    }

    /**
     * Takes over what was found in a stretch, unless it was changed meanwhile.
     *
     * @param at the line at which the stretch begins now
     * @param problems offsets in its text
     * @return whether it was as it had been
     */
    public boolean read(Stretch stretch, int at, List<Problem> problems) {
        if (at < 0 || !stretch.isIn(text, at)) {
            return false;
        }
        int start = 0;
        for (int k = 0; k < stretch.lines().size(); k++) {
            boolean piece = stretch.lines().size() == 1;
            int from = piece ? stretch.from() : 0;
            boolean toEnd = !piece || stretch.to() == stretch.lines().get(0).length();
            int length = piece ? stretch.to() - from : stretch.lines().get(k).length();
            int until = start + length + (k + 1 < stretch.lines().size() ? 1 : 0);
            int shift = from - start;
            ReadLine line = lines.get(at + k);
            List<Mark> found = new ArrayList<>();
            for (Problem problem : problems) {
                if (problem.start() >= start
                        && (problem.start() < until || k + 1 == stretch.lines().size())
                        && (stretch.begins() || !isAboutTheBeginning(problem))) {
                    Problem placed = problem.shifted(shift);
                    found.add(new Mark(placed, ignored(line, placed)));
                }
            }
            set(at + k, line.read(from, toEnd ? Integer.MAX_VALUE : stretch.to(), found));
            start = until;
        }
        return true;
    }

    private static int ignored(ReadLine line, Problem problem) {
        return line.marks().stream()
                .filter(mark -> mark.isIgnored() && mark.matches(problem))
                .mapToInt(Mark::ignored)
                .findFirst()
                .orElse(0);
    }

    private static boolean isAboutTheBeginning(Problem problem) {
        return problem.start() == 0 && problem.kind() != ProblemKind.SPELLING;
    }

    /**
     * Ignores one problem of a line, as long as it stands there.
     *
     * @return a number for {@link #heed}
     */
    public int ignore(int line, Mark mark) {
        ignored++;
        set(line, lines.get(line).with(mark, new Mark(mark.problem(), ignored)));
        return ignored;
    }

    /** Heeds a problem again that was ignored. @param number as {@link #ignore} gave it */
    public void heed(int number) {
        for (int line : linesWith(mark -> mark.ignored() == number)) {
            for (Mark mark : lines.get(line).marks()) {
                if (mark.ignored() == number) {
                    set(line, lines.get(line).with(mark, new Mark(mark.problem(), 0)));
                }
            }
        }
    }

    /** The lines that have a problem of some kind, in order. */
    public List<Integer> linesWith(Predicate<Mark> wanted) {
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            if (!lines.get(k).marks().isEmpty() && lines.get(k).marks().stream().anyMatch(wanted)) {
                found.add(k);
            }
        }
        return found;
    }

    private void set(int line, ReadLine now) {
        unread += (now.isRead() ? 0 : 1) - (lines.get(line).isRead() ? 0 : 1);
        lines.set(line, now);
        if (!now.isRead()) {
            hint = Math.min(hint, line);
        }
    }
}
