package app.redraft.ui.outline;

import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.editor.DocumentEditor;
import java.time.Duration;
import javafx.scene.Node;

/** The outline of a document, as a tab of the side panel. FX thread. */
public final class OutlinePane {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final OutlineViewModel model;
    private final OutlineController controller;
    private final Node node;

    /**
     * An outline that is not read before {@link #open}.
     *
     * @param editor shows the document
     * @param background reads it
     * @param delay waits for a pause in typing
     */
    public OutlinePane(DocumentEditor editor, Background background, Delay delay) {
        FxThread.require();
        model = new OutlineViewModel(editor, background);
        controller = new OutlineController(model, editor::focus);
        node = new FxmlView("/ui/outline/outline.fxml", model.texts(), type -> controller).node();
        Debounce edits = new Debounce(delay, PAUSE, LONGEST, model::changed);
        editor.onEdit(edits::call);
        editor.onMarkdown(model::changed);
        editor.onSelection(model::moved);
    }

    /** The view, with the id {@code outlinePanel}; the list in it is {@code outline}. */
    public Node node() {
        return node;
    }

    /** It comes into sight. */
    public void open() {
        model.open();
    }

    /** Gives the list the keyboard. */
    public void focus() {
        controller.enter();
    }
}
