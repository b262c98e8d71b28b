package app.redraft.infra.sqlite;

import app.redraft.core.process.ProcessLiveness;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process in which a call is under way, as the ledger has it: number and start, since numbers are given again.
 *
 * @param pid the system's number
 * @param started when it began, in milliseconds since 1970; 0 where the system does not say
 */
record CallingProcess(long pid, long started) {
    /** Systems do not tell the start of a process to the millisecond twice. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final String SEPARATOR = "@";

    /** This process. */
    static CallingProcess current() {
        return of(ProcessHandle.current());
    }

    private static CallingProcess of(ProcessHandle process) {
        return new CallingProcess(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** Reads {@link #id()}; a text that is none stands for a process that is gone. */
    static Optional<CallingProcess> parse(String id) {
        String[] parts = id.split(SEPARATOR);
        try {
            return parts.length == 2
                    ? Optional.of(new CallingProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The text in the ledger. */
    String id() {
        return pid + SEPARATOR + started;
    }

    /** Whether it still runs. */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessLiveness::isRunning)
                .map(CallingProcess::of)
                .filter(found ->
                        started == 0 || found.started == 0 || Math.abs(found.started - started) <= TOLERANCE.toMillis())
                .isPresent();
    }
}
