package app.redraft.ui.proofreading.typing;

import app.redraft.core.proofreading.ProblemKind;
import app.redraft.core.proofreading.live.LineEdit;
import app.redraft.core.proofreading.live.LiveProblems;
import app.redraft.core.proofreading.live.Mark;
import app.redraft.core.proofreading.live.Stretch;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalWords;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.OncePerFrame;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/**
 * Proofreads the text area while the writer types: after a pause the paragraph of the caret, then what is in sight, and when
 * nothing happens the rest. Nothing of it is a step of undo. FX thread.
 */
public final class TypingCheck implements EditorFeature {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration NEVER = Duration.ofHours(1);

    private final Threads threads;
    private final ProblemSource source;
    private final OwnText own;
    private final List<Runnable> listeners = new ArrayList<>();
    private Entries told = Entries.NONE;
    private PersonalWords words = new PersonalWords(List.of());
    private @Nullable Working working;

    /**
     * Where the work is done.
     *
     * @param urgent what the writer waits for
     * @param idle what nobody waits for
     * @param delay waits for a pause
     */
    public record Threads(Background urgent, Background idle, Delay delay) {}

    /**
     * @param source reads
     * @param own tells live text, which is not read, from the document's own
     */
    public TypingCheck(ProblemSource source, OwnText own, Threads threads) {
        this.source = source;
        this.own = own;
        this.threads = threads;
    }

    @Override
    public void install(EditorArea area) {
        FxThread.require();
        if (working == null) {
            working = new Working(area);
            working.begin();
        }
    }

    @Override
    public void uninstall() {
        Working ending = working;
        working = null;
        if (ending != null) {
            ending.end();
            tellListeners();
        }
    }

    /** Whether it works. */
    public boolean isOn() {
        return working != null;
    }

    /** Runs an action whenever problems may have come or gone. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** What the writer has told is in force at once; what has to be found anew for it is read again. */
    public void tell(Entries entries) {
        boolean more = entries.words().containsAll(told.words())
                && entries.ignoredRules()
                        .keySet()
                        .containsAll(told.ignoredRules().keySet())
                && entries.variant() == told.variant();
        told = entries;
        words = new PersonalWords(entries.words());
        if (!more) {
            readAgain();
        }
        refresh();
    }

    /** Reads everything again; what was found stays until then. */
    public void readAgain() {
        if (working != null) {
            working.readAgain();
        }
    }

    /** How many lines wait to be read. */
    public int unread() {
        return working == null ? 0 : working.problems.unread();
    }

    /** How many lines there are. */
    public int lines() {
        return working == null ? 0 : working.problems.count();
    }

    /** The problem at a place of the displayed text, or ending there. */
    public Optional<FoundProblem> at(int offset) {
        return working == null ? Optional.empty() : working.at(offset);
    }

    /** All problems that were found so far and are not ignored, in order. */
    public List<FoundProblem> all() {
        return working == null ? List.of() : working.all();
    }

    /** The problem that the caret stands in or behind. */
    public Optional<FoundProblem> atCaret() {
        return working == null ? Optional.empty() : working.at(working.area.getCaretPosition());
    }

    /** The line that a problem begins in. */
    public String line(FoundProblem found) {
        return working == null ? "" : working.lines.line(found.line());
    }

    /** Whether a problem is still where it was found. */
    public boolean isStill(FoundProblem found) {
        return working != null && working.isStill(found);
    }

    /** Ignores one problem, here and now. @return its number; empty where it is not there any more */
    public OptionalInt ignore(FoundProblem found) {
        if (working == null || !working.isStill(found)) {
            return OptionalInt.empty();
        }
        int number = working.problems.ignore(found.line(), found.mark());
        refresh();
        return OptionalInt.of(number);
    }

    /** Heeds a problem again, if it is still there. @param number the one of its {@link #ignore} */
    public void heed(int number) {
        if (working != null) {
            working.problems.heed(number);
            refresh();
        }
    }

