package app.redraft.infra.process.supervision;

import app.redraft.core.settings.ManagedCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server's output in three rotated files, read as fast as it comes so that the server never waits for its log. A server
 * that talks without end neither fills the disk nor wears it out: what is more than some lines a second is counted, not
 * kept. Thread-safe.
 */
final class ServerLog {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);
    private static final long FILE_BYTES = 1 << 20;
    private static final int OLD_FILES = 2;
    private static final int LONGEST_LINE = 4_096;
    private static final int CHUNK = 64 << 10;
    private static final long LAST_WORDS_MS = 500;
    /** As much as this in so long. */
    private static final int BURST_BYTES = 128 << 10;

    private static final Duration BURST = Duration.ofSeconds(10);

    private final Path file;
    private final InstantSource clock;
    private Instant burstBegan = Instant.EPOCH;
    private int burstBytes;
    private long leftOut;

    ServerLog(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The newest file. */
    Path file() {
        return file;
    }

    /** Notes what Redraft itself does with the server. */
    synchronized void note(String text) {
        append("--- " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + text + "\n");
    }

    /** A server's output from its start on. */
    Output of(ManagedCommand command) {
        return new Output(LogFilter.of(command));
    }

    private synchronized void keep(StringBuilder lines) {
        if (!lines.isEmpty()) {
            burstBytes += lines.length();
            append(lines);
        }
    }

    /** Whether so much was kept of late that the rest is only counted. */
    private synchronized boolean isFull() {
        Instant now = clock.instant();
        if (Duration.between(burstBegan, now).abs().compareTo(BURST) >= 0) {
            burstBegan = now;
            burstBytes = 0;
            tellLeftOut();
        }
        return burstBytes >= BURST_BYTES;
    }

    private synchronized void leaveOut(long lines) {
        leftOut += lines;
    }

    private synchronized void tellLeftOut() {
        if (leftOut > 0) {
            append("--- " + leftOut + " lines left out: the server writes faster than is kept\n");
            leftOut = 0;
        }
    }

    private void append(CharSequence text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (size() + text.length() > FILE_BYTES) {
                rotate();
            }
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.debug("{} cannot be written: {}", file, e.toString());
        }
    }

    private long size() throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private void rotate() throws IOException {
        for (int age = OLD_FILES; age > 0; age--) {
            Path newer = age == 1 ? file : old(age - 1);
            if (Files.exists(newer)) {
                Files.move(newer, old(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path old(int age) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.log$", "." + age + ".log"));
    }

    /** The output of one process. */
    final class Output {
        private final LogFilter filter;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final CountDownLatch drained = new CountDownLatch(1);
        private String last = "";
        /** Whether the line being read lacks its beginning. */
        private boolean torn;

        private Output(LogFilter filter) {
            this.filter = filter;
        }

        /** From now on the server may know text of the writer. */
        synchronized void callsBegin() {
            filter.callsBegin();
        }

        /** The last line that was kept, or empty. Waits a moment for what a process that has ended said last. */
        String lastWords() {
            try {
                if (!drained.await(LAST_WORDS_MS, TimeUnit.MILLISECONDS)) {
                    LOG.debug("the output of the process goes on");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (this) {
                return last;
            }
        }

        /** Reads to the end of the stream: until the process and all that share its output have ended. */
        void drain(InputStream in) {
            byte[] chunk = new byte[CHUNK];
            try (in) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    if (isFull()) {
                        skip(chunk, read);
                    } else {
                        split(chunk, read);
                    }
                }
            } catch (IOException e) {
                LOG.debug("a server's output ended: {}", e.toString());
            }
            StringBuilder end = new StringBuilder();
            endLine(end);
            keep(end);
            tellLeftOut();
            drained.countDown();
        }

        private void split(byte[] chunk, int length) {
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < length; i++) {
                if (chunk[i] == '\n' || chunk[i] == '\r') {
                    endLine(kept);
                } else if (line.size() < LONGEST_LINE) {
                    line.write(chunk[i]);
                }
            }
            keep(kept);
        }

        private void skip(byte[] chunk, int length) {
            long lines = 0;
            for (int i = 0; i < length; i++) {
                if (chunk[i] == '\n') {
                    lines++;
                }
            }
            torn = true;
            leaveOut(lines);
        }

        private synchronized void endLine(StringBuilder kept) {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (!torn) {
                filter.keep(text).ifPresent(words -> {
                    kept.append(words).append('\n');
                    last = words;
                });
            }
            torn = false;
        }
    }
}
