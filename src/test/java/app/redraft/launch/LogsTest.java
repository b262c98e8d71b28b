package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    private static final Path FULL = Path.of("/dev/full");

    private final PrintStream terminal = System.err;

    @TempDir
    private Path folder;

    @AfterEach
    void logAsBefore() throws IOException {
        System.setErr(terminal);
        LogManager.getLogManager().reset();
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void nothingOfTheLogReachesTheTerminalWhenTheDiskIsFull() throws IOException {
        assumeThat(FULL).exists();
        Files.createSymbolicLink(folder.resolve("redraft.0.0.log"), FULL);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        Logs.to(folder);
        Logger.getLogger("app.redraft.launch").warning("something to be kept");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
