package app.redraft.ui.writing.count;

import app.redraft.ui.common.FxmlView;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The sheet with counts and goals. FX thread only. */
public final class CountsPane {
    private final CountsViewModel model;
    private @Nullable Node node;

    public CountsPane(CountsViewModel model) {
        this.model = model;
    }

    /** What the sheet shows, counted anew. */
    public Node node() {
        Node made = node;
        if (made == null) {
            CountsController controller = new CountsController(model);
            made = new FxmlView("/ui/writing/counts.fxml", model.texts(), type -> controller).node();
            node = made;
        }
        model.refresh();
        return made;
    }
}
