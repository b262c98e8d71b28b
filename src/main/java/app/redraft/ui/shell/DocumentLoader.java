package app.redraft.ui.shell;

import app.redraft.core.document.SnapshotStore;
import app.redraft.core.markdown.MarkdownFiles;
import app.redraft.ui.common.Messages;
import app.redraft.ui.document.DocumentFiles;
import app.redraft.ui.document.DocumentQuestions;
import app.redraft.ui.document.DocumentReading;
import app.redraft.ui.document.DocumentViewModel;
import app.redraft.ui.document.EditorPane;
import app.redraft.ui.document.FileDialogs;
import app.redraft.ui.document.OpenDocument;
import app.redraft.ui.document.RecoveryOffer;
import app.redraft.ui.document.UnsavedText;
import app.redraft.ui.shell.snapshot.KeptComparison;
import app.redraft.ui.shell.snapshot.SnapshotsViewModel;
import app.redraft.ui.shell.tab.DocumentParts;
import app.redraft.ui.shell.tab.DocumentTabs;
import app.redraft.ui.shell.tab.LoadedDocument;
import java.util.function.Supplier;

/** Makes what shows a document, for each one that is opened. FX thread only. */
final class DocumentLoader {
    private final Supplier<DocumentParts> parts;
    private final ShellServices services;
    private final DocumentFiles files;
    private final FileDialogs dialogs;

    /** @param parts what other parts of the interface bring for a document */
    DocumentLoader(Supplier<DocumentParts> parts, ShellServices services, FileDialogs dialogs) {
        this.parts = parts;
        this.services = services;
        this.files = new DocumentFiles(services.documents(), services.disk());
        this.dialogs = dialogs;
    }

    /** The tabs of the window, with an empty document. */
    DocumentTabs tabs() {
        DocumentReading reading = new DocumentReading(files);
        return new DocumentTabs(
                this::load, (about, file, then) -> reading.read(about.messages(), file, then), services.messages());
    }

    /** Keeps unsaved text safe. @param messages where it is told that this is not possible */
    UnsavedText unsaved(Messages messages) {
        return new UnsavedText(services.recovery(), services.disk(), messages, services.delay());
    }

    private LoadedDocument load() {
        DocumentParts made = parts.get();
        Messages messages = new Messages();
        EditorPane text = new EditorPane(made.editor());
        UnsavedText unsaved = unsaved(messages);
        KeptComparison comparison = new KeptComparison(made.comparison());
        DocumentViewModel document = new DocumentViewModel(
                new OpenDocument(text, made.reviews(), made.lock(), made.style(), unsaved, comparison),
                files,
                new DocumentQuestions(messages),
                dialogs);
        document.pathProperty().subscribe(path -> made.editor().setMarkdown(MarkdownFiles.contains(path)));
        SnapshotsViewModel snapshots = new SnapshotsViewModel(
                services.snapshots(), document, text, services.disk(), services.delay(), messages);
        comparison.keepWith(snapshots::merging);
        made.reviews().onAccepting(() -> snapshots.before(SnapshotStore.Kind.REWRITE));
        RecoveryOffer recovery = new RecoveryOffer(document, unsaved, messages);
        return new LoadedDocument(made, document, text, recovery, snapshots, messages);
    }
}
