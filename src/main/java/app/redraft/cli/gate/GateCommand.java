package app.redraft.cli.gate;

import app.redraft.cli.ExitCode;
import app.redraft.cli.Words;
import app.redraft.core.call.Engines;
import app.redraft.core.file.AtomicFile;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.quality.gate.GateException;
import app.redraft.core.quality.gate.GateReport;
import app.redraft.core.quality.gate.QualityGate;
import app.redraft.core.quality.gate.record.GateDecisions;
import app.redraft.core.quality.gate.record.GateRecord;
import app.redraft.core.quality.gate.scenario.Scenario;
import app.redraft.core.quality.gate.scenario.ScenarioException;
import app.redraft.core.quality.gate.scenario.ScenarioStore;
import app.redraft.core.quality.gate.verdict.Verdict.Outcome;
import app.redraft.core.quality.judge.JudgeChoice;
import app.redraft.core.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code redraft gate}: examines edge with all scenarios. Exit code 1 unless it passes. */
@Command(name = "gate", mixinStandardHelpOptions = true)
public final class GateCommand implements Callable<Integer> {
    private final Supplier<Services> services;
    private final Cancellation cancellation;

    @Spec
    private CommandSpec spec;

    @Option(names = "--scenarios", paramLabel = "FILE")
    private @Nullable Path scenarioFile;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path reportFile;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path jsonFile;

    @Option(names = "--apply")
    private boolean apply;

    @Mixin
    private JudgeOption judge = new JudgeOption();

    /**
     * What the command works with.
     *
     * @param gate runs
     * @param scenarios what it runs with
     * @param decisions records reports and puts them into effect
     * @param judges hears who compares the tiers
     * @param page a report as a page of HTML
     * @param reload reads the settings anew, for they may be others after a long run
     */
    public record Services(
            QualityGate gate,
            ScenarioStore scenarios,
            GateDecisions decisions,
            Judges judges,
            Function<GateReport, String> page,
            Runnable reload) {}

    /**
     * Who compares the tiers.
     *
     * @param engines the tiers' models
     * @param use hears who it is; empty for nobody
     */
    public record Judges(Engines engines, Consumer<Optional<JudgeChoice>> use) {}

    /**
     * The command.
     *
     * @param services made when they are needed
     * @param cancellation stops the run on an interrupt
     */
    public GateCommand(Supplier<Services> services, Cancellation cancellation) {
        this.services = services;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() {
        requireWritable("--report", reportFile);
        requireWritable("--json", jsonFile);
        requireTwoFiles();
        judge.requireKnown();
        Services with = services.get();
        judge.requireAble(with.judges().engines());
        with.judges().use().accept(judge.choice());
        List<Scenario> scenarios;
        try {
            scenarios = scenarios(with.scenarios());
        } catch (ScenarioException e) {
            say(Words.of(e.userMessage()));
            return ExitCode.USAGE;
        }
        if (scenarios.isEmpty()) {
            say(Words.get("gate.no-scenario", String.valueOf(scenarioFile)));
            return ExitCode.USAGE;
        }
        try {
            return run(with, scenarios);
        } catch (GateException e) {
            say(Words.of(e.userMessage()));
            return ExitCode.FAILED;
        }
    }

    /** A run takes time and may cost money: what cannot be written in the end is told at the beginning. */
    private void requireWritable(String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw usage("gate.no-folder", option, file.toString());
        }
        if (!isWritable(file, folder)) {
            throw usage("gate.not-written", file.toString());
        }
    }

    private static boolean isWritable(Path file, Path folder) {
        if (Files.exists(file)) {
            return Files.isWritable(file);
        }
        // Permissions do not tell it: a file system may be read-only, or have no room for files.
        try {
            Files.delete(Files.createTempFile(folder, ".redraft-", ".tmp"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void requireTwoFiles() {
        if (reportFile != null
                && jsonFile != null
                && reportFile
                        .toAbsolutePath()
                        .normalize()
                        .equals(jsonFile.toAbsolutePath().normalize())) {
            throw usage("gate.one-file", reportFile.toString());
        }
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), Words.get(key, arguments));
    }

    private List<Scenario> scenarios(ScenarioStore store) throws ScenarioException {
        return scenarioFile == null
                ? Stream.concat(store.shipped().stream(), store.own().stream()).toList()
                : store.read(scenarioFile);
    }

    private int run(Services with, List<Scenario> scenarios) throws GateException {
        say(judge.words(with.judges().engines()));
        GateReport report = with.gate()
                .run(scenarios, new GateProgressText(spec.commandLine().getErr()), cancellation);
        boolean written = write(with, report);
        new GateTable(spec.commandLine().getOut()).print(report);
        spec.commandLine().getOut().flush();
        with.reload().run();
        boolean decided = decide(with.decisions(), report);
        int code = code(report);
        return code == ExitCode.OK && !(written && decided) ? ExitCode.FAILED : code;
    }

    private static int code(GateReport report) {
        GateReport.Unfinished unfinished = report.unfinished();
        if (unfinished == null) {
            return report.verdict().outcome() == Outcome.PASS ? ExitCode.OK : ExitCode.FAILED;
        }
        return switch (unfinished.kind()) {
            case BUDGET -> ExitCode.LIMIT;
            case CANCELLED -> ExitCode.INTERRUPTED;
            default -> ExitCode.FAILED;
        };
    }

    private boolean write(Services with, GateReport report) {
        List<Path> unwritten = new ArrayList<>();
        if (jsonFile != null) {
            write(jsonFile, GateJson.of(report).toPrettyString() + "\n", unwritten);
        }
        if (reportFile != null) {
            write(reportFile, with.page().apply(report), unwritten);
        }
        unwritten.forEach(file -> say(Words.get("gate.not-written", file.toString())));
        return unwritten.isEmpty();
    }

    private static void write(Path file, String content, List<Path> unwritten) {
        try {
            AtomicFile.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            unwritten.add(file);
        }
    }

    /** Records the report, and sets what it justifies where that is wanted; false where it could not be kept. */
    private boolean decide(GateDecisions decisions, GateReport report) {
        try {
            decisions.remember(report);
            if (apply) {
                apply(decisions, report);
            }
            if (report.finished() && report.verdict().outcome() == Outcome.FAIL) {
                decisions.status().wayBack().ifPresent(this::offerWayBack);
            }
            return true;
        } catch (IOException e) {
            say(Words.get("gate.not-recorded", String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void apply(GateDecisions decisions, GateReport report) throws IOException {
        if (!decisions.applies(report)) {
            boolean justified = report.finished() && report.verdict().outcome() != Outcome.FAIL;
            say(Words.get(justified ? "gate.not-applied-changed" : "gate.not-applied"));
            return;
        }
        Settings settings = decisions.apply(report);
        if (report.verdict().outcome() == Outcome.CONDITIONAL) {
            say(Words.get(
                    "gate.applied-presets", String.join(", ", report.verdict().presetsOnFrontier()), report.id()));
        } else if (settings.defaultTier().tier() == Tier.EDGE) {
            say(Words.get("gate.applied", report.id()));
        } else {
            say(Words.get("gate.environment", settings.defaultTier().id()));
        }
    }

    private void offerWayBack(GateRecord.Change change) {
        say(Words.get("gate.way-back", change.run(), change.from().id()));
    }

    private void say(String words) {
        spec.commandLine().getErr().println(words);
        spec.commandLine().getErr().flush();
    }
}
