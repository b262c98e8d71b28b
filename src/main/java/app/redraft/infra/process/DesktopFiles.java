package app.redraft.infra.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens files with the program that the desktop has for them; where there is no desktop, nothing happens. Any thread. */
public final class DesktopFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopFiles.class);

    private final List<String> command;

    private DesktopFiles(List<String> command) {
        this.command = command;
    }

    /**
     * The files of this machine's desktop.
     *
     * @param osName as the system property {@code os.name}
     */
    public static DesktopFiles of(Map<String, String> environment, String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return new DesktopFiles(List.of("open"));
        } else if (os.contains("windows")) {
            return new DesktopFiles(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        boolean desktop = environment.containsKey("XDG_CURRENT_DESKTOP") || environment.containsKey("DESKTOP_SESSION");
        return new DesktopFiles(desktop ? List.of("xdg-open") : List.of());
    }

    /** The program with its arguments that opens a file; empty without a desktop. */
    List<String> command() {
        return command;
    }

    /** Opens a file; returns at once. */
    public void open(Path file) {
        if (command.isEmpty()) {
            return;
        }
        List<String> call = new ArrayList<>(command);
        call.add(file.toString());
        try {
            new ProcessBuilder(call)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.info("{} cannot be opened with {}: {}", file, command, e.toString());
        }
    }
}
