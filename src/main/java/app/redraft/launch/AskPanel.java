package app.redraft.launch;

import app.redraft.core.assistant.ConversationDocument;
import app.redraft.ui.assistant.AssistantPane;
import app.redraft.ui.assistant.AssistantSources;
import app.redraft.ui.common.Background;
import app.redraft.ui.document.DocumentStyle;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.rewrite.RewritePane;

/** Builds the Ask panel. FX thread. */
final class AskPanel {
    private AskPanel() {}

    /** The panel about the document of an editor. */
    static AssistantPane of(
            Bootstrap services,
            DocumentEditor editor,
            RewritePane rewrite,
            DocumentStyle style,
            Background background) {
        return new AssistantPane(
                new AssistantSources(
                        () -> AssistantTools.assistant(services),
                        services.calls.engines,
                        services.storage.settings,
                        () -> ConversationDocument.UNNAMED,
                        rewrite::localOnly,
                        style.sheet()),
                editor,
                rewrite,
                background);
    }
}
