package app.redraft.ui.settings.form;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows nodes, with their room, only while a condition holds. */
public final class Showing {
    private Showing() {}

    public static void when(ObservableValue<Boolean> condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
