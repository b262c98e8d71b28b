package app.redraft.infra.files;

import app.redraft.core.call.limit.RateState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rate limit's number in a small text file, locked while it changes. Where the file cannot be used, this process goes on
 * with its own number. One instance for each file in a process.
 */
public final class SharedRateState implements RateState {
    private static final Logger LOG = LoggerFactory.getLogger(SharedRateState.class);
    private static final int LONGEST = 20;

    private final Path file;
    private long own;
    private boolean warned;

    /**
     * A state.
     *
     * @param file where the number is kept; made when missing
     */
    public SharedRateState(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void update(LongUnaryOperator change) {
        Changed changed = new Changed(change);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
                // Released with the channel, and by the system when the process dies.
                channel.lock();
                long before = read(channel);
                changed.apply(before);
                own = changed.value;
                if (own != before) {
                    write(channel, own);
                }
            }
        } catch (IOException e) {
            if (!warned) {
                warned = true;
                LOG.warn("the rate limit is not shared with other windows: {}", e.toString());
            }
            if (!changed.done) {
                changed.apply(own);
            }
            own = changed.value;
        }
    }

    private static long read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        while (bytes.hasRemaining() && channel.read(bytes) != -1) {
            // a short file needs one read, rarely two
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static void write(FileChannel channel, long value) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((value + "\n").getBytes(StandardCharsets.US_ASCII));
        int length = bytes.remaining();
        channel.write(bytes, 0);
        // Never emptied first: some file systems would then write to the disk before they close the file.
        if (channel.size() > length) {
            channel.truncate(length);
        }
    }

    /** A change that runs once, whatever the disk does. */
    private static final class Changed {
        private final LongUnaryOperator change;
        private long value;
        private boolean done;

        Changed(LongUnaryOperator change) {
            this.change = change;
        }

        void apply(long before) {
            value = change.applyAsLong(before);
            done = true;
        }
    }
}
