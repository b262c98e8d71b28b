package app.redraft.ui.quality;

import app.redraft.core.quality.blind.BlindChoice;
import app.redraft.core.quality.blind.BlindItem;
import app.redraft.core.quality.blind.BlindRating;
import app.redraft.core.quality.blind.BlindRecord;
import app.redraft.core.quality.blind.BlindSheet;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.verdict.Comparison;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The blind comparison: one pair after the other, by keys; which is which is told at the end. FX thread. */
final class BlindViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(BlindViewModel.class);

    private final QualitySources sources;
    private final QualityText words;
    private final Background disk;
    private final RandomGenerator chance;
    private final StringProperty rater;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", Shown.NOTHING);
    private @Nullable GateReport report;
    private @Nullable BlindSheet sheet;
    private Consumer<GateReport> changed = now -> {};

    /**
     * What is shown.
     *
     * @param state what can be done
     * @param heading how far the sheet is, or how it ended
     * @param instruction what was asked for
     * @param original the passage
     * @param left the rewrite on the left
     * @param right the rewrite on the right
     * @param verdict what is told at the end, line by line
     */
    record Shown(
            State state,
            String heading,
            String instruction,
            String original,
            String left,
            String right,
            List<String> verdict) {
        static final Shown NOTHING = new Shown(State.NONE, "", "", "", "", "", List.of());
    }

    /** What can be done. */
    enum State {
        /** There is no run with two rewrites of a scenario. */
        NONE,
        /** A pair is to be rated. */
        RATING,
        /** All are rated: the sides are told. */
        FINISHED,
        /** The sheet could not be read or kept. */
        FAILED
    }

    /** @param chance gives a new sheet its seed */
    BlindViewModel(QualitySources sources, QualityText words, Background disk, RandomGenerator chance) {
        this.sources = sources;
        this.words = words;
        this.disk = disk;
        this.chance = chance;
        rater = new SimpleStringProperty(this, "rater", words.get("blind.me"));
        rater.subscribe(this::show);
    }

    Texts texts() {
        return words.texts();
    }

    /** The name of the person who rates; a second person types another one. */
    StringProperty raterProperty() {
        return rater;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Hears of the run with a finished comparison added. */
    void onCompared(Consumer<GateReport> listener) {
        changed = listener;
    }

    /** The run that is compared. */
    void follow(@Nullable GateReport now) {
        report = now;
    }

    /** Opens the sheet of the run, where it was left. */
    void open() {
        GateReport now = report;
        if (now == null) {
            shown.set(Shown.NOTHING);
            return;
        }
        long seed = chance.nextLong();
        disk.run(
                () -> sources.blind().find(now.id()),
                kept -> {
                    BlindRecord known = kept.orElse(new BlindRecord(now.id(), seed, List.of()));
                    sheet = BlindSheet.of(known, now.scenarios(), now.samples());
                    show();
                },
                this::failed);
    }

    /** A key was typed. @return whether it was a choice */
    boolean typed(String key) {
        Optional<BlindChoice> choice = BlindChoice.ofKey(key);
        choice.ifPresent(this::choose);
        return choice.isPresent();
    }

    /** The writer chose. */
    void choose(BlindChoice choice) {
        BlindSheet now = sheet;
        Optional<BlindItem> item = now == null ? Optional.empty() : now.next(name());
        if (now != null && item.isPresent()) {
            keep(now.rate(BlindRating.of(name(), item.get(), choice)));
        }
    }

    /** The latest answer is taken back. */
    void takeBack() {
        BlindSheet now = sheet;
        if (now != null && !now.finished(name())) {
            keep(now.takeBack(name()));
        }
    }

    private void keep(BlindSheet now) {
        sheet = now;
        show();
        boolean finished = now.finished(name());
        GateReport compared = report;
        Comparison comparison = now.comparison(name());
        disk.run(
                () -> {
                    sources.blind().keep(now.kept());
                    return finished && compared != null
                            ? Optional.of(sources.runs().compared(compared, comparison))
                            : Optional.<GateReport>empty();
                },
                judged -> judged.ifPresent(changed),
                this::failed);
    }

    private void show() {
        BlindSheet now = sheet;
        if (now == null || now.items().isEmpty()) {
            shown.set(Shown.NOTHING);
            return;
        }
        Optional<BlindItem> item = now.next(name());
        shown.set(item.map(next -> pair(now, next)).orElseGet(() -> verdict(now)));
    }

    private Shown pair(BlindSheet now, BlindItem item) {
        return new Shown(
                State.RATING,
                words.get(
                        now.isClose(name()) ? "blind.pair.close" : "blind.pair",
                        now.rated(name()) + 1,
                        now.items(name()).size()),
                words.get("instruction", item.scenario().instruction()),
                item.scenario().text(),
                item.left(),
                item.right(),
                List.of());
    }

    private Shown verdict(BlindSheet now) {
        List<String> lines = new ArrayList<>();
        now.comparisons().forEach(comparison -> lines.add(words.comparison(comparison)));
        now.comparison(name())
                .decisions()
                .forEach(decision -> lines.add(words.get(
                        "blind.told",
                        decision.scenario(),
                        words.get("preference." + decision.preference().id()))));
        return new Shown(State.FINISHED, words.get("blind.finished"), "", "", "", "", List.copyOf(lines));
    }

    private String name() {
        String typed = rater.get().strip();
        return typed.isEmpty() ? words.get("blind.me") : typed;
    }

    private void failed(Exception failure) {
        LOG.warn("the blind sheet", failure);
        shown.set(new Shown(State.FAILED, words.failure(failure), "", "", "", "", List.of()));
    }
}
