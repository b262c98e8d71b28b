package app.redraft.launch;

import static app.redraft.bench.LiveWindow.fx;
import static app.redraft.bench.LiveWindow.rest;
import static app.redraft.bench.LiveWindow.until;

import app.redraft.infra.provider.LoopbackServer;
import app.redraft.ui.common.FxThread;
import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * What Redraft adds to a model's own time, in the real window with the real services against a server on this machine that
 * answers after a fixed delay: from the click to the request at the server, and from the first byte of text to its pixels.
 * Prints the first call by itself, then median and 95th percentile of the others; a figure beyond its target has a star, and
 * the exit code is 1.
 */
public final class LatencyBench extends Application {
    private static final int RUNS = 60;
    private static final int WARM_UP = 15;
    private static final int MODEL_MILLIS = 120;
    private static final double MOST_TO_WIRE = 15;
    private static final double MOST_TO_PIXELS = 34;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String PASSAGE = "The quick brown fox jumps over the lazy dog near the old river bank.";
    private static final String TEXT = "A first paragraph.\n\n" + PASSAGE + "\n\nA last paragraph.\n";

    private final List<Double> toWire = new ArrayList<>();
    private final List<Double> toPixels = new ArrayList<>();
    private LoopbackServer server;
    private Bootstrap services;
    private Scene scene;
    private volatile String awaited = "";
    private volatile long arrivedAt;
    private volatile long sentAt;
    private volatile long paintedAt;

    /** Not the application itself: Java would ask for JavaFX as a module. */
    public static final class Start {
        private Start() {}

        /**
         * Opens the window.
         *
         * @param arguments how many calls are measured; the usual number when empty
         */
        public static void main(String[] arguments) {
            launch(LatencyBench.class, arguments);
        }
    }

    @Override
    public void start(Stage unused) throws IOException {
        Path home = Files.createTempDirectory("redraft-latency");
        Path file = Files.writeString(home.resolve("letter.md"), TEXT);
        // Every request, also a second one beside a call that a loaded machine made slow.
        server = new LoopbackServer().llamaCpp().always("POST", this::answer);
        Files.writeString(
                home.resolve("settings.yaml"),
                "tiers:\n  edge: {provider: openai, base_url: \"" + server.url() + "/v1\", model: test-model}\n"
                        + "rate_limit: {requests_per_minute: 1000}\n");
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        Window.open(services, Optional.of(file));
        scene = Stage.getWindows().get(0).getScene();
        scene.addPostLayoutPulseListener(this::laidOut);
        services.workers.pool().execute(this::measure);
    }

    private void measure() {
        until(() -> fx(() -> editor().getText().equals(TEXT)));
        List<String> arguments = getParameters().getRaw();
        int runs = arguments.isEmpty() ? RUNS : Integer.parseInt(arguments.get(0));
        // As a writer who has looked at the window for a moment: what is warmed after the first frame is warm.
        rest(4_000);
        call(0);
        System.out.printf(
                Locale.ROOT,
                "first call               click to wire %6.1f ms   first byte to pixels %6.1f ms%n",
                toWire.get(0),
                toPixels.get(0));
        for (int run = 1; run < WARM_UP; run++) {
            call(run);
        }
        toWire.clear();
        toPixels.clear();
        for (int run = 0; run < runs; run++) {
            call(WARM_UP + run);
        }
        boolean missed = report("click to wire", toWire, MOST_TO_WIRE)
                | report("first byte to pixels", toPixels, MOST_TO_PIXELS);
        System.out.printf(
                Locale.ROOT,
                "%d calls; load of the machine at the end: %.1f%n",
                runs,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.exit(missed ? 1 : 0);
    }

    private void call(int number) {
        awaited = "Word" + number + "x";
        paintedAt = 0;
        long clicked = fx(() -> {
            int start = editor().getText().indexOf(PASSAGE);
            editor().selectRange(start, start + PASSAGE.length());
            long now = System.nanoTime();
            button("#rewriteButton").fire();
            return now;
        });
        until(() -> paintedAt != 0);
        toWire.add((arrivedAt - clicked) / NANOS_PER_MILLI);
        toPixels.add((paintedAt - sentAt) / NANOS_PER_MILLI);
        until(() -> fx(() ->
                button("#rejectAllButton").isVisible() && !button("#stopButton").isVisible()));
        fx(() -> {
            button("#rejectAllButton").fire();
            return null;
        });
        // The writer reads on; the forecast for what comes next is made meanwhile.
        rest(400);
    }

    private boolean answer(OutputStream out) throws IOException {
        arrivedAt = System.nanoTime();
        out.write(LoopbackServer.head(200, "text/event-stream", "Transfer-Encoding: chunked"));
        event(out, "{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}");
        rest(MODEL_MILLIS);
        sentAt = System.nanoTime();
        event(out, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + awaited + " quick brown \"}}]}");
        rest(MODEL_MILLIS);
        event(
                out,
                "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"fox.\"},\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20}}");
        event(out, "[DONE]");
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }

    private static void event(OutputStream out, String data) throws IOException {
        LoopbackServer.chunk(out, ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void laidOut() {
        if (paintedAt == 0 && !awaited.isEmpty() && editor().getText().contains(awaited)) {
            awaited = "";
            // The picture is handed over at the end of this pulse, so a job asked for after it runs when that is drawn.
            FxThread.later(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> paintedAt = System.nanoTime())));
        }
    }

    private static boolean report(String what, List<Double> values, double most) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double p95 = sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)];
        System.out.printf(
                Locale.ROOT,
                "%-24s median %6.1f ms   p95 %6.1f ms%s   target %.0f ms%n",
                what,
                sorted[sorted.length / 2],
                p95,
                p95 > most ? "*" : " ",
                most);
        if (Boolean.getBoolean("redraft.bench.all")) {
            System.out.println(Arrays.toString(sorted));
        }
        return p95 > most;
    }

    private GenericStyledArea<?, ?, ?> editor() {
        return (GenericStyledArea<?, ?, ?>) scene.lookup("#editor");
    }

    private Button button(String id) {
        return (Button) scene.lookup(id);
    }
}
