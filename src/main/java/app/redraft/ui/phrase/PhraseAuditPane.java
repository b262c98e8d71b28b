package app.redraft.ui.phrase;

import app.redraft.core.quality.guard.Warning;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Command;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.editor.DocumentEditor;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The list of worn phrases above the text, and the command that opens it. FX thread. */
public final class PhraseAuditPane {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final PhraseAuditViewModel model;
    private final PhraseAuditController controller;
    private final Node list;

    /**
     * A list that is closed.
     *
     * @param editor shows the document
     * @param audit finds worn phrases in a text; asked on a worker thread
     * @param background looks through the document
     * @param delay waits for a pause in typing
     */
    public PhraseAuditPane(
            DocumentEditor editor, Function<String, List<Warning>> audit, Background background, Delay delay) {
        FxThread.require();
        model = new PhraseAuditViewModel(editor, audit, background);
        controller = new PhraseAuditController(model, editor::focus);
        list = new FxmlView("/ui/phrase/audit.fxml", model.texts(), type -> controller).node();
        Debounce edits = new Debounce(delay, PAUSE, LONGEST, model::refresh);
        editor.onEdit(() -> {
            if (model.isOpen()) {
                edits.call();
            }
        });
        editor.onLoad(model::close);
    }

    /** A part of the window with the list below it, where it is open. */
    public Node below(Node part) {
        return new VBox(part, list);
    }

    /** Opens the list. */
    public Command command() {
        return Command.of(
                "menu-phrases",
                model.texts().get("menu.phrases"),
                Shortcut.PHRASES,
                () -> true,
                () -> model.look(controller::enter));
    }
}
