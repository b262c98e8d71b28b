package app.redraft.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {
    private final StackPane root = new StackPane();

    @Start
    private void start(Stage stage) {
        Theme.begin(Theme.Mode.DARK, false);
        stage.setScene(new Scene(root, 300, 200));
        stage.show();
    }

    @Test
    void aTooltipThatIsShownAgainAndAgainIsListenedToOnce(FxRobot robot) throws ReflectiveOperationException {
        Tooltip tooltip = new Tooltip("Settings");
        Field listeners = ReadOnlyObjectPropertyBase.class.getDeclaredField("helper");
        listeners.setAccessible(true);
        robot.interact(() -> {
            tooltip.show(root, 10, 10);
            tooltip.hide();
        });
        Object once = listeners.get(tooltip.sceneProperty());
        robot.interact(() -> {
            for (int time = 0; time < 20; time++) {
                tooltip.show(root, 10, 10);
                tooltip.hide();
            }
        });
        Object often = listeners.get(tooltip.sceneProperty());

        assertThat(often == null ? null : often.getClass()).isEqualTo(once == null ? null : once.getClass());
    }

    @Test
    void aTooltipFollowsTheTheme(FxRobot robot) {
        Tooltip tooltip = new Tooltip("Settings");
        robot.interact(() -> tooltip.show(root, 10, 10));
        assertThat(tooltip.getScene().getRoot().getPseudoClassStates())
                .extracting("pseudoClassName")
                .contains("dark");
    }

    @Test
    void popupsHaveNoShadowWhereNothingComposesWindows(FxRobot robot) {
        Tooltip tooltip = new Tooltip("Settings");
        robot.interact(() -> {
            tooltip.show(root, 10, 10);
            assertThat(tooltip.getScene().getRoot().lookup(".tooltip").getEffect() == null)
                    .isEqualTo(!FxThread.canShowTransparentWindows());
        });
    }
}
