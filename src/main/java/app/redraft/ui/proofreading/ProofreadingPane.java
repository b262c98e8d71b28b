package app.redraft.ui.proofreading;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Proofreader;
import app.redraft.core.proofreading.personal.ObservedDictionary;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.proofreading.typing.FoundProblem;
import app.redraft.ui.proofreading.typing.ProblemPointer;
import app.redraft.ui.proofreading.typing.TypingCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Proofreading of one document as the writer types. FX thread. */
public final class ProofreadingPane {
    private final Texts texts = Texts.of("proofreading");
    private final DocumentEditor editor;
    private final Sources sources;
    private final TypingCheck check;
    private final Told told;
    private final ProblemPointer pointer;
    private final ProblemCommands commands;
    private boolean begun;
    private boolean wanted = true;

    /**
     * What it asks.
     *
     * @param proofreader finds the problems
     * @param dictionary what the writer has told
     * @param document the file of the document in the window; empty while it has none; asked on any thread
     * @param messages the lines of the window
     */
    public record Sources(
            Proofreader proofreader,
            ObservedDictionary dictionary,
            Supplier<Optional<Path>> document,
            Messages messages) {}

    /**
     * Nothing is read before {@link #begin}.
     *
     * @param disk files, one task after the other
     */
    public ProofreadingPane(DocumentEditor editor, Sources sources, Background disk, TypingCheck.Threads threads) {
        FxThread.require();
        this.editor = editor;
        this.sources = sources;
        check = new TypingCheck(this::problems, editor::isOwn, threads);
        told = new Told(sources.dictionary(), sources.document(), disk, check::tell);
        commands = new ProblemCommands(editor, check, told, sources.messages(), texts);
        pointer = new ProblemPointer(check, new ProblemMenu(commands::of));
        editor.offerFirstInContextMenu(this::atCaret);
        editor.onLoad(() -> FxThread.later(told::begin));
    }

    /** The window is there: reads what is in sight, then the rest. */
    public void begin() {
        begun = true;
        told.begin();
        follow();
    }

    /** Switches it on or off. */
    public void setOn(boolean on) {
        wanted = on;
        follow();
    }

    /** The document is in another file now. */
    public void moved() {
        told.moved();
    }

    /** The document is closed. */
    public void end() {
        begun = false;
        told.end();
        follow();
    }

    private void follow() {
        if (begun && wanted == check.isOn()) {
            return;
        }
        if (begun && wanted) {
            editor.install(check);
            editor.install(pointer);
        } else {
            pointer.uninstall();
            check.uninstall();
        }
    }

    private List<Problem> problems(String text) {
        return sources.proofreader()
                .check(text, 0, text.length(), sources.document().get(), new Cancellation());
    }

    private List<List<Command>> atCaret() {
        Optional<FoundProblem> found = check.atCaret();
        return found.map(commands::of).orElse(List.of());
    }
}
