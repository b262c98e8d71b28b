package app.redraft.ui.rewrite;

import app.redraft.core.llm.FinishReason;
import app.redraft.core.text.DiffSpan;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Look;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.editor.PassageHold;
import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Frame times of a live rewrite in a real window: 200 tokens a second, and 5,000 tokens at once, into passages of several
 * sizes, in paragraphs of prose and as one single paragraph. Prints one table; exit 1 when a target is missed.
 */
public final class FramesBench extends Application {
    private static final int[] SIZES = {500, 2_000, 10_000, 50_000};
    private static final int TOKEN = 4;
    private static final int TOKENS_PER_SECOND = 200;
    private static final int STREAMED_TOKENS = 800;
    private static final int BURST_TOKENS = 5_000;
    private static final double NANOS = 1e6;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final List<double[]> frames = Collections.synchronizedList(new ArrayList<>());
    private final List<double[]> shown = Collections.synchronizedList(new ArrayList<>());
    private boolean missed;
    private DocumentEditor editor;
    private TestTiers tiers;
    private RewriteViewModel model;
    private long tick;
    private long lastTick;
    private long tickCpu;
    private int pendingShown = -1;

    /** Not the application itself: Java would ask for JavaFX as a module. */
    public static final class Start {
        /**
         * Opens the window.
         *
         * @param arguments sizes of passages in characters; all when empty
         */
        public static void main(String[] arguments) {
            launch(FramesBench.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        Look.begin(Look.Mode.LIGHT, false);
        editor = new DocumentEditor();
        Scene scene = new Scene((Parent) editor.node(), 1100, 720);
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                lastTick = tick;
                tick = System.nanoTime();
                tickCpu = CPU.getCurrentThreadCpuTime();
            }
        }.start();
        scene.addPostLayoutPulseListener(this::laidOut);
        workers.execute(this::measure);
    }

