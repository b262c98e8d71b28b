package app.redraft.infra.process;

import app.redraft.core.settings.SystemAppearance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a Linux desktop for its colours with the programs it has for it: the settings portal (freedesktop.org
 * {@code org.freedesktop.appearance color-scheme}: 1 dark, 2 light, 0 no preference) and GNOME's settings. A program that is
 * missing, fails or takes too long says nothing.
 */
public final class DesktopAppearance implements SystemAppearance {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopAppearance.class);
    private static final long TIME_LIMIT_MS = 1_000;
    private static final int MOST_OUTPUT = 4_096;

    private final List<Probe> probes;

    /** How one program's answer is read. */
    enum Reading {
        PORTAL("uint32 1", "uint32 2"),
        GNOME("prefer-dark", "prefer-light"),
        GTK_THEME("dark", "");

        private final String dark;
        private final String light;

        Reading(String dark, String light) {
            this.dark = dark;
            this.light = light;
        }

        Optional<Boolean> read(String output) {
            String said = output.toLowerCase(Locale.ROOT);
            if (said.contains(dark)) {
                return Optional.of(true);
            }
            return !said.isBlank() && said.contains(light) ? Optional.of(false) : Optional.empty();
        }
    }

    /**
     * A program to ask.
     *
     * @param command with its arguments
     */
    record Probe(Reading reading, List<String> command) {}

    DesktopAppearance(List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    /** The desktop of this machine, where it follows freedesktop.org or GNOME. */
    public static DesktopAppearance freedesktop() {
        return new DesktopAppearance(List.of(
                new Probe(
                        Reading.PORTAL,
                        List.of(
                                "gdbus",
                                "call",
                                "--session",
                                "--timeout=1",
                                "--dest=org.freedesktop.portal.Desktop",
                                "--object-path=/org/freedesktop/portal/desktop",
                                "--method=org.freedesktop.portal.Settings.Read",
                                "org.freedesktop.appearance",
                                "color-scheme")),
                new Probe(Reading.GNOME, List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")),
                new Probe(Reading.GTK_THEME, List.of("gsettings", "get", "org.gnome.desktop.interface", "gtk-theme"))));
    }

    @Override
    public Optional<Boolean> dark() {
        return probes.stream().flatMap(probe -> ask(probe).stream()).findFirst();
    }

    private static Optional<Boolean> ask(Probe probe) {
        try {
            Process process = new ProcessBuilder(probe.command())
                    .redirectErrorStream(true)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(TIME_LIMIT_MS, TimeUnit.MILLISECONDS)) {
                    return Optional.empty();
                }
                byte[] output = process.getInputStream().readNBytes(MOST_OUTPUT);
                return process.exitValue() == 0
                        ? probe.reading().read(new String(output, StandardCharsets.UTF_8))
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.debug(
                    "{} cannot be asked for the system's colours",
                    probe.command().get(0));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
