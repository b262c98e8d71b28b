package app.redraft.ui.assistant;

import app.redraft.ui.assistant.edit.DocumentPlaces;
import app.redraft.ui.assistant.edit.ProposedEdits;
import app.redraft.ui.assistant.edit.ProposedVersions;
import app.redraft.ui.assistant.style.StyleController;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.rewrite.RewritePane;
import javafx.scene.Node;

/** The Ask panel: a conversation about the document in an editor. FX thread. */
public final class AssistantPane {
    private final AssistantViewModel model;
    private final AssistantController controller;
    private final FxmlView view;
    private Runnable openSettings = () -> {};

    /**
     * A panel without a conversation.
     *
     * @param rewrite shows proposed changes
     * @param background runs questions; needs a thread for each and one more
     */
    public AssistantPane(AssistantSources sources, DocumentEditor editor, RewritePane rewrite, Background background) {
        FxThread.require();
        DocumentPlaces places = new DocumentPlaces(editor::documentText);
        ProposedEdits edits = new ProposedEdits(
                editor,
                places,
                rewrite.passages(),
                new ProposedVersions(sources.warnings(), rewrite::keep),
                editor::focused,
                FxThread::atNextPulse);
        model = new AssistantViewModel(sources, editor, places, edits, background, FxThread::atNextPulse);
        controller = new AssistantController(model, () -> openSettings.run());
        view = new FxmlView("/ui/assistant/ask.fxml", model.texts(), this::controllerOf);
        editor.onChange(places::edited);
        editor.onLoad(model::documentLoaded);
    }

    private Object controllerOf(Class<?> type) {
        if (type == QuestionController.class) {
            return new QuestionController(model);
        }
        if (type == EarlierController.class) {
            return new EarlierController(model);
        }
        return type == StyleController.class ? new StyleController(model.style(), model.texts()) : controller;
    }

    /** The panel, with the id {@code assistantPanel}. */
    public Node node() {
        return view.node();
    }

    /** Looks again at what is kept about the document; call when the panel is opened. */
    public void refresh() {
        model.refresh();
    }

    /** Gives the question field the keyboard. */
    public void focus() {
        controller.focus();
    }

    /** The window is closed: nobody decides any more on what a model proposed, so the question ends, and what was said is kept. */
    public void end() {
        model.stop();
    }

    /** Opens the settings beside a notice that they can mend. */
    public void onSettings(Runnable action) {
        openSettings = action;
    }

    /** Hears that a turn was entered in the ledger. */
    public void onLedgerChange(Runnable action) {
        model.onLedgerChange(action);
    }

    /** Takes over changed settings. */
    public void settingsChanged() {
        model.settingsChanged();
    }

    /** Locks the document to engines on this machine, or unlocks it. */
    public void setLocalOnly(boolean localOnly) {
        if (localOnly) {
            model.locked();
        }
    }
}
