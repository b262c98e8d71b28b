package app.redraft.ui.proofreading.typing;

import app.redraft.core.proofreading.live.LineEdit;
import app.redraft.core.proofreading.live.LiveProblems;
import app.redraft.core.proofreading.live.Mark;
import app.redraft.core.proofreading.live.Stretch;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.editor.area.EditorArea;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.model.PlainTextChange;
import org.reactfx.Subscription;

/** A text area while it is proofread: follows what is typed, decides what is read next, and has it painted. FX thread. */
final class CheckedArea {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofHours(1);

    private final EditorArea area;
    private final ReadingThreads threads;
    private final Listener listener;
    private final ShownLines lines;
    private final LiveProblems problems;
    private final ProblemMarks marks;
    private final TextReader urgent;
    private final TextReader idle;
    private final OncePerFrame painting = new OncePerFrame(FxThread::atNextPulse, this::paint);
    private final Debounce pause;
    private final Debounce quiet;
    private Subscription events = Subscription.EMPTY;
    private boolean ended;
    private boolean typing;
    private boolean writing;

    /** Who has it checked. */
    interface Listener {
        /** Whether a problem is one for the writer. @param words what stands there */
        boolean heeds(Mark mark, String words);

        /** Problems may have come or gone. */
        void changed();
    }

    CheckedArea(EditorArea area, ProblemSource source, OwnText own, ReadingThreads threads, Listener listener) {
        this.area = area;
        this.threads = threads;
        this.listener = listener;
        lines = new ShownLines(area, own);
        problems = new LiveProblems(lines);
        marks = new ProblemMarks(lines, problems, this::isShown);
        urgent = new TextReader(source, problems, this::found);
        idle = new TextReader(source, problems, this::found);
        pause = new Debounce(threads.delay(), PAUSE, LONGEST, () -> {
            typing = false;
            goOn();
        });
        quiet = new Debounce(threads.delay(), QUIET, NEVER, this::rest);
    }

    void begin() {
        events = Subscription.multi(
                area.multiPlainChanges().subscribe(this::changed),
                area.replacements().subscribe(this::replaced),
                area.viewportDirtyEvents().subscribe(event -> painting.run()));
        goOn();
    }

    void end() {
        ended = true;
        events.unsubscribe();
        pause.cancel();
        quiet.cancel();
        marks.clear();
    }

    ShownLines lines() {
        return lines;
    }

    LiveProblems problems() {
        return problems;
    }

    /** Paints again what is in sight. */
    void repaint() {
        painting.run();
    }

    void readAgain() {
        urgent.retry();
        idle.retry();
        problems.readAgain();
        goOn();
    }

    private void changed(List<PlainTextChange> changes) {
        if (changes.size() == 1) {
            LineEdit edit = lines.edit(changes.get(0));
            problems.edited(edit);
            moved(edit.line(), edit.removedLines(), edit.insertedLines());
        } else if (!changes.isEmpty()) {
            lines.tell(changes, problems);
            moved(0, problems.count(), problems.count());
        }
        writing = true;
        typed();
    }

    private void replaced(IndexRange range) {
        int first = area.paragraphAt(range.getStart());
        int more = area.paragraphAt(Math.min(range.getEnd(), area.getLength())) - first;
        problems.replaced(first, more, more);
        moved(first, more, more);
        typed();
    }

    private void moved(int line, int removed, int inserted) {
        urgent.edited(line, removed, inserted);
        idle.edited(line, removed, inserted);
    }

    private void typed() {
        typing = true;
        pause.call();
        quiet.call();
        painting.run();
    }

    /** Nothing was typed for long: the last word is one. */
    private void rest() {
        writing = false;
        painting.run();
        goOn();
    }

    private void paint() {
        if (!ended) {
            marks.paintVisible();
            goOn();
        }
    }

    private void found() {
        if (!ended) {
            painting.run();
            goOn();
            listener.changed();
        }
    }

    /** Reads what the writer waits for; what nobody waits for only while nothing is typed. */
    private void goOn() {
        if (ended || typing || !urgent.isFree()) {
            return;
        }
        Optional<Stretch> wanted = wanted();
        if (wanted.isPresent()) {
            // Until the rules are loaded, they are by the thread that does so without haste.
            urgent.read(wanted.get(), urgent.hasRead() ? threads.urgent() : threads.idle());
        } else if (idle.isFree() && urgent.hasRead() && !writing) {
            problems.next(0, problems.count() - 1).ifPresent(stretch -> idle.read(stretch, threads.idle()));
        }
    }

