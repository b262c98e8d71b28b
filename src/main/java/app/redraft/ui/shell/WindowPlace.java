package app.redraft.ui.shell;

import app.redraft.core.document.WorkspaceState.Bounds;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Where a remembered window fits on the screens there are now. */
final class WindowPlace {
    /** The window works from this size on. */
    static final double LEAST_WIDTH = 720;

    static final double LEAST_HEIGHT = 480;

    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;

    /** How much of the title bar must be on a screen for the window to be found and moved. */
    private static final double GRIP = 64;

    private WindowPlace() {}

    /**
     * The place for a window.
     *
     * @param remembered where it was, or null for the first start
     * @param screens visible parts of the screens, the main one first; not empty
     */
    static Bounds fit(@Nullable Bounds remembered, List<Rectangle2D> screens) {
        Rectangle2D main = screens.get(0);
        if (remembered == null) {
            return centred(FIRST_WIDTH, FIRST_HEIGHT, false, main);
        }
        boolean findable = screens.stream()
                .anyMatch(screen ->
                        screen.intersects(remembered.x() + GRIP, remembered.y(), remembered.width() - 2 * GRIP, GRIP)
                                && remembered.y() >= screen.getMinY());
        return findable && hasRoom(remembered, screens)
                ? remembered
                : centred(remembered.width(), remembered.height(), remembered.maximized(), main);
    }

    /** Whether the screens together are large enough; they are not when the scale was made larger since. */
    private static boolean hasRoom(Bounds window, List<Rectangle2D> screens) {
        double left = screens.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
        double right = screens.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
        double top = screens.stream().mapToDouble(Rectangle2D::getMinY).min().orElseThrow();
        double bottom = screens.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
        return window.width() <= right - left && window.height() <= bottom - top;
    }

    private static Bounds centred(double width, double height, boolean maximized, Rectangle2D screen) {
        double fitWidth = Math.min(Math.max(width, LEAST_WIDTH), screen.getWidth());
        double fitHeight = Math.min(Math.max(height, LEAST_HEIGHT), screen.getHeight());
        return new Bounds(
                screen.getMinX() + (screen.getWidth() - fitWidth) / 2,
                screen.getMinY() + (screen.getHeight() - fitHeight) / 2,
                fitWidth,
                fitHeight,
                maximized);
    }
}
