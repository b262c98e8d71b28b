package app.redraft.ui.rewrite.run;

import app.redraft.core.llm.EngineId;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.diff.DiffFrame;
import app.redraft.core.text.diff.StreamingDiff;
import app.redraft.core.text.review.DiffSpan;
import app.redraft.core.text.review.DiffSpans;
import app.redraft.core.text.review.Review;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run on its way to the window. Events come in on the model's worker; the diff is computed on a worker as text comes; at
 * most one delivery is on its way to the FX thread and takes the newest snapshot there is, so that a flood costs one update
 * per frame and no word waits for the frame after next.
 */
public final class LiveRun implements Consumer<RewriteEvent> {
    /** Longest computation of one snapshot, in nanoseconds: half a frame. */
    private static final long SLICE_NANOS = 8_000_000;

    private static final int SLICE_CHARS = 256;

    private final String original;
    private final Executor workers;
    private final Executor pulses;
    private final Consumer<Snapshot> listener;
    private final StringBuilder waiting = new StringBuilder();
    private final StringBuilder thinking = new StringBuilder();
    private RewriteEvent.@Nullable Started started;
    private RewriteEvent.@Nullable Fallback fallback;
    private boolean loading;
    private RewriteEvent.@Nullable Pause pause;
    private boolean restart;
    private boolean dirty;
    private boolean busy;
    private boolean closed;

    /** What the delivery under way will take, or null when none is. */
    private @Nullable Snapshot newest;

    /** Guarded by itself being used only inside {@link #advance}, {@link #complete}, which hold {@code diffLock}. */
    private StreamingDiff diff;

    private final StringBuilder streamed = new StringBuilder();
    private final Object diffLock = new Object();

    /**
     * Where a run stands.
     *
     * @param started who is asked, or null before that is known
     * @param fallback that another tier goes on, or null
     * @param thinking what the model thinks so far
     * @param spans what to show, or null before the first text
     * @param loading whether the server says that it loads its model
     * @param pause how long the server asks to wait, and why; null where it does not, or not any more
     */
    record Snapshot(
            RewriteEvent.@Nullable Started started,
            RewriteEvent.@Nullable Fallback fallback,
            String thinking,
            @Nullable List<DiffSpan> spans,
            boolean loading,
            RewriteEvent.@Nullable Pause pause) {}

    /**
     * A run that has not begun.
     *
     * @param original the passage
     * @param workers computes diffs; another thread than the model's must be free
     * @param pulses brings snapshots to the FX thread, one per frame
     * @param listener hears snapshots on the FX thread
     */
    LiveRun(String original, Executor workers, Executor pulses, Consumer<Snapshot> listener) {
        this.original = original;
        this.workers = workers;
        this.pulses = pulses;
        this.listener = listener;
        diff = new StreamingDiff(original);
    }

    @Override
    public void accept(RewriteEvent event) {
        synchronized (this) {
            event.<@Nullable Void>fold(
                    start -> {
                        started = start;
                        pause = null;
                        return null;
                    },
                    text -> {
                        pause = null;
                        waiting.append(withoutReturns(text.text()));
                        return null;
                    },
                    replaced -> replace(replaced.text()),
                    thought -> {
                        pause = null;
                        thinking.append(thought.text());
                        return null;
                    },
                    alive -> {
                        loading = loading || alive.loading();
                        pause = alive.pause();
                        return null;
                    },
                    other -> {
                        fallback = other;
                        loading = false;
                        pause = null;
                        return replace("");
                    },
                    finished -> null);
            dirty = true;
        }
        schedule();
    }

    /** The engine that was asked last; null when none was. */
    synchronized @Nullable EngineId asked() {
        return started == null ? null : started.engine();
    }

    /** That another tier went on; null when none did. */
    synchronized RewriteEvent.@Nullable Fallback fallback() {
        return fallback;
    }

    /** No snapshot comes any more, also not one that is on its way. */
    synchronized void close() {
        closed = true;
    }

    /**
     * The review of the finished run. Blocks for the rest of the diff; on the model's worker.
     *
     * @param version what came of it
     */
    Review complete(Version version) {
        close();
        String text = withoutReturns(version.text());
        synchronized (diffLock) {
            take();
            if (!text.contentEquals(streamed)) {
                diff = new StreamingDiff(original);
                diff.push(text);
            }
            return VersionReview.of(original, diff, version);
        }
    }

    private @Nullable Void replace(String text) {
        restart = true;
        waiting.setLength(0);
        waiting.append(withoutReturns(text));
        return null;
    }

    private void schedule() {
        synchronized (this) {
            if (busy || closed || !dirty) {
                return;
            }
            busy = true;
        }
        workers.execute(this::advance);
    }

    private void advance() {
        List<DiffSpan> spans;
        synchronized (diffLock) {
            long until = System.nanoTime() + SLICE_NANOS;
            boolean more = true;
            while (more && System.nanoTime() < until) {
                more = takeSlice();
            }
            spans = streamed.isEmpty() ? null : display(diff.frame());
        }
        boolean deliveryDue;
        synchronized (this) {
            dirty = waiting.length() > 0 || restart;
            deliveryDue = newest == null;
            newest = new Snapshot(started, fallback, thinking.toString(), spans, loading, pause);
            busy = false;
        }
        if (deliveryDue) {
            pulses.execute(this::deliver);
        }
        schedule();
    }

    private void deliver() {
        Snapshot snapshot;
        synchronized (this) {
            snapshot = newest;
            newest = null;
            if (closed) {
                return;
            }
        }
        if (snapshot != null) {
            listener.accept(snapshot);
        }
    }

    private List<DiffSpan> display(DiffFrame frame) {
        return DiffSpans.of(frame, original);
    }

    private void take() {
        while (takeSlice()) {
            // Every slice that is there.
        }
    }

    /** Moves some waiting text into the diff; returns whether there is more. */
    private boolean takeSlice() {
        String slice;
        boolean more;
        synchronized (this) {
            if (restart) {
                restart = false;
                diff = new StreamingDiff(original);
                streamed.setLength(0);
            }
            int length = Math.min(SLICE_CHARS, waiting.length());
            slice = waiting.substring(0, length);
            waiting.delete(0, length);
            more = waiting.length() > 0;
        }
        if (!slice.isEmpty()) {
            diff.push(slice);
            streamed.append(slice);
        }
        return more;
    }

    private static String withoutReturns(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r", "");
    }
}
