package app.redraft.infra.process.supervision;

import app.redraft.core.file.AtomicFile;
import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.monitoring.ManagedServer.State;
import app.redraft.core.text.UserMessage;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the supervisor in charge leaves on disk, for other windows and for the next start after it was killed.
 *
 * @param mark the command, see {@link ServerPlan#mark()}
 * @param pid the process, or 0 while there is none
 * @param started when the process was started, as the system tells it
 * @param port its port, or 0
 * @param state what the server does
 * @param since when it began to
 * @param message for the writer, or null
 */
record ServerRecord(
        String mark, long pid, Instant started, int port, State state, Instant since, @Nullable UserMessage message) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerRecord.class);

    boolean isReady() {
        return state == State.READY;
    }

    /** The same in the words of the port. */
    ManagedServer.Status status(Path log) {
        return new ManagedServer.Status(state, since, message, port == 0 ? null : port, pid == 0 ? null : pid, log);
    }

    /** Reads a record; a file that is missing or makes no sense is none. */
    static Optional<ServerRecord> read(Path file) {
        Properties fields = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            fields.load(reader);
            return Optional.of(new ServerRecord(
                    fields.getProperty("command", ""),
                    Long.parseLong(fields.getProperty("pid", "0")),
                    Instant.parse(fields.getProperty("started", Instant.EPOCH.toString())),
                    Integer.parseInt(fields.getProperty("port", "0")),
                    State.valueOf(fields.getProperty("state", State.STOPPED.name())),
                    Instant.parse(fields.getProperty("since", Instant.EPOCH.toString())),
                    StoredMessage.read(fields.getProperty("message"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            LOG.warn("{} cannot be read and is ignored: {}", file, e.toString());
            return Optional.empty();
        }
    }

    /** Puts the record on disk in one step. A disk that refuses leaves the server without a successor, not without a call. */
    void write(Path file) {
        Properties fields = new Properties();
        fields.setProperty("command", mark);
        fields.setProperty("pid", Long.toString(pid));
        fields.setProperty("started", started.toString());
        fields.setProperty("port", Integer.toString(port));
        fields.setProperty("state", state.name());
        fields.setProperty("since", since.toString());
        if (message != null) {
            fields.setProperty("message", StoredMessage.write(message));
        }
        try {
            AtomicFile.write(
                    file,
                    out -> fields.store(
                            new OutputStreamWriter(out, StandardCharsets.UTF_8),
                            "The model server that Redraft started"));
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }
}
