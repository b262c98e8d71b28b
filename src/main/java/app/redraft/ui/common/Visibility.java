package app.redraft.ui.common;

import javafx.scene.Node;

/** Shows and hides parts of the window. FX thread. */
public final class Visibility {
    private Visibility() {}

    /** Shows a node, or hides it so that it takes no room. */
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
