package app.redraft.infra.process.supervision;

import app.redraft.core.settings.ManagedCommand;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.process.ProgramPath;
import app.redraft.infra.process.supervision.HealthCheck.Health;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts a server's process and has its output read. */
final class Launcher {
    private static final String OURS = "REDRAFT_";

    private static final long SECOND_LOOK_MS = 300;

    private final Site site;
    private final Runnable ended;

    /**
     * What came of a start.
     *
     * @param process the process, or null where a server of somebody else already answers on the port
     * @param output its output, or null with the process
     */
    record Launched(@Nullable ServerProcess process, ServerLog.@Nullable Output output) {}

    /**
     * A server that another Redraft had started.
     *
     * @param ready whether it is, else it is loading
     * @param since when it began to be so, as far as the record tells
     */
    record Adopted(ServerProcess process, boolean ready, Instant since) {}

    /** A start that trying again does not cure; the message is for the writer. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient UserMessage userMessage;

        Impossible(UserMessage message, @Nullable Throwable cause) {
            super(message.toString(), cause);
            userMessage = message;
        }

        UserMessage userMessage() {
            return userMessage;
        }
    }

    /** A launcher. @param ended runs when a process has written its last */
    Launcher(Site site, Runnable ended) {
        this.site = site;
        this.ended = ended;
    }

    /**
     * Finds what a Redraft that was killed has left: one that is well and is what is wanted goes on, any other is ended.
     *
     * @return the server that goes on, ready or loading
     */
    Optional<Adopted> adopt(ServerPlan plan, boolean wanted) throws InterruptedException {
        Optional<ServerRecord> record = ServerRecord.read(site.record());
        ServerProcess left = record.flatMap(ServerProcess::find).orElse(null);
        if (record.isEmpty() || left == null) {
            return Optional.empty();
        }
        boolean same = record.get().mark().equals(plan.mark()) && wanted;
        Health health = same ? HealthCheck.of(left.port()) : Health.SILENT;
        if (health != Health.SILENT) {
            // Its output leads nowhere now; a program that fails for that ends at its next answer.
            TimeUnit.MILLISECONDS.sleep(SECOND_LOOK_MS);
            health = left.isAlive() ? HealthCheck.of(left.port()) : Health.SILENT;
        }
        if (health == Health.SILENT) {
            end(left);
            return Optional.empty();
        }
        site.log().note("went on with process " + left.pid() + "; its output is not kept until it is started again");
        return Optional.of(
                new Adopted(left, health == Health.READY, record.get().since()));
    }

    /** Ends what a Redraft that was killed has left, where no server is wanted any more. Blocks until it has ended. */
    void endLeft() {
        ServerRecord.read(site.record()).flatMap(ServerProcess::find).ifPresent(this::end);
    }

    private void end(ServerProcess left) {
        site.log().note("ended process " + left.pid() + ", which an earlier Redraft had left behind");
        left.end(site.pace().grace());
    }

    /** Starts the plan's command, unless a server already answers on the port it must have. */
    Launched launch(ServerPlan plan) throws Impossible {
        try {
            int port = plan.choosePort();
            if (plan.fixedPort().isPresent() && isTaken(port)) {
                if (HealthCheck.of(port) != Health.SILENT) {
                    return new Launched(null, null);
                }
                throw new Impossible(
                        UserMessage.of(
                                "server.port-taken",
                                Integer.toString(port),
                                plan.command().program()),
                        null);
            }
            return start(plan.command().at(port), port);
        } catch (IOException e) {
            throw new Impossible(UserMessage.of("server.no-port"), e);
        }
    }

    private Launched start(ManagedCommand command, int port) throws Impossible {
        ProcessBuilder builder = new ProcessBuilder(words(command)).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith(OURS));
        environment.putAll(command.environment());
        builder.directory(Path.of(System.getProperty("user.home")).toFile());
        try {
            Process process = builder.start();
            ServerProcess server = ServerProcess.started(process, port);
            site.log().note("started " + command.program() + " as process " + server.pid() + " on port " + port);
            ServerLog.Output output = site.log().of(command);
            site.workers().execute(() -> {
                output.drain(process.getInputStream());
                ended.run();
            });
            process.getOutputStream().close();
            return new Launched(server, output);
        } catch (IOException e) {
            throw new Impossible(UserMessage.of("server.cannot-be-started", command.program()), e);
        }
    }

    private List<String> words(ManagedCommand command) {
        List<String> words =
                new ArrayList<>(command.words().stream().map(Launcher::inHome).toList());
        ProgramPath.of(site.ground().environment())
                .find(words.get(0))
                .ifPresent(program -> words.set(0, program.toString()));
        return words;
    }

    /** The one thing of a shell that writers expect everywhere: {@code ~/models/small.gguf}. */
    private static String inHome(String word) {
        return word.startsWith("~/") ? System.getProperty("user.home") + word.substring(1) : word;
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return !probe.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
