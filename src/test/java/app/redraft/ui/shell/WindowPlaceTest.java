package app.redraft.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.document.WorkspaceState.Bounds;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LARGE = new Rectangle2D(0, 24, 1920, 1056);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);
    private static final Rectangle2D SMALL = new Rectangle2D(0, 0, 900, 600);

    @Test
    void centresTheFirstWindow() {
        assertThat(WindowPlace.fit(null, List.of(LARGE))).isEqualTo(new Bounds(320, 152, 1280, 800, false));
    }

    @Test
    void fitsTheFirstWindowOnASmallScreen() {
        assertThat(WindowPlace.fit(null, List.of(SMALL))).isEqualTo(new Bounds(0, 0, 900, 600, false));
    }

    @Test
    void keepsAPlaceThatCanBeSeen() {
        Bounds there = new Bounds(2000, 40, 1000, 700, true);

        assertThat(WindowPlace.fit(there, List.of(LARGE, RIGHT))).isEqualTo(there);
    }

    @Test
    void bringsAWindowBackFromAScreenThatIsGone() {
        Bounds back = WindowPlace.fit(new Bounds(2000, 40, 1000, 700, true), List.of(LARGE));

        assertThat(back).isEqualTo(new Bounds(460, 202, 1000, 700, true));
    }

    @Test
    void bringsAWindowBackWhoseTitleIsAboveTheScreen() {
        Bounds back = WindowPlace.fit(new Bounds(100, -200, 1000, 700, false), List.of(LARGE));

        assertThat(back.y()).isGreaterThanOrEqualTo(LARGE.getMinY());
    }

    @Test
    void fitsAWindowThatHasGrownTooLargeForEveryScreen() {
        Bounds back = WindowPlace.fit(new Bounds(0, 0, 1280, 800, false), List.of(SMALL));

        assertThat(back).isEqualTo(new Bounds(0, 0, 900, 600, false));
    }

    @Test
    void keepsAWindowThatSpansTwoScreens() {
        Bounds wide = new Bounds(100, 40, 2600, 700, false);

        assertThat(WindowPlace.fit(wide, List.of(LARGE, RIGHT))).isEqualTo(wide);
    }
}
