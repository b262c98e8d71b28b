package app.redraft.ui.shell.snapshot;

import app.redraft.ui.common.FxmlView;
import app.redraft.ui.common.Texts;
import app.redraft.ui.shell.sheet.Sheet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The snapshots of a document on a sheet. FX thread. */
public final class SnapshotsPane {
    private final SnapshotsViewModel model;
    private final Node view;

    public SnapshotsPane(SnapshotsViewModel model) {
        this.model = model;
        view = new FxmlView(
                        "/ui/shell/snapshot/snapshots.fxml", Texts.of("shell"), type -> new SnapshotsController(model))
                .node();
    }

    /** The sheet. @param done closes it, also when a snapshot is shown in the text */
    public Region sheet(Button done) {
        model.refresh();
        Subscription[] following = new Subscription[1];
        following[0] = model.closingProperty().subscribe((before, now) -> {
            if (now) {
                following[0].unsubscribe();
                done.fire();
            }
        });
        return new Sheet(() -> view, () -> {}).node(done);
    }
}
