package app.redraft.ui.proofreading;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.Proofreader;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.ObservedDictionary;
import app.redraft.core.proofreading.personal.Variant;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.proofreading.list.ProblemListController;
import app.redraft.ui.proofreading.list.ProblemListViewModel;
import app.redraft.ui.proofreading.typing.FoundProblem;
import app.redraft.ui.proofreading.typing.ProblemPointer;
import app.redraft.ui.proofreading.typing.ReadingThreads;
import app.redraft.ui.proofreading.typing.TypingCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Proofreading of one document as the writer types. FX thread. */
public final class ProofreadingPane {
    private static final Duration LISTING = Duration.ofMillis(300);

    private final Texts texts = Texts.of("proofreading");
    private final DocumentEditor editor;
    private final Sources sources;
    private final TypingCheck check;
    private final Told told;
    private final ProblemPointer pointer;
    private final ProblemListViewModel list;
    private final ProblemListController listController;
    private @Nullable Node panel;
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
    public ProofreadingPane(DocumentEditor editor, Sources sources, Background disk, ReadingThreads threads) {
        FxThread.require();
        this.editor = editor;
        this.sources = sources;
        check = new TypingCheck(this::problems, editor::isOwn, threads);
        told = new Told(sources.dictionary(), sources.document(), disk, this::tell);
        commands = new ProblemCommands(editor, check, told, sources.messages(), texts);
        ProblemMenu menu = new ProblemMenu(commands::of);
        pointer = new ProblemPointer(check, menu);
        list = new ProblemListViewModel(check, texts, commands::label, this::chooseLanguage);
        listController = new ProblemListController(list, menu, commands::fix, editor::focus);
        Debounce listing = new Debounce(threads.delay(), LISTING, LISTING, this::relist);
        check.onChange(listing::call);
        editor.onEdit(listing::call);
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

    /** The list of all problems. */
    public Node list() {
        Node shown = panel;
        if (shown == null) {
            shown = new FxmlView("/ui/proofreading/list/problems.fxml", texts, type -> listController).node();
            panel = shown;
        }
        return shown;
    }

    /** The list comes to the front. */
    public void refresh() {
        listController.refresh();
    }

    /** Gives the list the keyboard. */
    public void enterList() {
        listController.enter();
    }

    /**
     * What menus offer.
     *
     * @param openList brings the list to the front and gives it the keyboard
     */
    public List<Command> commands(Runnable openList) {
        return List.of(
                command("next-problem", Shortcut.NEXT_PROBLEM, () -> check.go(true)),
                command("previous-problem", Shortcut.PREVIOUS_PROBLEM, () -> check.go(false)),
                command("problems", Shortcut.PROBLEMS, openList));
    }

    private Command command(String name, Shortcut key, Runnable action) {
        return Command.of("menu-" + name, texts.get("menu." + name), key, () -> true, action);
    }

    private void relist() {
        Node shown = panel;
        if (shown != null && shown.getScene() != null) {
            listController.refresh();
        }
    }

    private void chooseLanguage(Variant variant) {
        told.change(true, entries -> entries.in(variant), () -> {}, () -> {});
    }

    private void tell(Entries entries) {
        check.tell(entries);
        list.showLanguage(entries.variant());
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