    private void refresh() {
        if (working != null) {
            working.painting.run();
        }
        tellListeners();
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    private boolean isHeeded(Mark mark, String there) {
        boolean ownWord = mark.problem().kind() == ProblemKind.SPELLING && words.covers(there);
        return !mark.isIgnored() && !ownWord && !told.ignores(mark.problem().rule());
    }

    /** What there is while the feature is installed. */
    private final class Working {
        private final EditorArea area;
        private final ShownLines lines;
        private final LiveProblems problems;
        private final ProblemMarks marks;
        private final TextReader urgent;
        private final TextReader idle;
        private final OncePerFrame painting = new OncePerFrame(FxThread::atNextPulse, this::paint);
        private final Debounce pause;
        private final Debounce quiet;
        private Subscription events = Subscription.EMPTY;
        private boolean typing;
        private boolean writing;

        Working(EditorArea area) {
            this.area = area;
            lines = new ShownLines(area, own);
            problems = new LiveProblems(lines);
            marks = new ProblemMarks(area, problems, this::isShown);
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
                    area.replacements().subscribe(range -> {
                        int first = area.paragraphAt(range.getStart());
                        int last = area.paragraphAt(Math.min(range.getEnd(), area.getLength()));
                        replaced(first, last - first, last - first);
                    }),
                    area.viewportDirtyEvents().subscribe(event -> painting.run()));
            goOn();
        }

        void end() {
            events.unsubscribe();
            pause.cancel();
            quiet.cancel();
            marks.clear();
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
                int inserted = edit.insertedLines();
                problems.edited(edit);
                moved(edit.line(), edit.removedLines(), inserted);
            } else if (!changes.isEmpty()) {
                lines.tell(changes, problems);
                moved(0, problems.count(), problems.count());
            }
            writing = true;
            typed();
        }

        private void replaced(int line, int removed, int inserted) {
            problems.replaced(line, removed, inserted);
            moved(line, removed, inserted);
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
            if (working == this) {
                marks.paintVisible();
                goOn();
            }
        }

        private void found() {
            if (working == this) {
                painting.run();
                goOn();
                tellListeners();
            }
        }

        private void goOn() {
            if (working != this || typing) {
                return;
            }
            if (urgent.isFree()) {
                wanted().ifPresent(
                                stretch -> urgent.read(stretch, urgent.hasRead() ? threads.urgent() : threads.idle()));
            }
            if (urgent.isFree() && idle.isFree() && urgent.hasRead() && !writing) {
                problems.next(0, problems.count() - 1).ifPresent(stretch -> idle.read(stretch, threads.idle()));
            }
        }

        /** What the writer looks at: first the sentence of the caret, then the lines in sight. */
        private Optional<Stretch> wanted() {
            if (area.getVisibleParagraphs().isEmpty()) {
                return Optional.empty();
            }
            int first = area.firstVisibleParToAllParIndex();
            int last = area.lastVisibleParToAllParIndex();
            int caret = area.getCurrentParagraph();
            if (caret >= first && caret <= last && caret < problems.count()) {
                int column = area.getCaretColumn();
                Optional<Stretch> here = problems.nextIn(caret, column, column);
                if (here.isPresent()) {
                    return here;
                }
            }
            return problems.next(first, last);
        }

        private boolean isShown(int line, Mark mark) {
            return isHeeded(mark, words(line, mark)) && !isBeingWritten(line, mark);
        }

        private boolean isBeingWritten(int line, Mark mark) {
            return writing
                    && area.isFocused()
                    && line == area.getCurrentParagraph()
                    && mark.start() <= area.getCaretColumn()
                    && mark.end() >= area.getCaretColumn();
        }

        private String words(int line, Mark mark) {
            int start = lines.start(line);
            return area.getText(start + mark.start(), Math.min(area.getLength(), start + mark.end()));
        }

        private FoundProblem found(int line, Mark mark) {
            int start = lines.start(line);
            return new FoundProblem(line, mark, start + mark.start(), start + mark.end(), words(line, mark));
        }

        Optional<FoundProblem> at(int offset) {
            int line = area.paragraphAt(offset);
            if (line >= problems.count()) {
                return Optional.empty();
            }
            int column = offset - lines.start(line);
            return problems.of(line).stream()
                    .filter(mark -> mark.start() <= column && column <= mark.end())
                    .filter(mark -> isHeeded(mark, words(line, mark)))
                    .reduce((one, other) -> other.start() <= column && other.end() > column ? other : one)
                    .map(mark -> found(line, mark));
        }

        boolean isStill(FoundProblem found) {
            return found.line() < problems.count()
                    && problems.of(found.line()).contains(found.mark())
                    && lines.start(found.line()) + found.mark().start() == found.start()
                    && words(found.line(), found.mark()).equals(found.words());
        }

        List<FoundProblem> all() {
            List<FoundProblem> all = new ArrayList<>();
            for (int line : problems.linesWith(mark -> !mark.isIgnored())) {
                problems.of(line).stream()
                        .filter(mark -> isHeeded(mark, words(line, mark)))
                        .map(mark -> found(line, mark))
                        .forEach(all::add);
            }
            return all;
        }
    }
}
