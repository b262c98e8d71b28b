package app.redraft.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FxThreadTest {

    @Test
    void thePlatformsWithASettingForLightAndDarkTellIt() {
        assertThat(FxThread.tellsColourScheme(Set.of("Windows.UIColor.Background", "Windows.SPI.HighContrast")))
                .isTrue();
        assertThat(FxThread.tellsColourScheme(Set.of("macOS.NSColor.textColor")))
                .isTrue();
        assertThat(FxThread.tellsColourScheme(Set.of("GTK.theme_name", "GTK.theme_bg_color")))
                .isFalse();
        assertThat(FxThread.tellsColourScheme(Set.of())).isFalse();
    }

    @Test
    void whoFollowsTheSystemHearsItAtOnceWhereItIsTold(FxRobot robot) {
        List<Boolean> heard = new ArrayList<>();
        robot.interact(() -> {
            boolean told = FxThread.followSystemDark(heard::add);
            boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            assertThat(heard).isEqualTo(told ? List.of(dark) : List.of());
        });
    }
}
