package app.redraft.ui.rewrite;

import app.redraft.ui.common.FxThread;
import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/** Notes of every frame of a window that shows more of a stream: how long it took, and what it cost its two threads. */
final class FrameLog {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Frame> frames = new ArrayList<>();
    private long stall;
    private long tick;
    private long tickCpu;
    private int streamed = -1;

    /** What the drawing thread had used when the frame before this one was painted. */
    private long painterCpu;

    /**
     * One frame.
     *
     * @param streamed characters of the stream it shows
     * @param millis from its beginning to the last pixel
     * @param windowCpuMillis what the FX thread worked for it
     * @param painterCpuMillis what the drawing thread worked for it
     * @param paintedAt when, by {@link System#nanoTime()}
     */
    record Frame(int streamed, double millis, double windowCpuMillis, double painterCpuMillis, long paintedAt) {}

    FrameLog(Scene scene) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                begin();
            }
        }.start();
        scene.addPostLayoutPulseListener(this::laidOut);
    }

    /** The frame under way shows so much of the stream. FX thread. */
    void shows(int characters) {
        streamed = characters;
    }

    /** Forgets what was noted. Any thread. */
    synchronized void clear() {
        frames.clear();
        stall = 0;
    }

    synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** Longest time from the beginning of a frame to that of the next one, in milliseconds. */
    synchronized double stall() {
        return stall / NANOS_PER_MILLI;
    }

    /** The value that a share of the frames does not exceed. */
    double quantile(double share, ToDoubleFunction<Frame> value) {
        return quantile(share, frames().stream().mapToDouble(value).toArray());
    }

    static double quantile(double share, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    private synchronized void begin() {
        long before = tick;
        tick = System.nanoTime();
        tickCpu = THREADS.getCurrentThreadCpuTime();
        stall = before == 0 ? 0 : Math.max(stall, tick - before);
    }

    private void laidOut() {
        int characters = streamed;
        streamed = -1;
        long began = tick;
        // The picture is handed over at the end of this pulse, so a job asked for after it runs when that is drawn.
        FxThread.later(() -> {
            double windowCpu = (THREADS.getCurrentThreadCpuTime() - tickCpu) / NANOS_PER_MILLI;
            Toolkit.getToolkit().addRenderJob(new RenderJob(() -> painted(characters, began, windowCpu)));
        });
    }

    private synchronized void painted(int characters, long began, double windowCpu) {
        long now = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        double painterMillis = (cpu - painterCpu) / NANOS_PER_MILLI;
        painterCpu = cpu;
        if (characters >= 0) {
            frames.add(new Frame(characters, (now - began) / NANOS_PER_MILLI, windowCpu, painterMillis, now));
        }
    }
}
