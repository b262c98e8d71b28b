package app.redraft.ui.writing.count;

import app.redraft.core.text.units.WordCount;
import app.redraft.core.writing.WritingLog;
import app.redraft.core.writing.WritingLog.Kept;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Debounce;
import app.redraft.ui.common.Delay;
import app.redraft.ui.editor.DocumentEditor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's goals, and the words that today brings: quietly counted while the writer writes. FX thread only. */
public final class GoalsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(GoalsViewModel.class);
    private static final Duration PAUSE = Duration.ofMillis(1_500);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final WritingLog log;
    private final Background disk;
    private final Delay delay;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(this, "kept", Kept.NOTHING);

    /** @param disk files, one task after the other */
    public GoalsViewModel(WritingLog log, Background disk, Delay delay, Clock clock) {
        this.log = log;
        this.disk = disk;
        this.delay = delay;
        this.clock = clock;
    }

    /** What is kept. */
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Today, where the writer is. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Reads what is kept, also by other windows. */
    public void refresh() {
        keep(log::load);
    }

    /** Sets the goal of a day. @param words 0 for none */
    public void setDaily(int words) {
        if (words != kept.get().daily()) {
            keep(() -> log.setDaily(words));
        }
    }

    /** Sets the goal of a document. @param words 0 for none */
    public void setGoal(Path file, int words) {
        if (words != kept.get().goal(file)) {
            keep(() -> log.setGoal(file, words));
        }
    }

    /** Counts what is written in a document. What is opened or loaded anew was not written now. */
    public void follow(DocumentEditor editor) {
        Counting counting = new Counting(editor);
        editor.onLoad(counting::loaded);
        editor.onEdit(counting::edited);
    }

    private void keep(Callable<Kept> work) {
        disk.run(work, kept::set, failure -> LOG.warn("Goals cannot be kept: {}", failure.toString()));
    }

    /** The words of one document, counted again after each pause. */
    private final class Counting {
        private final DocumentEditor editor;
        private final Debounce counting;
        private int words = -1;
        private int document;

        Counting(DocumentEditor editor) {
            this.editor = editor;
            counting = new Debounce(delay, PAUSE, LONGEST, this::count);
            count();
        }

        void loaded() {
            document++;
            words = -1;
            count();
        }

        void edited() {
            counting.call();
        }

        private void count() {
            String text = editor.documentText();
            int mine = document;
            disk.run(() -> WordCount.of(text).words(), now -> counted(mine, now));
        }

        private void counted(int mine, int now) {
            if (mine != document) {
                return;
            }
            int written = words < 0 ? 0 : now - words;
            words = now;
            if (written != 0) {
                LocalDate today = today();
                keep(() -> log.add(today, written));
            }
        }
    }
}