    private void laidOut() {
        long began = tick;
        long gap = tick - lastTick;
        long laidOut = System.nanoTime();
        long cpu = CPU.getCurrentThreadCpuTime() - tickCpu;
        int streamed = pendingShown;
        pendingShown = -1;
        FxThread.later(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
            long painted = System.nanoTime();
            frames.add(new double[] {(painted - began) / NANOS, gap / NANOS, (laidOut - began) / NANOS, cpu / NANOS});
            if (streamed >= 0) {
                shown.add(new double[] {streamed, painted});
            }
        })));
    }

    private void measure() {
        System.out.printf(
                "%-26s %6s %8s %8s %8s %8s %9s %9s %8s%n",
                "scenario", "chars", "frames", "p50", "p95", "stall", "painted95", "quiet", "cpu95");
        for (boolean one : new boolean[] {false, true}) {
            for (int size : sizes()) {
                stream(size, one);
                burst(size, one);
            }
        }
        workers.shutdownNow();
        System.exit(missed ? 1 : 0);
    }

    private int[] sizes() {
        List<String> given = getParameters().getRaw();
        return given.isEmpty()
                ? SIZES
                : given.stream().mapToInt(Integer::parseInt).toArray();
    }

    private void stream(int size, boolean one) {
        String original = prose(size, one);
        String rewrite = changed(original);
        begin(original);
        int lead = Math.max(0, rewrite.length() - STREAMED_TOKENS * TOKEN);
        tiers.edge.says(rewrite.substring(0, Math.max(TOKEN, lead)));
        settle(lead);
        List<double[]> sent = new ArrayList<>();
        frames.clear();
        shown.clear();
        long next = System.nanoTime();
        for (int at = Math.max(TOKEN, lead); at < rewrite.length(); at += TOKEN) {
            int to = Math.min(rewrite.length(), at + TOKEN);
            sent.add(new double[] {to, System.nanoTime()});
            tiers.edge.says(rewrite.substring(at, to));
            next += TimeUnit.SECONDS.toNanos(1) / TOKENS_PER_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        settle(rewrite.length());
        List<Double> latency = latency(sent);
        report(one ? "stream, one paragraph" : "stream", size, latency, Double.NaN);
        tiers.edge.ends(FinishReason.STOP);
        finish();
    }

    private void burst(int size, boolean one) {
        String original = prose(size, one);
        String rewrite = changed(original);
        begin(original);
        List<double[]> sent = new ArrayList<>();
        frames.clear();
        shown.clear();
        int tokens = Math.min(BURST_TOKENS, rewrite.length() / TOKEN);
        for (int at = 0; at < tokens; at++) {
            tiers.edge.says(rewrite.substring(at * TOKEN, (at + 1) * TOKEN));
            sent.add(new double[] {(at + 1) * TOKEN, System.nanoTime()});
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
        long stop = System.nanoTime();
        fx(() -> {
            model.stop();
            return null;
        });
        while (fx(() -> model.state()) != RewriteViewModel.State.REVIEW) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(400));
        double last = shown.isEmpty() ? stop : shown.get(shown.size() - 1)[1];
        report(one ? "burst+stop, one paragraph" : "burst+stop", size, List.of(), (last - stop) / NANOS);
        finish();
    }

    private void begin(String original) {
        tiers = new TestTiers();
        fx(() -> {
            model = new RewriteViewModel(
                    new Watched(), tiers.rewriter(), Background.on(workers), FxThread::atNextPulse, System::nanoTime);
            String before = prose(1_500, false) + "\n";
            editor.load(before + original + "\n" + prose(3_000, false));
            editor.select(before.length(), before.length() + original.length());
            model.rewrite("improve");
            return null;
        });
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }

    private void settle(int streamed) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            if (!shown.isEmpty() && shown.get(shown.size() - 1)[0] >= streamed) {
                break;
            }
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
    }

    private void finish() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        fx(() -> {
            model.rejectAll();
            return null;
        });
    }

    private List<Double> latency(List<double[]> sent) {
        List<Double> result = new ArrayList<>();
        int frame = 0;
        for (double[] token : sent) {
            while (frame < shown.size() && shown.get(frame)[0] < token[0]) {
                frame++;
            }
            if (frame < shown.size()) {
                result.add((shown.get(frame)[1] - token[1]) / NANOS);
            }
        }
        return result;
    }

    private void report(String name, int size, List<Double> latency, double quiet) {
        List<Double> times = new ArrayList<>();
        List<Double> cpus = new ArrayList<>();
        double stall = 0;
        for (double[] frame : List.copyOf(frames)) {
            times.add(frame[0]);
            cpus.add(frame[3]);
            stall = Math.max(stall, frame[1]);
        }
        double p95 = quantile(times, 0.95);
        double painted = quantile(latency, 0.95);
        System.out.printf(
                Locale.ROOT,
                "%-26s %6d %8d %8.1f %8.1f %8.1f %9.1f %9.1f %8.1f%n",
                name,
                size,
                times.size(),
                quantile(times, 0.5),
                p95,
                stall,
                painted,
                quiet,
                quantile(cpus, 0.95));
        missed |= p95 > (size <= 10_000 ? 16.7 : 33) || stall > 50 || painted > 34 || quiet > 100;
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    private static <T> T fx(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        FxThread.run(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sentences of made-up common words, in paragraphs of about 600 characters or in one. */
    private static String prose(int length, boolean one) {
        Random random = new Random(7);
        String[] words = ("the a of to and in that it was for on with as his her he she they at by had not but from "
                        + "which house river morning letter friend garden window evening street winter answer question "
                        + "little great quiet early perhaps always never walked opened thought carried remembered")
                .split(" ");
        StringBuilder text = new StringBuilder();
        int paragraph = 0;
        while (text.length() < length) {
            text.append(words[random.nextInt(words.length)]);
            paragraph += 6;
            boolean end = random.nextInt(12) == 0;
            text.append(end ? ". " : " ");
            if (end && paragraph > 600 && !one) {
                text.setCharAt(text.length() - 1, '\n');
                paragraph = 0;
            }
        }
        return text.substring(0, length).strip() + ".";
    }

    /** The text with 15 of 100 words changed. */
    private static String changed(String original) {
        Random random = new Random(11);
        StringBuilder result = new StringBuilder();
        for (String word : original.split("(?<=[ \n])")) {
            int dice = random.nextInt(100);
            if (dice < 7) {
                result.append("another")
                        .append(word.substring(word.stripTrailing().length()));
            } else if (dice < 11) {
                result.append("indeed ").append(word);
            } else if (dice >= 15 || word.endsWith("\n")) {
                result.append(word);
            }
        }
        return result.toString().strip();
    }

    /** The editor, with a note of how much of the stream each display shows. */
    private final class Watched implements EditedDocument {
        @Override
        public String documentText() {
            return editor.documentText();
        }

        @Override
        public int anchor() {
            return editor.anchor();
        }

        @Override
        public int caret() {
            return editor.caret();
        }

        @Override
        public void select(int anchor, int caret) {
            editor.select(anchor, caret);
        }

        @Override
        public PassageHold hold(int start, int end, PassageHold.Listener listener) {
            return new WatchedHold(editor.hold(start, end, listener));
        }
    }

    private final class WatchedHold implements PassageHold {
        private final PassageHold hold;

        WatchedHold(PassageHold hold) {
            this.hold = hold;
        }

        @Override
        public void show(List<DiffSpan> spans) {
            int streamed = 0;
            for (DiffSpan span : spans) {
                boolean original = span.kind() == DiffSpan.Kind.DELETE || span.kind() == DiffSpan.Kind.TAIL;
                streamed += original ? 0 : span.text().length();
            }
            pendingShown = streamed;
            hold.show(spans);
        }

        @Override
        public String original() {
            return hold.original();
        }

        @Override
        public int start() {
            return hold.start();
        }

        @Override
        public boolean intact() {
            return hold.intact();
        }

        @Override
        public void mark(int hunk) {
            hold.mark(hunk);
        }

        @Override
        public List<Integer> takeSelected() {
            return hold.takeSelected();
        }

        @Override
        public void reveal() {
            hold.reveal();
        }

        @Override
        public boolean accept(String text) {
            return hold.accept(text);
        }

        @Override
        public void release() {
            hold.release();
        }
    }
}
