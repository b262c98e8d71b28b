package app.redraft.infra.process.supervision;

import app.redraft.core.monitoring.ManagedServer.Figures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a process and its descendants use: processor time as Java tells it on every system, resident memory from {@code /proc}
 * or {@code ps}, memory on NVIDIA cards from {@code nvidia-smi} where that is installed. Thread-safe.
 */
final class Usage {
    private static final long TIME_LIMIT_MS = 2_000;
    private static final int MOST_OUTPUT = 64 << 10;
    private static final long KIB = 1_024;

    private long measuredPid;
    private @Nullable Duration cpuBefore;
    private long nanosBefore;
    private boolean noCards;

    /** The figures now; empty when the process is gone. */
    synchronized Optional<Figures> of(long pid, Instant now) {
        List<ProcessHandle> family = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .toList();
        if (family.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> pids = family.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
        return Optional.of(new Figures(cpu(pid, family), memory(pids), cards(pids), now));
    }

    private @Nullable Double cpu(long pid, List<ProcessHandle> family) {
        List<Duration> times = family.stream()
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .toList();
        if (times.isEmpty()) {
            return null;
        }
        Duration total = times.stream().reduce(Duration.ZERO, Duration::plus);
        long nanos = System.nanoTime();
        Duration before = measuredPid == pid ? cpuBefore : null;
        long passed = nanos - nanosBefore;
        measuredPid = pid;
        cpuBefore = total;
        nanosBefore = nanos;
        if (before == null || passed <= 0) {
            return null;
        }
        return Math.max(0, 100.0 * total.minus(before).toNanos() / passed);
    }

    private static @Nullable Long memory(Set<Long> pids) {
        long bytes = 0;
        for (long pid : pids) {
            bytes += Files.exists(Path.of("/proc/self/status")) ? proc(pid) : ps(pid);
        }
        return bytes == 0 ? null : bytes;
    }

    private static long proc(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> number(line.replaceAll("\\D", "")) * KIB)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long ps(long pid) {
        return ask("ps", "-o", "rss=", "-p", Long.toString(pid))
                .map(answer -> number(answer.strip()) * KIB)
                .orElse(0L);
    }

    private @Nullable Long cards(Set<Long> pids) {
        if (noCards) {
            return null;
        }
        Optional<String> answer =
                ask("nvidia-smi", "--query-compute-apps=pid,used_memory", "--format=csv,noheader,nounits");
        noCards = answer.isEmpty();
        return answer.map(text -> text.lines()
                        .map(line -> line.split(","))
                        .filter(fields -> fields.length == 2 && pids.contains(number(fields[0].strip())))
                        .mapToLong(fields -> number(fields[1].strip()) * KIB * KIB)
                        .sum())
                .orElse(null);
    }

    private static long number(String digits) {
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static Optional<String> ask(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(TIME_LIMIT_MS, TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                    return Optional.empty();
                }
                return Optional.of(
                        new String(process.getInputStream().readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
