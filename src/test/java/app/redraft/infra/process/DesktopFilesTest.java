package app.redraft.infra.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DesktopFilesTest {
    @Test
    void usesTheProgramOfTheDesktop() {
        assertThat(DesktopFiles.of(Map.of("XDG_CURRENT_DESKTOP", "GNOME"), "Linux")
                        .command())
                .containsExactly("xdg-open");
        assertThat(DesktopFiles.of(Map.of(), "Mac OS X").command()).containsExactly("open");
        assertThat(DesktopFiles.of(Map.of(), "Windows 11").command()).startsWith("rundll32");
    }

    @Test
    void doesNothingWithoutADesktop() {
        DesktopFiles none = DesktopFiles.of(Map.of(), "Linux");

        assertThat(none.command()).isEmpty();
        none.open(Path.of("nowhere.html"));
    }
}
