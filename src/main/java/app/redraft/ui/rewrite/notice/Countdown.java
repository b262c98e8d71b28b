package app.redraft.ui.rewrite.notice;

import app.redraft.ui.common.Texts;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Shows a notice, and where there is something to wait for, how much of the wait is left, second by second. FX thread. */
final class Countdown {
    private final Consumer<String> label;
    private final Texts texts;
    private final Timeline ticks = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tell()));
    private Notice shown = Notice.NONE;
    private long end;

    /** @param label takes the words to show */
    Countdown(Consumer<String> label, Texts texts) {
        this.label = label;
        this.texts = texts;
        ticks.setCycleCount(Animation.INDEFINITE);
    }

    /** Shows a notice; one that is shown already counts on. */
    void show(Notice notice) {
        if (notice.equals(shown)) {
            return;
        }
        shown = notice;
        ticks.stop();
        Notice.Pause pause = notice.pause();
        if (pause != null) {
            end = System.nanoTime() + pause.length().toNanos();
            ticks.playFromStart();
        }
        tell();
    }

    private void tell() {
        Notice.Pause pause = shown.pause();
        if (pause == null) {
            label.accept(shown.text());
            return;
        }
        long left = TimeUnit.NANOSECONDS.toSeconds(end - System.nanoTime() + TimeUnit.SECONDS.toNanos(1) - 1);
        if (left <= 0) {
            ticks.stop();
            label.accept(pause.goesOn() ? shown.text() : texts.get("notice.wait.over", shown.text()));
        } else {
            label.accept(texts.get(pause.goesOn() ? "notice.wait.goes-on" : "notice.wait", shown.text(), left));
        }
    }
}
