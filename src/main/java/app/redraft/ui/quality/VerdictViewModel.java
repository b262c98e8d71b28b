package app.redraft.ui.quality;

import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.record.GateDecisions;
import app.redraft.core.quality.gate.record.GateRecord.Change;
import app.redraft.core.quality.gate.record.GateRecord.Finished;
import app.redraft.core.quality.gate.record.GateStatus;
import app.redraft.core.quality.gate.verdict.Verdict;
import app.redraft.core.settings.Settings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the gate says, and what the writer makes of it. FX thread. */
final class VerdictViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictViewModel.class);
    private static final String UNFINISHED = "unfinished";

    private final QualitySources sources;
    private final QualityText words;
    private final Background disk;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", Shown.NOTHING);
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper(this, "standing", "");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper(this, "result", "");
    private final ReadOnlyBooleanWrapper offersBack = new ReadOnlyBooleanWrapper(this, "offersBack");
    private final ReadOnlyBooleanWrapper offersApply = new ReadOnlyBooleanWrapper(this, "offersApply");
    private @Nullable GateReport report;
    private Optional<Change> wayBack = Optional.empty();
    private boolean opened;

    /**
     * A verdict in words.
     *
     * @param outcome {@code pass}, {@code conditional}, {@code fail} or {@code unfinished}; empty where there is no run
     * @param heading the verdict in a word
     * @param lines what has to be said of it
     * @param categories one line each
     * @param figures time and cost, one line a tier; then who compared
     * @param apply what the button that applies it says
     */
    record Shown(
            String outcome,
            String heading,
            List<String> lines,
            List<String> categories,
            List<String> figures,
            String apply) {
        static final Shown NOTHING = new Shown("", "", List.of(), List.of(), List.of(), "");
    }

    /** @param disk reads and writes what was applied */
    VerdictViewModel(QualitySources sources, QualityText words, Background disk) {
        this.sources = sources;
        this.words = words;
        this.disk = disk;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** By which report edge or Auto is the default, or that it never was checked; empty where there is nothing to say. */
    ReadOnlyStringProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** What came of the last button. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether the report justifies a change of settings. */
    ReadOnlyBooleanProperty offersApplyProperty() {
        return offersApply.getReadOnlyProperty();
    }

    /** Whether the way back is offered, because what was made the default was found not good enough since. */
    ReadOnlyBooleanProperty offersBackProperty() {
        return offersBack.getReadOnlyProperty();
    }

    /** Shows the verdict of a run. */
    void show(@Nullable GateReport now) {
        report = now;
        result.set("");
        shown.set(now == null ? Shown.NOTHING : words(now));
        if (opened) {
            look();
        }
    }

    /** Settings were changed: the default may be another one. */
    void settingsChanged() {
        if (opened) {
            look();
        }
    }

    /** Reads anew how the default stands. */
    void look() {
        opened = true;
        GateReport judged = report;
        disk.run(
                () -> new Read(
                        decisions().status(), judged != null && decisions().applies(judged)),
                this::show,
                this::tell);
    }

    private record Read(GateStatus status, boolean applies) {}

    private void show(Read read) {
        Settings settings = sources.settings().now().get();
        List<String> lines = new ArrayList<>();
        read.status().line(settings.defaultTier()).ifPresent(line -> lines.add(Texts.sentence(line)));
        Optional.ofNullable(read.status().justified()).ifPresent(change -> lines.add(words.justified(change)));
        standing.set(String.join(" ", lines));
        wayBack = read.status().wayBack();
        offersBack.set(wayBack.isPresent());
        offersApply.set(read.applies());
    }

    /** Sets what the verdict justifies. */
    void apply() {
        GateReport judged = report;
        if (judged != null) {
            String told = words.get("applied." + judged.verdict().outcome().id());
            change(() -> decisions().apply(judged), told);
        }
    }

    /** Goes back to what was set before the change that was found wrong. */
    void goBack() {
        wayBack.ifPresent(change -> change(
                () -> {
                    Finished newest = decisions().record().newest().orElseThrow();
                    return decisions().takeBack(change, newest);
                },
                words.get("applied.back")));
    }

    /** Writes the report and opens it with the system's program. */
    void openReport() {
        GateReport judged = report;
        if (judged != null) {
            disk.run(
                    () -> sources.reports().open(judged),
                    page -> result.set(words.get("report.written", page)),
                    this::tell);
        }
    }

    private void change(Callable<Settings> work, String told) {
        disk.run(
                work,
                saved -> {
                    sources.settings().apply().accept(saved);
                    result.set(told);
                    look();
                },
                this::tell);
    }

    private GateDecisions decisions() {
        return sources.runs().decisions();
    }

    private void tell(Exception failure) {
        LOG.info("the verdict", failure);
        result.set(words.get("failed"));
    }

    private Shown words(GateReport now) {
        Verdict verdict = now.verdict();
        List<String> lines = new ArrayList<>();
        lines.add(words.models(now));
        if (now.unfinished() != null) {
            lines.add(words.get("unfinished", now.unfinished().reason()));
        }
        verdict.reasons().forEach(reason -> lines.add(Texts.sentence(reason)));
        if (!verdict.presetsOnFrontier().isEmpty()) {
            lines.add(words.get("presets", words.presets(verdict.presetsOnFrontier())));
        }
        List<String> figures = new ArrayList<>();
        now.figures().forEach(tier -> figures.add(words.figures(tier)));
        now.comparisons().forEach(comparison -> figures.add(words.comparison(comparison)));
        boolean finished = now.finished();
        return new Shown(
                finished ? verdict.outcome().id() : UNFINISHED,
                finished ? words.outcome(verdict.outcome()) : words.get("verdict." + UNFINISHED),
                List.copyOf(lines),
                verdict.categories().stream()
                        .map(category -> words.category(category, finished))
                        .toList(),
                List.copyOf(figures),
                words.get("apply." + verdict.outcome().id()));
    }
}
