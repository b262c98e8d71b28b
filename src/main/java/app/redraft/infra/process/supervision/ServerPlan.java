package app.redraft.infra.process.supervision;

import app.redraft.core.settings.ManagedCommand;
import app.redraft.core.settings.TierSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is to run for a tier.
 *
 * @param command the command, its port still open
 * @param mark tells commands apart without repeating them: a hash of the whole command line
 * @param fixedPort the port that the settings name, or empty for any free one
 * @param idleStop stop after so long without a call, or null for never
 */
record ServerPlan(ManagedCommand command, String mark, OptionalInt fixedPort, @Nullable Duration idleStop) {

    /** The plan of a tier; empty where nothing is to be supervised or the command cannot be read. */
    static Optional<ServerPlan> of(TierSettings settings) {
        String line = settings.managedProcess();
        if (line == null || !settings.supervised()) {
            return Optional.empty();
        }
        try {
            ManagedCommand command = ManagedCommand.parse(line);
            OptionalInt port = settings.managedPort();
            Integer idle = settings.managedIdleStopS();
            return port.isEmpty() && !command.takesPort()
                    ? Optional.empty()
                    : Optional.of(new ServerPlan(
                            command, mark(line, port), port, idle == null ? null : Duration.ofSeconds(idle)));
        } catch (ManagedCommand.Malformed e) {
            return Optional.empty();
        }
    }

    /**
     * The port to start on.
     *
     * @throws IOException when the system has none left
     */
    int choosePort() throws IOException {
        if (fixedPort.isPresent()) {
            return fixedPort.getAsInt();
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return any.getLocalPort();
        }
    }

    private static String mark(String line, OptionalInt port) {
        try {
            byte[] text = (port.orElse(0) + " " + line).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
