package app.redraft.ui.rewrite;

import static app.redraft.bench.LiveWindow.fx;
import static app.redraft.bench.LiveWindow.rest;
import static app.redraft.bench.LiveWindow.until;

import app.redraft.SharedData;
import app.redraft.bench.Prose;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.text.Lexicon;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxThread;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.rewrite.review.PassageState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/**
 * Frame times of a live rewrite in a real window: 200 tokens a second, 5,000 tokens at once, and Stop in the middle of these,
 * into passages of several sizes: prose in paragraphs, one single paragraph, and real prose where it is at hand. Prints one
 * table with a line for each; a figure beyond its target has a star, and the exit code is 1. The processor time of a frame says
 * what it costs also while other work keeps the machine busy.
 */
public final class FramesBench extends Application {
    private static final List<Integer> SIZES = List.of(500, 2_000, 10_000, 50_000);
    private static final int TOKEN = 4;

    /** Enough for every passage in one part. */
    private static final int MAX_TOKENS = 50_000;

    private static final int TOKENS_PER_SECOND = 200;
    private static final int STREAMED_TOKENS = 800;
    private static final int BURST_TOKENS = 5_000;
    private static final double SHARE_CHANGED = 0.15;
    private static final double NANOS_PER_MILLI = 1e6;

    /** Fewer frames have no 95th percentile: there the longest stall tells. */
    private static final int STEADY_FRAMES = 20;

    /** Where the table has no figure. */
    private static final double NONE = Double.NaN;

    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private boolean missed;
    private DocumentEditor editor;
    private BorderPane window;
    private TestTiers tiers;
    private RewriteViewModel model;
    private FrameLog log;

    /** A passage and what a model makes of it. */
    private record Pair(String name, int size, String original, String rewritten) {}

    /** Not the application itself: Java would ask for JavaFX as a module. */
    public static final class Start {
        private Start() {}

