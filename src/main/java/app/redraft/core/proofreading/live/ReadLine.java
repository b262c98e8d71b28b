package app.redraft.core.proofreading.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of a line. Immutable.
 *
 * @param marks its problems, in order
 * @param unread what of it was not read yet, or not since it was changed
 */
record ReadLine(List<Mark> marks, Spans unread) {
    static final ReadLine UNREAD = new ReadLine(List.of(), Spans.WHOLE);
    static final ReadLine CLEAN = new ReadLine(List.of(), Spans.NONE);

    ReadLine {
        marks = List.copyOf(marks);
    }

    boolean isRead() {
        return unread.isEmpty();
    }

    /** What stays of the beginning of the line, before an edit. */
    ReadLine before(LineEdit edit) {
        List<Mark> kept = marks.stream()
                .filter(mark -> mark.end() < edit.from() || mark.end() == edit.from() && !edit.joinsBefore())
                .toList();
        return new ReadLine(kept, unread.without(edit.from(), Integer.MAX_VALUE));
    }

    /** What stays of the rest of the line, behind an edit, in the columns it has now. */
    ReadLine behind(LineEdit edit) {
        int end = edit.endColumn();
        List<Mark> kept = marks.stream()
                .filter(mark -> mark.start() > edit.to() || mark.start() == edit.to() && !edit.joinsAfter())
                .map(mark -> mark.shifted(end - edit.to()))
                .toList();
        return new ReadLine(kept, unread.movedFrom(edit.to(), end));
    }

    ReadLine and(ReadLine rest) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(rest.marks);
        return new ReadLine(all, unread.with(rest.unread));
    }

    ReadLine unreadAt(int from, int to) {
        return new ReadLine(marks, unread.with(Math.max(0, from), to));
    }

    /** After a part was read. @param found its marks; those that were there in the part go */
    ReadLine read(int from, int to, List<Mark> found) {
        Spans left = unread.without(from, to);
        List<Mark> all = new ArrayList<>();
        marks.stream().filter(mark -> mark.start() < from || mark.start() >= to).forEach(all::add);
        if (all.isEmpty() && found.isEmpty()) {
            return left.isEmpty() ? CLEAN : new ReadLine(List.of(), left);
        }
        all.addAll(found);
        all.sort(Comparator.comparingInt(Mark::start));
        return new ReadLine(all, left);
    }

    /** With one of the marks changed. */
    ReadLine with(Mark before, Mark now) {
        return new ReadLine(
                marks.stream().map(mark -> mark.equals(before) ? now : mark).toList(), unread);
    }
}
