package app.redraft.launch;

import app.redraft.cli.Program;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.settings.SettingsException;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Messages;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entry point of Redraft: the window, or with arguments the command line. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int USAGE = 2;
    private static final int INTERRUPT_GRACE_S = 3;
    private static final String NO_DISPLAY =
            "redraft: no display, so no window. The command line works: %s (redraft --help).";

    private Main() {}

    /**
     * Starts the window or the command line.
     *
     * @param args nothing or one file for the window; else a command
     */
    public static void main(String[] args) {
        // Read once by the JDK, when a call first asks for a proxy.
        System.setProperty("java.net.useSystemProxies", System.getProperty("java.net.useSystemProxies", "true"));
        Map<String, String> environment = System.getenv();
        if (isForWindow(args, Commands.names())) {
            window(environment, args);
        } else {
            Bootstrap services = new Bootstrap(environment);
            Cancellation interrupt = new Cancellation();
            System.exit(command(program(services, interrupt), services, interrupt, args));
        }
    }

    private static Program program(Bootstrap services, Cancellation interrupt) {
        Logs.to(services.storage.folders.logs());
        return Commands.program(
                services,
                interrupt,
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                Storage.version());
    }

    private static void window(Map<String, String> environment, String... args) {
        Messages messages = new Messages();
        Bootstrap services = new Bootstrap(environment, Window.approvals(messages));
        Program program = program(services, new Cancellation());
        if (hasNoDisplay(environment)) {
            program.complain(String.format(NO_DISPLAY, String.join(", ", Commands.names())));
            System.exit(USAGE);
        }
        try {
            services.storage.folders.create();
        } catch (SettingsException e) {
            program.complain(e.userMessage());
            System.exit(USAGE);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(services::close, "redraft-exit"));
        Optional<Path> file = args.length == 0
                ? Optional.empty()
                : Optional.of(Path.of(args[0]).toAbsolutePath());
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, problem) -> LOG.error("uncaught on {}", thread.getName(), problem));
        FxThread.start(() -> Window.open(services, messages, file));
    }

    private static int command(Program program, Bootstrap services, Cancellation interrupt, String... args) {
        CountDownLatch ended = new CountDownLatch(1);
        // An interrupt stops the call and lets the ledger be completed; the JVM then exits with 130 by itself.
        Thread hook = new Thread(
                () -> {
                    interrupt.cancel();
                    awaitEnd(ended);
                    services.close();
                },
                "redraft-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = program.run(args);
        ended.countDown();
        return code;
    }

    private static void awaitEnd(CountDownLatch ended) {
        try {
            if (!ended.await(INTERRUPT_GRACE_S, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No argument, or one that is a file to open rather than a command or an option. */
    private static boolean isForWindow(String[] args, Set<String> commands) {
        if (args.length == 0) {
            return true;
        }
        String first = args[0];
        boolean named = first.startsWith("-") || commands.contains(first) || first.equals("help");
        return args.length == 1
                && !named
                && (Files.exists(Path.of(first)) || first.matches("(?i).*\\.(md|txt|markdown)"));
    }

    private static boolean hasNoDisplay(Map<String, String> environment) {
        boolean needsOne = System.getProperty("os.name").startsWith("Linux");
        return needsOne
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
