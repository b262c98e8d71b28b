package app.redraft.infra.process.supervision;

import app.redraft.core.process.ProcessLiveness;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running server: a child of ours, or the child of a Redraft that is no more. */
final class ServerProcess {
    /** Some systems count a process's start from a clock that is set now and then. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private static final int SIGNALLED = 128;
    private static final int HIGHEST_SIGNAL = 64;
    private static final long LOOK_MS = 20;
    private static final long REAPED_MS = 1_000;

    private final ProcessHandle handle;
    private final @Nullable Process child;
    private final int port;

    private ServerProcess(ProcessHandle handle, @Nullable Process child, int port) {
        this.handle = handle;
        this.child = child;
        this.port = port;
    }

    /** A process we started. */
    static ServerProcess started(Process child, int port) {
        return new ServerProcess(child.toHandle(), child, port);
    }

    /** The process that a record speaks of, if it still lives; never a stranger that got its number. */
    static Optional<ServerProcess> find(ServerRecord record) {
        return ProcessHandle.of(record.pid())
                .filter(ProcessLiveness::isRunning)
                .filter(handle -> handle.info()
                        .startInstant()
                        .filter(start -> isSame(start, record.started()))
                        .isPresent())
                .map(handle -> new ServerProcess(handle, null, record.port()));
    }

    long pid() {
        return handle.pid();
    }

    int port() {
        return port;
    }

    /** When it was started, as the system tells it. */
    Instant started() {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    boolean isAlive() {
        return ProcessLiveness.isRunning(handle);
    }

    /** The process and what it started in turn. */
    List<ProcessHandle> family() {
        return Stream.concat(Stream.of(handle), handle.descendants()).toList();
    }

    /**
     * How it ended.
     *
     * @param lastWords what it said last, or empty
     */
    UserMessage ending(String lastWords) {
        Process ended = child;
        UserMessage how;
        if (ended == null || !isReaped(ended)) {
            how = UserMessage.of("server.ended");
        } else {
            int code = ended.exitValue();
            boolean signal = code > SIGNALLED && code <= SIGNALLED + HIGHEST_SIGNAL;
            how = signal
                    ? UserMessage.of("server.ended-by-signal", Integer.toString(code - SIGNALLED))
                    : UserMessage.of("server.ended-with-code", Integer.toString(code));
        }
        return lastWords.isEmpty() ? how : UserMessage.of("server.ended-saying", how, lastWords);
    }

    /** Asks it to end, then kills it and all it has started. Blocks for the grace at most. */
    void end(Duration grace) {
        List<ProcessHandle> family = family();
        handle.destroy();
        await(grace);
        family.forEach(ProcessHandle::destroyForcibly);
        await(grace);
    }

    private void await(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (handle.isAlive() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
        } catch (InterruptedException e) {
            // Whoever interrupts wants to leave: the rest is killed at once.
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the exit code is known; it is a moment after the process has gone. */
    private static boolean isReaped(Process ended) {
        try {
            return ended.waitFor(REAPED_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isSame(Instant start, Instant recorded) {
        return Duration.between(start, recorded).abs().compareTo(SAME_START) <= 0;
    }
}
