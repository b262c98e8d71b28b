package app.redraft.infra.files;

import app.redraft.core.cost.budget.OwnReservations;
import app.redraft.core.cost.budget.Reservations;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reservations in a small text file that is locked while it changes, one line each with the process that made it. Lines of
 * processes that have ended count no more. Where the file cannot be used, this process goes on with its own reservations.
 */
public final class SharedReservations implements Reservations {
    private static final Logger LOG = LoggerFactory.getLogger(SharedReservations.class);
    private static final int MOST_BYTES = 1 << 20;
    /** A process can hold a file's lock only once. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;
    private final OwnReservations own = new OwnReservations();

    private record Line(String id, long process, long startedMs, Reserved reserved) {

        static Optional<Line> read(String text) {
            String[] parts = text.split(" ", -1);
            try {
                return parts.length == 5
                        ? Optional.of(new Line(
                                parts[0],
                                Long.parseLong(parts[1]),
                                Long.parseLong(parts[2]),
                                new Reserved(Tier.valueOf(parts[3]), new Money(Long.parseLong(parts[4])))))
                        : Optional.empty();
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }

        boolean isAlive() {
            return ProcessHandle.of(process)
                    .filter(handle -> startedMs == 0 || SharedReservations.startedMs(handle) == startedMs)
                    .isPresent();
        }

        String text() {
            return id + " " + process + " " + startedMs + " " + reserved.tier().name() + " "
                    + reserved.amount().micros() + "\n";
        }
    }

    private interface Change<T> {
        T apply(List<Line> lines);
    }

    /**
     * @param file where they are kept; made when missing
     */
    public SharedReservations(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Hold> reserve(Reserved wanted, Predicate<List<Reserved>> allowed) {
        ProcessHandle self = ProcessHandle.current();
        Line line = new Line(UUID.randomUUID().toString(), self.pid(), startedMs(self), wanted);
        try {
            boolean reserved = change(lines -> allowed.test(reserved(lines)) && lines.add(line));
            return reserved ? Optional.of(() -> release(line)) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("what calls under way may cost is not shared with other windows: {}", e.toString());
            return own.reserve(wanted, allowed);
        }
    }

    @Override
    public List<Reserved> current() {
        List<Reserved> all = new ArrayList<>(own.current());
        if (Files.exists(file)) {
            try {
                all.addAll(change(SharedReservations::reserved));
            } catch (IOException e) {
                LOG.debug("the reservations of other windows cannot be read: {}", e.toString());
            }
        }
        return all;
    }

    private void release(Line line) {
        try {
            change(lines -> lines.removeIf(each -> each.id().equals(line.id())));
        } catch (IOException e) {
            LOG.warn("a reservation lasts until Redraft is closed: {}", e.toString());
        }
    }

    private static List<Reserved> reserved(List<Line> lines) {
        return lines.stream().map(Line::reserved).toList();
    }

    private static long startedMs(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private <T> T change(Change<T> change) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
                // Released with the channel, and by the system when the process dies.
                channel.lock();
                List<Line> lines = read(channel);
                List<Line> before = List.copyOf(lines);
                lines.removeIf(line -> !line.isAlive());
                T result = change.apply(lines);
                if (!lines.equals(before)) {
                    write(channel, lines);
                }
                return result;
            }
        }
    }

    private static List<Line> read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(MOST_BYTES, channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) != -1) {
            // a short file needs one read, rarely two
        }
        List<Line> lines = new ArrayList<>();
        new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII)
                .lines()
                .forEach(text -> Line.read(text).ifPresent(lines::add));
        return lines;
    }

    private static void write(FileChannel channel, List<Line> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()));
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
        int length = bytes.remaining();
        channel.position(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        // Never emptied first: some file systems would then write to the disk before they close the file.
        channel.truncate(length);
    }
}
