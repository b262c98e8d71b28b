package app.redraft.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Objects;
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
        show(robot, tooltip, 1);
        int once = listeners(tooltip);
        show(robot, tooltip, 20);
        assertThat(listeners(tooltip)).isEqualTo(once);
    }

    private void show(FxRobot robot, Tooltip tooltip, int times) {
        robot.interact(() -> {
            for (int time = 0; time < times; time++) {
                tooltip.show(root, 10, 10);
                tooltip.hide();
            }
        });
    }

    /** How many listeners hear of a new scene; JavaFX keeps them in a field of the property, in arrays. */
    private static int listeners(Tooltip tooltip) throws ReflectiveOperationException {
        Field helper = ReadOnlyObjectPropertyBase.class.getDeclaredField("helper");
        helper.setAccessible(true);
        Object listeners = helper.get(tooltip.sceneProperty());
        int count = 0;
        if (listeners != null) {
            for (Field field : listeners.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                Object value = field.get(listeners);
                if (value instanceof Object[] array) {
                    count += (int) Arrays.stream(array).filter(Objects::nonNull).count();
                } else if (field.getName().equals("listener")) {
                    count++;
                }
            }
        }
        return count;
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
