package app.redraft.ui.proofreading.typing;

import app.redraft.core.proofreading.Problem;
import app.redraft.core.proofreading.live.LiveProblems;
import app.redraft.core.proofreading.live.Stretch;
import app.redraft.ui.common.Background;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has one stretch of the text read at a time, on a worker, and knows where it has moved to meanwhile. FX thread. */
final class TextReader {
    private static final Logger LOG = LoggerFactory.getLogger(TextReader.class);
    private static final int MOST_FAILURES = 3;
    private static final int CHANGED = -1;

    private final ProblemSource source;
    private final LiveProblems problems;
    private final Runnable done;
    private @Nullable Stretch reading;
    private int at;
    private int failures;
    private boolean succeeded;

    /** @param done runs after each stretch */
    TextReader(ProblemSource source, LiveProblems problems, Runnable done) {
        this.source = source;
        this.problems = problems;
        this.done = done;
    }

    /** Whether it can read something now: not while it reads, nor after nothing could be read several times. */
    boolean isFree() {
        return reading == null && failures < MOST_FAILURES;
    }

    /** Whether anything was read: the rules are loaded. */
    boolean hasRead() {
        return succeeded;
    }

    /** Tries again what failed. */
    void retry() {
        failures = 0;
    }

    void read(Stretch stretch, Background background) {
        reading = stretch;
        at = stretch.first();
        background.run(() -> source.problems(stretch.text()), found -> end(stretch, found), failure -> {
            LOG.warn("A text could not be proofread: {}", failure.toString());
            failures++;
            end(stretch, List.of());
        });
    }

    /** Lines were replaced. */
    void edited(int line, int removedLines, int insertedLines) {
        Stretch stretch = reading;
        if (stretch == null || at == CHANGED) {
            return;
        }
        if (line + removedLines < at) {
            at += insertedLines - removedLines;
        } else if (line < at + stretch.lines().size()) {
            at = CHANGED;
        }
    }

    private void end(Stretch stretch, List<Problem> found) {
        reading = null;
        if (failures == 0) {
            succeeded = true;
        }
        problems.read(stretch, at, found);
        done.run();
    }
}
