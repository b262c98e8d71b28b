package app.redraft.launch;

import app.redraft.cli.Words;
import app.redraft.core.file.AtomicFile;
import app.redraft.core.quality.blind.BlindRecords;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.QualityGate;
import app.redraft.core.quality.gate.check.RewriteChecks;
import app.redraft.core.quality.gate.record.GateDecisions;
import app.redraft.core.quality.gate.scenario.ScenarioStore;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.judge.JudgeChoice;
import app.redraft.core.quality.judge.ModelJudge;
import app.redraft.core.text.MessageTexts;
import app.redraft.infra.files.gate.FileGateRecords;
import app.redraft.infra.files.gate.FileRunStore;
import app.redraft.infra.files.gate.FileScenarioStore;
import app.redraft.infra.files.quality.FileBlindRecords;
import app.redraft.infra.files.quality.FileJudgeMemory;
import app.redraft.infra.metrics.WilsonInterval;
import app.redraft.infra.report.HtmlReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The quality gate with what it keeps, below {@code gate/} in the data folder. Nothing is opened before it is used. */
final class Gate {
    final ScenarioStore scenarios;
    final QualityGate gate;
    /** Whether edge was checked, and what reports were used for. */
    final GateDecisions decisions;

    private final Clock clock;
    private final Path folder;
    private volatile Optional<JudgeChoice> judge = Optional.of(JudgeChoice.DEFAULT);

    /** A gate for the tiers of these settings. @param guard tells of every kind of other meaning, whatever the writer hides */
    Gate(Storage storage, Models models, Calls calls, Workers workers, Clock clock, MeaningGuard guard) {
        this.clock = clock;
        folder = storage.folders.gate();
        scenarios = new FileScenarioStore(folder.resolve("scenarios.json"));
        gate = new QualityGate(new QualityGate.Services(
                calls.rewriter,
                calls.forecast,
                new RewriteChecks(models.proofreader, guard),
                new ModelJudge(
                        () -> judge,
                        scenarios::shipped,
                        calls.engines,
                        calls.rewriter.ids(),
                        new FileJudgeMemory(folder.resolve("judge.jsonl")),
                        workers.calls()),
                new FileRunStore(folder.resolve("runs")),
                new WilsonInterval(),
                workers.calls(),
                clock,
                Storage.version()));
        decisions = new GateDecisions(
                new FileGateRecords(folder.resolve("record.jsonl")),
                storage.settingsStore,
                storage.settings,
                gate::setup,
                clock);
    }

    /** Who judges from the next run on; empty for nobody. */
    void judgeBy(Optional<JudgeChoice> choice) {
        judge = choice;
    }

    /** Sheets of blind comparisons. */
    BlindRecords blind() {
        return new FileBlindRecords(folder.resolve("blind"));
    }

    /** Writes a report as a page beside the runs. */
    Path write(GateReport report) throws IOException {
        Path page = folder.resolve("reports").resolve("report-" + report.id() + ".html");
        Files.createDirectories(page.toAbsolutePath().getParent());
        AtomicFile.write(page, page(report).getBytes(StandardCharsets.UTF_8));
        return page;
    }

    /** A report as a page of HTML. */
    String page(GateReport report) {
        MessageTexts texts = new MessageTexts(ResourceBundle.getBundle(HtmlReport.BUNDLE, Locale.getDefault()));
        return new HtmlReport(texts, Words::of, clock.getZone()).page(report);
    }
}
