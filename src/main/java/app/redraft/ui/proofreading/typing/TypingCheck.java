package app.redraft.ui.proofreading.typing;

import app.redraft.core.proofreading.ProblemKind;
import app.redraft.core.proofreading.live.Mark;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalWords;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.editor.area.EditorArea;
import app.redraft.ui.editor.area.EditorFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Proofreads the text area while the writer types: after a pause the paragraph of the caret, then what is in sight, and when
 * nothing happens the rest. Nothing of it is a step of undo. FX thread.
 */
public final class TypingCheck implements EditorFeature {
    private final ReadingThreads threads;
    private final ProblemSource source;
    private final OwnText own;
    private final List<Runnable> listeners = new ArrayList<>();
    private Entries told = Entries.NONE;
    private PersonalWords words = new PersonalWords(List.of());
    private @Nullable CheckedArea checked;

    /**
     * @param source reads
     * @param own tells live text, which is not read, from the document's own
     */
    public TypingCheck(ProblemSource source, OwnText own, ReadingThreads threads) {
        this.source = source;
        this.own = own;
        this.threads = threads;
    }

    @Override
    public void install(EditorArea area) {
        FxThread.require();
        if (checked == null) {
            checked = new CheckedArea(area, source, own, threads, new Heeded());
            checked.begin();
        }
    }

    @Override
    public void uninstall() {
        CheckedArea ending = checked;
        checked = null;
        if (ending != null) {
            ending.end();
            tellListeners();
        }
    }

    /** Whether it works. */
    public boolean isOn() {
        return checked != null;
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
        if (checked != null) {
            checked.readAgain();
        }
    }

    /** How many lines wait to be read. */
    public int unread() {
        return checked == null ? 0 : checked.problems().unread();
    }

    /** How many lines there are. */
    public int lines() {
        return checked == null ? 0 : checked.problems().count();
    }

    /** The problem at a place of the displayed text, or ending there. */
    public Optional<FoundProblem> at(int offset) {
        return checked == null ? Optional.empty() : checked.at(offset);
    }

    /** All problems that were found so far and are not ignored, in order. */
    public List<FoundProblem> all() {
        return checked == null ? List.of() : checked.all();
    }

    /** The problem that the caret stands in or behind. */
    public Optional<FoundProblem> atCaret() {
        return checked == null ? Optional.empty() : checked.atCaret();
    }

    /** Goes to the next problem, or to the one before. */
    public void go(boolean next) {
        CheckedArea area = checked;
        if (area != null) {
            area.beside(next).ifPresent(area::select);
        }
    }

    /** Selects a problem in the text, if it is still there. */
    public void select(FoundProblem found) {
        if (checked != null) {
            checked.select(found);
        }
    }

    /** The line that a problem begins in. */
    public String line(FoundProblem found) {
        return checked == null ? "" : checked.lines().line(found.line());
    }

    /** Whether a problem is still where it was found. */
    public boolean isStill(FoundProblem found) {
        return checked != null && checked.isStill(found);
    }

    /** Ignores one problem, here and now. @return its number; empty where it is not there any more */
    public OptionalInt ignore(FoundProblem found) {
        if (checked == null || !checked.isStill(found)) {
            return OptionalInt.empty();
        }
        int number = checked.problems().ignore(found.line(), found.mark());
        refresh();
        return OptionalInt.of(number);
    }

    /** Heeds a problem again, if it is still there. @param number the one of its {@link #ignore} */
    public void heed(int number) {
        if (checked != null) {
            checked.problems().heed(number);
            refresh();
        }
    }

    private void refresh() {
        if (checked != null) {
            checked.repaint();
        }
        tellListeners();
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    /** What the writer has told counts before what was found. */
    private final class Heeded implements CheckedArea.Listener {
        @Override
        public boolean heeds(Mark mark, String there) {
            boolean ownWord = mark.problem().kind() == ProblemKind.SPELLING && words.covers(there);
            return !mark.isIgnored() && !ownWord && !told.ignores(mark.problem().rule());
        }

        @Override
        public void changed() {
            tellListeners();
        }
    }
}
