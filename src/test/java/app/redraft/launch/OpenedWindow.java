package app.redraft.launch;

import app.redraft.ui.common.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The real window in a process of its own, which a signal ends in order. */
final class OpenedWindow {
    private OpenedWindow() {}

    /**
     * Opens the window.
     *
     * @param args the home folder, and the document to open
     * @param then runs on the FX thread when the window is open
     */
    static void main(String[] args, Consumer<Bootstrap> then) throws IOException {
        Bootstrap services = new Bootstrap(Map.of("REDRAFT_HOME", args[0]));
        services.storage.folders.create();
        Runtime.getRuntime().addShutdownHook(new Thread(services::close));
        FxThread.start(() -> {
            Window.open(services, Optional.of(Path.of(args[1])));
            then.accept(services);
        });
    }
}
