package app.redraft.ui.shell.tab;

import app.redraft.core.document.WorkspaceState.Place;
import app.redraft.ui.common.Messages;
import app.redraft.ui.document.DocumentViewModel;
import app.redraft.ui.document.EditedText;
import app.redraft.ui.document.RecoveryOffer;
import app.redraft.ui.shell.snapshot.SnapshotsViewModel;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * A document with all that shows it.
 *
 * @param parts what other parts of the interface brought for it
 * @param document its file and what is saved of it
 * @param text its text
 * @param recovery offers what a crash left of it
 * @param snapshots its earlier states
 * @param messages what is asked and told about it, in the window while it is in front
 */
public record LoadedDocument(
        DocumentParts parts,
        DocumentViewModel document,
        EditedText text,
        RecoveryOffer recovery,
        SnapshotsViewModel snapshots,
        Messages messages) {

    /** Its file; empty for one never saved. */
    public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
        return document.pathProperty();
    }

    /** Whether it is locked to engines on this machine. */
    public BooleanProperty lockProperty() {
        return document.lock().onProperty();
    }

    /** Looks what other programs and windows did to it. */
    public void look() {
        document.checkDisk();
        document.lock().refresh();
    }

    /** Where the writer is in it; null where it has no file. */
    @Nullable Place place() {
        return document.pathProperty()
                .get()
                .map(file -> new Place(
                        file.toAbsolutePath(), document.caret(), parts.editor().topParagraph()))
                .orElse(null);
    }
}
