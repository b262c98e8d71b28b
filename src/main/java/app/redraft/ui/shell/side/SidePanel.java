package app.redraft.ui.shell.side;

import app.redraft.ui.common.FxThread;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The panel at the side of the text. It keeps the width that the writer gave it, also when it was closed, or the window was
 * too narrow for it for a while. FX thread only.
 */
public final class SidePanel {
    private static final double FIRST_WIDTH = 344;

    private final SplitPane split;
    private final Region panel;
    private double width = FIRST_WIDTH;

    /**
     * @param split shows the text first, then the panel
     */
    public SidePanel(SplitPane split, Region panel) {
        this.split = split;
        this.panel = panel;
        // Later: the split pane shares a new width out once more, after it has told of it.
        split.widthProperty().addListener((property, before, now) -> FxThread.later(this::place));
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::dragged);
    }

    /** Shows the panel, or hides it. */
    public void show(boolean open) {
        if (!open) {
            split.getItems().remove(panel);
        } else if (!split.getItems().contains(panel)) {
            split.getItems().add(panel);
            place();
        }
    }

    private void place() {
        if (split.getItems().contains(panel) && split.getWidth() > 0) {
            split.setDividerPosition(0, 1 - width / split.getWidth());
        }
    }

    private void dragged(MouseEvent event) {
        boolean divider = event.getTarget() instanceof Node node
                && (isDivider(node) || node.getParent() != null && isDivider(node.getParent()));
        if (divider && split.getItems().contains(panel)) {
            width = panel.getWidth();
        }
    }

    private static boolean isDivider(Node node) {
        return node.getStyleClass().contains("split-pane-divider");
    }
}
