package app.redraft.ui.proofreading;

import static app.redraft.bench.LiveWindow.fx;
import static app.redraft.bench.LiveWindow.rest;
import static app.redraft.bench.LiveWindow.until;

import app.redraft.bench.Prose;
import app.redraft.core.proofreading.personal.ObservedDictionary;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.infra.provider.proofreader.LanguageToolProofreader;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Delay;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Theme;
import app.redraft.ui.editor.DocumentEditor;
import app.redraft.ui.proofreading.typing.ReadingThreads;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * Types sentences with a misspelt word into documents of several sizes and waits for the line under it. Prints one table with a
 * line for each; a figure beyond its target has a star, and the exit code is 1.
 */
public final class TypingBench extends Application {
    private static final int ROUNDS = 40;
    private static final int KEY_MS = 25;
    private static final int PAUSE_MS = 150;
    private static final double TARGET_MS = 50;
    private static final double LATE_MS = 34;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<String> OPENINGS = List.of(
            "The old harbour master",
            "Nobody in the village",
            "A letter from the north",
            "My sister and her friend",
            "The rain");
    private static final List<String> WRONG = List.of(
            "recieved",
            "beleived",
            "wich",
            "becuase",
            "definately",
            "goverment",
            "untill",
            "adress",
            "tommorow",
            "occured",
            "seperate",
            "wierd",
            "freind",
            "neccessary",
            "begining",
            "enviroment",
            "knowlege",
            "suprised",
            "truely",
            "arguement");

    private final ThreadFactory daemons = task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    };
    private final ExecutorService workers = Executors.newCachedThreadPool(daemons);
    private final ExecutorService idle = Executors.newSingleThreadExecutor(task -> {
        Thread thread = daemons.newThread(task);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons);
    private final List<Double> frames = new ArrayList<>();
    private DocumentEditor editor;
    private int rounds = ROUNDS;
    private boolean missed;

    /** Not the application itself: Java would ask for JavaFX as a module. */
    public static final class Start {
        private Start() {}

        /**
         * Opens the window.
         *
         * @param arguments how many sentences are typed into each document
         */
        public static void main(String[] arguments) {
            launch(TypingBench.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        Theme.begin(Theme.Mode.LIGHT, false);
        rounds = getParameters().getRaw().stream()
                .findFirst()
                .map(Integer::valueOf)
                .orElse(ROUNDS);
        editor = new DocumentEditor();
        stage.setScene(new Scene(new BorderPane(editor.node()), 1200, 760));
        stage.show();
        new Frames().start();
        LanguageToolProofreader proofreader =
                new LanguageToolProofreader(ProofreadingPolicy.THOROUGH, PersonalDictionary.NONE);
        ProofreadingPane pane = new ProofreadingPane(
                editor,
                new ProofreadingPane.Sources(
                        proofreader, new ObservedDictionary(PersonalDictionary.NONE), Optional::empty, new Messages()),
                Background.on(workers),
                new ReadingThreads(Background.on(workers), Background.on(idle), Delay.on(timer)));
        workers.execute(() -> {
            try {
                proofreader.warm();
                fx(() -> {
                    pane.begin();
                    return null;
                });
                measure();
            } catch (RuntimeException e) {
                e.printStackTrace();
                System.exit(2);
            }
        });
    }

    private void measure() {
        System.out.printf(
                "%-24s %9s %8s %8s %8s %9s %8s%n",
                "milliseconds", "chars", "median", "p95", "frames", "late", "longest");
        type("not warm yet", Prose.text(1, 3_000, true), false);
        type("paragraphs", Prose.text(2, 5_000, true), true);
        type("paragraphs", Prose.text(3, 1_000_000, true), true);
        type("one paragraph", Prose.text(4, 10_000, false), true);
        type("one paragraph", Prose.text(5, 200_000, false), false);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf(Locale.ROOT, "load of the machine at the end: %.1f%n", load);
        System.exit(missed ? 1 : 0);
    }

    /** Sentences at the end of a paragraph in the middle of the document. */
    private void type(String name, String text, boolean judged) {
        int middle = fx(() -> {
            editor.load(text);
            int end = text.indexOf('\n', text.length() / 2);
            int at = end < 0 ? text.indexOf(". ", text.length() / 2) + 1 : end;
            editor.select(at, at);
            editor.focus();
            return at;
        });
        rest(3_000);
        List<Double> times = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        int at = middle;
        for (int round = 0; round < rounds; round++) {
            String wrong = WRONG.get(round % WRONG.size());
            String sentence = " " + OPENINGS.get(round % OPENINGS.size()) + " said " + wrong + " and left us " + round
                    + " of them.";
            fx(() -> {
                frames.clear();
                return null;
            });
            long last = 0;
            for (int k = 0; k < sentence.length(); k++) {
                String key = sentence.substring(k, k + 1);
                last = fx(() -> {
                    area().insertText(area().getCaretPosition(), key);
                    return System.nanoTime();
                });
                rest(KEY_MS);
            }
            int word = at + sentence.indexOf(wrong) + 1;
            until(() -> fx(() -> isUnderlined(word)));
            times.add(Math.max(0, (System.nanoTime() - last) / NANOS_PER_MILLI - PAUSE_MS));
            seen.addAll(fx(() -> List.copyOf(frames)));
            at += sentence.length();
        }
        report(name, text.length(), times, seen, judged);
    }

    private void report(String name, int size, List<Double> times, List<Double> seen, boolean judged) {
        times.sort(null);
        double p95 = times.get((int) (times.size() * 0.95));
        long late = seen.stream().filter(frame -> frame > LATE_MS).count();
        double longest = seen.stream().mapToDouble(frame -> frame).max().orElse(0);
        boolean beyond = judged && p95 > TARGET_MS;
        missed |= beyond;
        System.out.printf(
                Locale.ROOT,
                "%-24s %,9d %8.1f %7.1f%s %8d %9d %8.1f%n",
                name,
                size,
                times.get(times.size() / 2),
                p95,
                beyond ? "*" : " ",
                seen.size(),
                late,
                longest);
    }

    private boolean isUnderlined(int offset) {
        return ((Collection<?>) area().getStyleOfChar(offset)).contains("problem-spelling");
    }

    private GenericStyledArea<?, ?, ?> area() {
        return (GenericStyledArea<?, ?, ?>) editor.node().lookup("#editor");
    }

    /** Notes how long each frame took. */
    private final class Frames extends AnimationTimer {
        private long last;

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (last > 0) {
                frames.add((time - last) / NANOS_PER_MILLI);
            }
            last = time;
        }
    }
}
