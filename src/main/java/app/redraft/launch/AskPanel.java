package app.redraft.launch;

import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.Conversations;
import app.redraft.ui.assistant.AssistantPane;
import app.redraft.ui.assistant.AssistantSources;
import app.redraft.ui.common.Background;
import app.redraft.ui.document.DocumentStyle;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.rewrite.RewritePane;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the Ask panels; the kept conversations are the same for all. FX thread. */
final class AskPanel {
    private final Bootstrap services;
    private @Nullable Conversations conversations;

    AskPanel(Bootstrap services) {
        this.services = services;
    }

    /** A panel about the document of an editor. */
    AssistantPane of(DocumentEditor editor, RewritePane rewrite, DocumentStyle style, Background background) {
        style.onMoved(this::moved);
        return new AssistantPane(
                new AssistantSources(
                        this::conversations,
                        services.calls.engines,
                        services.storage.settings,
                        style::file,
                        rewrite::localOnly,
                        style.sheet(),
                        services.warnings),
                editor,
                rewrite,
                background);
    }

    /** A document without a file has no conversations before the first is begun. */
    private synchronized void moved(Optional<Path> from, Path to) {
        if (conversations != null || from.isPresent()) {
            conversations().follow(ConversationDocument.nameOf(from), ConversationDocument.nameOf(Optional.of(to)));
        }
    }

    /** Made on a worker when they are first wanted: the tools read much. */
    private synchronized Conversations conversations() {
        Conversations made = conversations;
        if (made == null) {
            made = AssistantTools.conversations(services);
            conversations = made;
        }
        return made;
    }
}
