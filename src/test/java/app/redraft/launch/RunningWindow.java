package app.redraft.launch;

import static app.redraft.Eventually.until;

import app.redraft.WindowRobot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The real window with the real services and a folder of its own. */
abstract class RunningWindow extends WindowRobot {
    /** What the offline proofreader mends. */
    static final String FLAWED = "She have went to the market yesterday. He dont like the the rain.";

    static final String TEXT = "A first paragraph.\n\n" + FLAWED + "\n\nA last paragraph.\n";
    static final int START = TEXT.indexOf(FLAWED);

    @TempDir
    Path home;

    /** A document of {@link #TEXT}. */
    Path file;

    Bootstrap services;

    @BeforeEach
    void startToolkit() throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        file = Files.writeString(home.resolve("letter.md"), TEXT);
    }

    @AfterEach
    void shut() {
        interact(() -> List.copyOf(listWindows()).forEach(window -> ((Stage) window).hide()));
        services.close();
    }

    /** Opens the window and waits for its editor. */
    void open(Optional<Path> document) {
        open(document, Map.of());
    }

    void open(Optional<Path> document, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("REDRAFT_HOME", home.toString());
        services = new Bootstrap(variables);
        interact(() -> Window.open(services, document));
        until(() -> isThere("#editor"));
    }

    /** Opens the window on the document and waits for its text. */
    void openFile() {
        open(Optional.of(file));
        until(() -> shown().equals(TEXT));
    }

    /** Gives the text the keyboard, with the flawed paragraph selected. */
    void selectFlawed() {
        selectText(START, START + FLAWED.length());
    }

    /** Waits until the window has closed by itself, and ends its services. */
    void untilClosed() {
        until(() -> listWindows().stream().noneMatch(javafx.stage.Window::isShowing));
        services.close();
    }
}
