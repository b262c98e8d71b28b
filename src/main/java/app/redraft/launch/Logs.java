package app.redraft.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends the log to rotated files of the data folder. The log holds neither text nor keys, and nothing of it reaches a terminal. */
final class Logs {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;
    private static final String FORMAT = "%1$tF %1$tT.%1$tL %4$-7s %3$s %5$s%6$s%n";

    /** Held, because the log manager only keeps weak references. */
    private static final Logger OURS = Logger.getLogger("app.redraft");

    private Logs() {}

    /** A log that cannot be written, since the disk is full, is missed by nobody who waits for a rewrite. */
    private static final class Silence extends ErrorManager {
        @Override
        public synchronized void error(String message, Exception failure, int code) {
            // The usual one prints a stack trace on the terminal.
        }
    }

    /** Directs the log; a folder that cannot be written leaves Redraft without a log, not without a window. */
    static void to(Path folder) {
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        try {
            Files.createDirectories(folder);
            Handler file = new FileHandler(folder.resolve("redraft.%u.%g.log").toString(), BYTES, FILES, true);
            file.setFormatter(new SimpleFormatter());
            file.setEncoding("UTF-8");
            file.setErrorManager(new Silence());
            root.addHandler(file);
        } catch (IOException e) {
            root.setLevel(Level.OFF);
        }
    }
}
