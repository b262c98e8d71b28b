package app.redraft.core.monitoring;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelException;
import app.redraft.core.text.UserMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port to the model server that Redraft starts and supervises for one tier. Thread-safe. What has to wait for the server runs
 * on threads of the adapter: only {@link #use} and {@link #figures} block.
 */
public interface ManagedServer {

    /** What the server is doing. */
    enum State {
        /** No command is set for this tier: there is nothing to supervise. */
        OFF,
        /** Not running: not started yet, stopped by the writer or stopped because nobody used it. The next call starts it. */
        STOPPED,
        /** Its process runs and does not answer yet. */
        STARTING,
        /** It answers that its model is still loading. */
        LOADING,
        /** It answers. */
        READY,
        /** It ended by itself and is started again after a pause. */
        RESTARTING,
        /** It ended too often or cannot be started; only {@link ManagedServer#restart} tries again. */
        FAILED;

        /** The name used in JSON and logs. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a call made now would wait for the server. */
        public boolean warmingUp() {
            return this == STARTING || this == LOADING || this == RESTARTING;
        }
    }

    /**
     * The server at one moment.
     *
     * @param state what it is doing
     * @param since when it began to; a start counts from the moment the process was started until the server is ready
     * @param message one line for the writer: what went wrong, or what is special; else null
     * @param port the loopback port it listens on, or null while it has none
     * @param pid its process, or null while there is none or when Redraft did not start it
     * @param log the file its output goes to, or null while there is none
     */
    record Status(
            State state,
            Instant since,
            @Nullable UserMessage message,
            @Nullable Integer port,
            @Nullable Long pid,
            @Nullable Path log) {

        /** Seconds spent in this state, for "warming up, 12 s". */
        public long seconds(Instant now) {
            return Math.max(0, Duration.between(since, now).toSeconds());
        }
    }

    /**
     * What the server's processes use of the machine.
     *
     * @param cpuPercent share of one processor since the figures before these, 0..100 x processors; null where unknown
     * @param memoryBytes resident memory; null where the system does not tell
     * @param gpuMemoryBytes memory on graphics cards; null where nobody tells
     * @param at when it was measured
     */
    record Figures(
            @Nullable Double cpuPercent, @Nullable Long memoryBytes, @Nullable Long gpuMemoryBytes, Instant at) {}

    /** Holds the server for one call: it is not stopped for idleness meanwhile. */
    interface Use extends AutoCloseable {

        /** The loopback port to call. */
        int port();

        /** The call broke off: the server is looked at before anybody calls it again. */
        void brokeOff();

        @Override
        void close();
    }

    /** The server now; never blocks. */
    Status status();

    /** As {@link #status()}, but where this Redraft has not used it yet, what others left on disk. Worker threads only. */
    Status look();

    /** What it uses now; empty while no process of ours runs. Blocks for a moment: worker threads only. */
    Optional<Figures> figures();

    /** Starts it where it is stopped, and returns at once. Does nothing where no command is set or it has failed. */
    void start();

    /** Ends it and starts it again, whatever its state, and returns at once. */
    void restart();

    /** Ends it, and returns at once. The next call starts it again. */
    void stop();

    /**
     * Waits until the server can be called; starts it where it is stopped. Worker threads only.
     *
     * @param cancellation ends the waiting
     * @return hold it until the call has ended
     * @throws ModelException {@code cancelled}, or {@code server} with what to do when it cannot be started
     */
    Use use(Cancellation cancellation);

    /**
     * Runs an action after each change of {@link #status()}, on a thread of the adapter; it must be short.
     *
     * @return stops it
     */
    Cancellation.Registration onChange(Runnable action);
}
