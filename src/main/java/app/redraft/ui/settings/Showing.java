package app.redraft.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows nodes, with their room, only while a condition holds. */
final class Showing {
    private Showing() {}

    static void when(ObservableValue<Boolean> condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
