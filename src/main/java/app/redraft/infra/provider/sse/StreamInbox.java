package app.redraft.infra.provider.sse;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands what arrives on the network thread over to the calling thread, in order. Bounded: a slow reader slows the network
 * down. After {@link #close()} everything is dropped.
 */
final class StreamInbox {
    private static final int CAPACITY = 1024;
    private static final long OFFER_MS = 50;

    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Framing framing;
    private volatile boolean closed;

    /**
     * Something that arrived.
     *
     * @param item what
     * @param nanos when, by {@link System#nanoTime()}
     */
    record Arrival(WireItem item, long nanos) {}

    StreamInbox(Framing framing) {
        this.framing = framing;
    }

    Framing framing() {
        return framing;
    }

    /** Network thread: waits for room; does nothing once closed. */
    void put(WireItem item) {
        Arrival arrival = new Arrival(item, System.nanoTime());
        try {
            while (!closed && !queue.offer(arrival, OFFER_MS, TimeUnit.MILLISECONDS)) {
                // full: the reader is slower than the network
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Network thread: the request goes out. */
    void sent() {
        put(new WireItem.Sent());
    }

    /** Network thread: a comment is dropped rather than waited for. */
    void comment() {
        if (!closed) {
            queue.offer(new Arrival(new WireItem.Comment(), System.nanoTime()));
        }
    }

    /** Wakes the calling thread. */
    void wake() {
        queue.offer(new Arrival(new WireItem.Comment(), System.nanoTime()));
    }

    /** Calling thread: the next arrival, or null after the wait. */
    @Nullable Arrival next(long nanos) throws InterruptedException {
        return queue.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    /** Nothing is wanted any more. */
    void close() {
        closed = true;
        queue.clear();
    }
}
