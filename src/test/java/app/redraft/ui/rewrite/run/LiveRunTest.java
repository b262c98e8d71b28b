package app.redraft.ui.rewrite.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.text.review.DiffSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** However much text comes, the window hears once a frame, and then of all that came. */
class LiveRunTest {
    private static final String ORIGINAL = "One two three four five.";

    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> pulses = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final LiveRun run = new LiveRun(ORIGINAL, workers::add, pulses::add, this::show);

    @Test
    void aDeliveryTakesWhatCameAfterItWasAskedFor() {
        run.accept(new RewriteEvent.Text("One "));
        work();
        run.accept(new RewriteEvent.Text("two "));
        run.accept(new RewriteEvent.Text("more"));
        work();

        assertThat(pulses).hasSize(1);
        pulse();
        assertThat(shown).containsExactly("One two more");
    }

    @Test
    void aFloodIsOneUpdateAFrame() {
        for (int token = 0; token < 5_000; token++) {
            run.accept(new RewriteEvent.Text("word "));
            work();
        }
        assertThat(pulses).hasSize(1);
        pulse();
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0)).isEqualTo("word ".repeat(5_000));
        assertThat(pulses).isEmpty();
    }

    @Test
    void theNextFrameIsAskedForWhenMoreComes() {
        run.accept(new RewriteEvent.Text("One "));
        work();
        pulse();
        run.accept(new RewriteEvent.Text("two "));
        work();
        pulse();

        assertThat(shown).containsExactly("One ", "One two ");
    }

    @Test
    void afterCloseNothingIsShownAlsoNotWhatIsOnItsWay() {
        run.accept(new RewriteEvent.Text("One "));
        work();
        run.close();
        run.accept(new RewriteEvent.Text("two "));
        work();
        pulse();

        assertThat(shown).isEmpty();
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    private void pulse() {
        List.copyOf(pulses).forEach(Runnable::run);
        pulses.clear();
    }

    /** Remembers what of the stream can be seen. */
    private void show(LiveRun.Snapshot snapshot) {
        StringBuilder streamed = new StringBuilder();
        List<DiffSpan> spans = snapshot.spans();
        for (DiffSpan span : spans == null ? List.<DiffSpan>of() : spans) {
            if (span.kind() != DiffSpan.Kind.DELETE && span.kind() != DiffSpan.Kind.TAIL) {
                streamed.append(span.text());
            }
        }
        shown.add(streamed.toString());
    }
}
