package app.redraft.infra.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.process.DesktopAppearance.Probe;
import app.redraft.infra.process.DesktopAppearance.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopAppearanceTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "PORTAL, \"(<<uint32 1>>,)\", true",
                "PORTAL, \"(<<uint32 2>>,)\", false",
                "PORTAL, \"(<<uint32 0>>,)\",",
                "GNOME, 'prefer-dark', true",
                "GNOME, 'prefer-light', false",
                "GNOME, 'default',",
                "GTK_THEME, 'Adwaita-dark', true",
                "GTK_THEME, 'Adwaita', false",
            })
    void readsWhatEachProgramSays(Reading reading, String output, Boolean dark) {
        assertThat(reading.read(output)).isEqualTo(Optional.ofNullable(dark));
    }

    @Test
    void asksTheNextProgramWhenOneIsMissingOrFails() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        DesktopAppearance appearance = new DesktopAppearance(List.of(
                new Probe(Reading.PORTAL, List.of("redraft-no-such-program")),
                new Probe(Reading.GNOME, List.of(java, "--no-such-option")),
                new Probe(Reading.GTK_THEME, List.of(java, "--version"))));

        assertThat(appearance.dark()).contains(false);
    }

    @Test
    void saysNothingWhenNobodyAnswers() {
        assertThat(new DesktopAppearance(List.of(new Probe(Reading.GNOME, List.of("redraft-no-such-program")))).dark())
                .isEmpty();
    }
}