    /** What the writer looks at: first the sentence of the caret, then what is in sight. */
    private Optional<Stretch> wanted() {
        if (area.getVisibleParagraphs().isEmpty()) {
            return Optional.empty();
        }
        int first = area.firstVisibleParToAllParIndex();
        int last = Math.min(area.lastVisibleParToAllParIndex(), problems.count() - 1);
        int caret = area.getCurrentParagraph();
        if (caret >= first && caret <= last) {
            int column = area.getCaretColumn();
            Optional<Stretch> here = problems.nextIn(caret, column, column);
            if (here.isPresent()) {
                return here;
            }
        }
        for (int line = first; line <= last; line++) {
            Optional<Stretch> inSight = inSight(line);
            if (inSight.isPresent()) {
                return inSight;
            }
        }
        return Optional.empty();
    }

    private Optional<Stretch> inSight(int line) {
        if (!LiveProblems.isLong(area.getParagraphLength(line))) {
            return problems.next(line, line);
        }
        IndexRange columns = lines.columnsInSight(line);
        return problems.nextIn(line, columns.getStart(), columns.getEnd());
    }

    private boolean isShown(int line, Mark mark) {
        return listener.heeds(mark, lines.words(line, mark)) && !isBeingWritten(line, mark);
    }

    private boolean isBeingWritten(int line, Mark mark) {
        return writing
                && area.isFocused()
                && line == area.getCurrentParagraph()
                && mark.start() <= area.getCaretColumn()
                && mark.end() >= area.getCaretColumn();
    }

    /** The problem at a display offset, or ending there. */
    Optional<FoundProblem> at(int offset) {
        int line = area.paragraphAt(offset);
        if (line >= problems.count()) {
            return Optional.empty();
        }
        int column = offset - lines.start(line);
        return problems.of(line).stream()
                .filter(mark -> mark.start() <= column && column <= mark.end())
                .filter(mark -> listener.heeds(mark, lines.words(line, mark)))
                .reduce((one, other) -> other.start() <= column && other.end() > column ? other : one)
                .map(mark -> found(line, mark));
    }

    Optional<FoundProblem> atCaret() {
        return at(area.getCaretPosition());
    }

    boolean isStill(FoundProblem found) {
        return found.line() < problems.count()
                && problems.of(found.line()).contains(found.mark())
                && lines.start(found.line()) + found.mark().start() == found.start()
                && lines.words(found.line(), found.mark()).equals(found.words());
    }

    /** All that were found so far. */
    List<FoundProblem> all() {
        List<FoundProblem> all = new ArrayList<>();
        for (int line : problems.linesWith(mark -> !mark.isIgnored())) {
            for (Mark mark : problems.of(line)) {
                if (listener.heeds(mark, lines.words(line, mark))) {
                    all.add(found(line, mark));
                }
            }
        }
        return all;
    }

    /** The first one behind the caret, or before it; from the end of the text on to its other end. */
    Optional<FoundProblem> beside(boolean behind) {
        List<FoundProblem> all = all();
        int caret = area.getSelection().getLength() > 0 && !behind
                ? area.getSelection().getStart()
                : area.getCaretPosition();
        Optional<FoundProblem> next = behind
                ? all.stream().filter(found -> found.start() >= caret).findFirst()
                : all.stream()
                        .filter(found -> found.end() < caret
                                || found.end() == caret && area.getSelection().getLength() == 0)
                        .reduce((one, other) -> other);
        return all.isEmpty() ? Optional.empty() : Optional.of(next.orElse(all.get(behind ? 0 : all.size() - 1)));
    }

    /** Selects a problem and brings it into view, as long as it is there. */
    void select(FoundProblem found) {
        if (isStill(found)) {
            area.selectRange(found.start(), found.end());
            area.requestFollowCaret();
        }
    }

    private FoundProblem found(int line, Mark mark) {
        int start = lines.start(line);
        return new FoundProblem(line, mark, start + mark.start(), start + mark.end(), lines.words(line, mark));
    }
}