        /**
         * Opens the window.
         *
         * @param arguments sizes of passages in characters; the usual ones when empty
         */
        public static void main(String[] arguments) {
            launch(FramesBench.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        editor = new DocumentEditor();
        window = new BorderPane();
        stage.setScene(new Scene(window, 1200, 760));
        stage.show();
        log = new FrameLog(stage.getScene());
        workers.execute(() -> {
            try {
                measure();
            } catch (RuntimeException e) {
                e.printStackTrace();
                System.exit(2);
            }
        });
    }

    private void measure() {
        List<Integer> sizes =
                getParameters().getRaw().stream().map(Integer::valueOf).toList();
        System.out.printf(
                "%-24s %6s %7s %8s %8s %9s %8s %8s %11s%n",
                "milliseconds", "chars", "frames", "p95", "stall", "painted95", "quiet", "fx cpu95", "draw cpu95");
        stream(made("not warm yet", 2_000, true), false);
        for (int size : sizes.isEmpty() ? SIZES : sizes) {
            measure(made("paragraphs", size, true));
            measure(made("one paragraph", size, false));
            SharedData.find("data/diff/base/" + size).ifPresent(folder -> measure(real(size, folder)));
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf(Locale.ROOT, "load of the machine at the end: %.1f%n", load);
        workers.shutdownNow();
        System.exit(missed ? 1 : 0);
    }

    private void measure(Pair pair) {
        stream(pair, true);
        burst(pair);
        stop(pair);
    }

    /** The last tokens of the rewrite at a steady pace, after the others at once. */
    private void stream(Pair pair, boolean judged) {
        begin(pair.original());
        String text = pair.rewritten();
        int lead = Math.max(0, text.length() - STREAMED_TOKENS * TOKEN);
        while (lead > 0 && Character.isWhitespace(text.charAt(lead - 1))) {
            // White space is held back until a word follows.
            lead--;
        }
        if (lead > 0) {
            tiers.edge.says(text.substring(0, lead));
            int behind = lead;
            until(() -> streamed() >= behind);
        }
        rest(300);
        log.clear();
        long[] sent = new long[(text.length() - lead + TOKEN - 1) / TOKEN];
        long next = System.nanoTime();
        for (int token = 0; token < sent.length; token++) {
            int from = lead + token * TOKEN;
            sent[token] = System.nanoTime();
            tiers.edge.says(text.substring(from, Math.min(text.length(), from + TOKEN)));
            next += TimeUnit.SECONDS.toNanos(1) / TOKENS_PER_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        until(() -> streamed() >= text.length());
        report(pair, "stream", painted(text, lead, sent), NONE, judged);
        end();
    }

    private void burst(Pair pair) {
        begin(pair.original());
        log.clear();
        String flood = endless(pair);
        long[] sent = flood(flood);
        until(() -> streamed() >= flood.stripTrailing().length());
        report(pair, "burst", painted(flood, 0, sent), NONE, true);
        end();
    }

    private void stop(Pair pair) {
        begin(pair.original());
        log.clear();
        flood(endless(pair));
        until(() -> streamed() > 0);
        long stopped = System.nanoTime();
        fx(() -> {
            model.stop();
            return null;
        });
        until(() -> fx(model::state) == PassageState.REVIEW);
        rest(300);
        List<FrameLog.Frame> frames = log.frames();
        double quiet = (frames.get(frames.size() - 1).paintedAt() - stopped) / NANOS_PER_MILLI;
        report(pair, "stop", NONE, Math.max(0, quiet), true);
        end();
    }

    /** What a model says that goes on and on. */
    private static String endless(Pair pair) {
        String text = pair.rewritten() + Prose.text(pair.size() + 1, BURST_TOKENS * TOKEN, true);
        return text.substring(0, BURST_TOKENS * TOKEN);
    }

    private long[] flood(String text) {
        long[] sent = new long[BURST_TOKENS];
        for (int token = 0; token < BURST_TOKENS; token++) {
            sent[token] = System.nanoTime();
            tiers.edge.says(text.substring(token * TOKEN, (token + 1) * TOKEN));
        }
        return sent;
    }

    private void begin(String original) {
        tiers = new TestTiers();
        tiers.maxTokens = MAX_TOKENS;
        fx(() -> {
            model = new RewriteViewModel(
                    new WatchedDocument(editor, log::shows),
                    tiers.rewriter(),
                    new VersionWarnings(new MeaningGuard(Lexicon.EMPTY)),
                    Background.on(workers),
                    FxThread::atNextPulse,
                    System::nanoTime);
            RewritePane pane = new RewritePane(editor, model, Background.on(workers));
            window.setTop(pane.bar());
            window.setCenter(new SplitPane(editor.node(), pane.reviewTab()));
            String before = Prose.text(1, 1_500, true) + "\n\n";
            editor.load(before + original + "\n\n" + Prose.text(2, 3_000, true));
            editor.select(before.length(), before.length() + original.length());
            model.rewrite("improve");
            return null;
        });
        until(() -> !tiers.edge.asked.isEmpty());
        rest(400);
    }

    /** Once everything is measured. */
    private void end() {
        fx(() -> {
            model.stop();
            return null;
        });
        until(() -> fx(model::state) == PassageState.REVIEW);
        rest(200);
        fx(() -> {
            model.rejectAll();
            return null;
        });
    }

    private int streamed() {
        List<FrameLog.Frame> frames = log.frames();
        return frames.isEmpty() ? 0 : frames.get(frames.size() - 1).streamed();
    }

    /** From the arrival of a token to the pixels of its last letter, for 95 of 100 tokens. White space has none. */
    private double painted(String text, int lead, long[] sent) {
        double[] millis = new double[sent.length];
        List<FrameLog.Frame> frames = log.frames();
        int frame = 0;
        for (int token = 0; token < sent.length; token++) {
            int arrived = Math.min(text.length(), lead + (token + 1) * TOKEN);
            int end = text.substring(0, arrived).stripTrailing().length();
            while (frame < frames.size() - 1 && frames.get(frame).streamed() < end) {
                frame++;
            }
            millis[token] = (frames.get(frame).paintedAt() - sent[token]) / NANOS_PER_MILLI;
        }
        return FrameLog.quantile(0.95, millis);
    }

    private void report(Pair pair, String scenario, double painted, double quiet, boolean judged) {
        double most = pair.size() <= 10_000 ? 16.7 : 33;
        boolean steady = log.frames().size() >= STEADY_FRAMES;
        System.out.printf(
                Locale.ROOT,
                "%-24s %6d %7d %8s %8s %9s %8s %8.1f %11.1f%n",
                scenario + ", " + pair.name(),
                pair.size(),
                log.frames().size(),
                figure(log.quantile(0.95, FrameLog.Frame::millis), most, judged && steady),
                figure(log.stall(), 50, judged),
                figure(painted, 34, judged),
                figure(quiet, 100, judged),
                log.quantile(0.95, FrameLog.Frame::windowCpuMillis),
                log.quantile(0.95, FrameLog.Frame::painterCpuMillis));
    }

    private String figure(double value, double most, boolean judged) {
        boolean beyond = judged && value > most;
        missed |= beyond;
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.1f%s", value, beyond ? "*" : "");
    }

    private static Pair made(String name, int size, boolean paragraphs) {
        String original = Prose.text(size, size, paragraphs);
        return new Pair(name, size, original, Prose.changed(original, 1, SHARE_CHANGED));
    }

    private static Pair real(int size, Path folder) {
        try {
            String original = Files.readString(folder.resolve("original.txt")).strip();
            String rewritten = Files.readString(folder.resolve("rewritten.txt")).strip();
            return new Pair("real prose", size, original.replace("\r", ""), rewritten.replace("\r", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
