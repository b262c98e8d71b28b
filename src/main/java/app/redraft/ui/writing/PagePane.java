package app.redraft.ui.writing;

import app.redraft.ui.common.FxmlView;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The sheet on which the page is set. FX thread only. */
public final class PagePane {
    private final WritingViewModel model;
    private @Nullable Node node;

    public PagePane(WritingViewModel model) {
        this.model = model;
    }

    /** What the sheet shows; made when it is asked for first, since it reads every font. */
    public Node node() {
        Node made = node;
        if (made == null) {
            PageController controller = new PageController(new PageViewModel(model));
            made = new FxmlView("/ui/writing/page.fxml", model.texts(), type -> controller).node();
            node = made;
        }
        return made;
    }
}
